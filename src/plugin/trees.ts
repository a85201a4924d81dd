/** Folders as lists of files: what two builds of one site must have alike, and the sums by which a copy of it is checked. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export type Tree = Map<string, Buffer>;

/** Every file below `folder`, by its path with `/`, in one order on every machine. */
export const treeOf = (folder: string): Tree => new Map(
  readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** A tree whose files stand in a folder: `under('site', tree)`. */
export const under = (folder: string, tree: Tree): Tree => new Map([...tree].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

const around = (bytes: Buffer, offset: number): string => JSON.stringify(bytes.subarray(Math.max(0, offset - 20), offset + 40).toString());

function firstDifference(a: Buffer, b: Buffer): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (a.subarray(low, middle).equals(b.subarray(low, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What two trees do not have alike, a line for each file, with the first byte that differs and what stands there in each. */
export function differences(first: Tree, second: Tree): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((path) => {
    const [a, b] = [first.get(path), second.get(path)];
    if (!a || !b) return [`${path} is in the ${a ? 'first' : 'second'} build alone`];
    if (a.equals(b)) return [];
    const offset = firstDifference(a, b);
    return [`${path} differs from byte ${offset}:\n    first:  ${around(a, offset)}\n    second: ${around(b, offset)}`];
  });
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** The sums of a tree, as `sha256sum -c` reads them. A path that it would read in another way is refused. */
export function sumsOf(tree: Tree): string {
  const strange = [...tree.keys()].filter((path) => /[\\\n\r]/.test(path));
  if (strange.length > 0) throw new Error(`a file's name cannot stand in a list of sums: ${strange.map((path) => JSON.stringify(path)).join(', ')}`);
  return [...tree].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
}

/** The bytes of all files of a tree. */
export const bytesOf = (tree: Tree): number => [...tree.values()].reduce((sum, bytes) => sum + bytes.length, 0);

/** The lock file, as the release reads it: the packages the site is made with, each once. */

type Entry = {name?: string; version?: string; integrity?: string; license?: string; dev?: boolean; link?: boolean} & {[kind in 'dependencies' | 'optionalDependencies' | 'peerDependencies']?: Record<string, string>};
export type Lock = {packages: Record<string, Entry>};
export type Package = {id: string; name: string; version: string; licence: string | undefined; integrity: string; needs: string[]};

const nameOf = (path: string, entry: Entry) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const idOf = (path: string, entry: Entry) => `${nameOf(path, entry)}@${entry.version ?? ''}`;

/** Where a package at `path` finds one that it needs: beside it, or in a folder above, as Node looks for it. */
function found({packages}: Lock, path: string, name: string): string | undefined {
  const at = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (packages[at]) return at;
  if (path === '') return undefined;
  const above = path.lastIndexOf('node_modules/');
  return found({packages}, above <= 0 ? '' : path.slice(0, above - 1), name);
}

/** What the package at `path` needs and has, by id. What is for tests alone is left out. */
export function neededBy(lock: Lock, path: string): string[] {
  const entry = lock.packages[path]!;
  const names = Object.keys({...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies});
  const places = names.map((name) => found(lock, path, name)).filter((at) => at !== undefined && !lock.packages[at]!.dev) as string[];
  return places.map((at) => idOf(at, lock.packages[at]!));
}

/** Every package that is not for tests alone, in the order of the names; the same version in two places is one. */
export function packagesOf(lock: Lock): Package[] {
  const known = new Map<string, Package>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.dev || entry.link) continue;
    const id = idOf(path, entry);
    const needs = [...new Set([...known.get(id)?.needs ?? [], ...neededBy(lock, path)])].sort();
    known.set(id, {id, name: nameOf(path, entry), version: entry.version ?? '', licence: entry.license, integrity: entry.integrity ?? '', needs});
  }
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

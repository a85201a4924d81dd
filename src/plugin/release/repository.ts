/** What git says of the tree a release would be made of. */
import {spawnSync} from 'node:child_process';

/** What git answers, or `undefined` where there is no git, or no repository. */
export function git(root: string, ...words: string[]): string | undefined {
  const {status, stdout} = spawnSync('git', words, {cwd: root, encoding: 'utf8'});
  return status === 0 ? stdout : undefined;
}

/** The files that are not as they were committed, from `git status --porcelain -z`. */
export function changedFiles(status: string): string[] {
  const entries = status.split('\0').filter(Boolean);
  const named: string[] = [];
  for (let n = 0; n < entries.length; n += 1) {
    const [kind, path] = [entries[n]!.slice(0, 2), entries[n]!.slice(3)];
    named.push(`${path} (${kind === '??' ? 'new' : 'changed'})`);
    if (/[RC]/.test(kind)) n += 1; // the name it had before follows by itself
  }
  return named;
}

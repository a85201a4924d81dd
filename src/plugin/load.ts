/** The one way into the content: read it, check it, and give it only if nothing is wrong. */
import {statSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {checkContent} from './check';
import {problemsInWords, type Problem} from './problem';
import {readContent, type Content} from './read';

/** Reads and checks everything below `root`. */
export function loadContent(root: string): {content: Content; problems: Problem[]} {
  const {content, problems} = readContent(root);
  return {content, problems: [...problems, ...checkContent(content)]};
}

let kept: {root: string; key: string; content: Content} | undefined;

/** When the newest file below the content folders was written: the content is read again only when this changes. */
function newestChange(root: string): string {
  const times = ['docs', 'blog'].flatMap((folder) => (readdirSync(join(root, folder), {recursive: true}) as string[]).map((name) => statSync(join(root, folder, name)).mtimeMs));
  return `${times.length} ${Math.max(...times)}`;
}

/** Checked content for the pages of the site. Throws with every problem in words when there is one. */
export function checkedContent(root: string): Content {
  // Every page asks for it. While somebody writes it may have changed between two pages; in a build it has not, and a look at every file for every page took most of a large one.
  if (kept?.root === root && process.env.NODE_ENV === 'production') return kept.content;
  const key = newestChange(root);
  if (kept?.root !== root || kept.key !== key) {
    // `npm run build` has just checked it, in a process of its own: a second time would only take as long again.
    const {content, problems} = process.env.CONTENT_CHECKED === 'yes' ? readContent(root) : loadContent(root);
    if (problems.length > 0) throw new Error(`The content has ${problems.length} mistakes:\n${problemsInWords(problems)}`);
    kept = {root, key, content};
  }
  return kept.content;
}

/** The list of what the offline copy holds: every file of the site, under the address a reader asks for it by. */
import {createHash} from 'node:crypto';

export type Kept = {url: string; revision: string | null; integrity: string; bytes: number; first: boolean};

/** Files that no page needs. Everything else must be in the copy, or the build fails. */
const leftOut: {pattern: RegExp; because: string}[] = [
  {pattern: /^(_headers|staticwebapp\.config\.json|\.nojekyll|robots\.txt|sitemap\.xml)$/, because: 'only a host or a search engine reads it'},
  {pattern: /^data\/.*\.schema\.json$/, because: 'only an editor or another program reads it'},
  {pattern: /^worker\.js$/, because: 'the browser keeps the worker itself'},
  {pattern: /^data\/version\.json$/, because: 'it must come from the server, or it says nothing'},
  {pattern: /^licences\.txt$/, because: 'no page shows it'},
  {pattern: /\.(map|LICENSE\.txt)$/, because: 'no page asks for it'},
];

const known = /\.(html|js|css|json|svg|png|webp|jpg|ico|woff2|webmanifest|zip|docx|ics|csv|txt|pdf)$/;

/** What must be there before anything else, on a device with little room: the script, the look, the dates, the desk and help. */
const firstPages = /^(index|404|offline|search|glossary|timescales|desk|practise|record|train|quizzes|guidance)\.html$|^(timescales|desk|guidance\/help)\//;
const isFirst = (path: string) => !path.endsWith('.html') ? !/\.(zip|docx|pdf)$/.test(path) : firstPages.test(path);

/** The address of a page has no ending: `guidance/options.html` is asked for as `guidance/options`. */
export const addressOf = (path: string, base: string): string => `${base}${path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '').replace(/\/$/, '')}`;

const named = (path: string) => path.startsWith('assets/') && /\.[0-9a-f]{8,}\.|\/[0-9a-f]{8,}\./.test(path);

/** The copy's list. Throws with every file that it would leave out without a reason. */
export function packOf(files: Map<string, Buffer>, base: string): Kept[] {
  const paths = [...files.keys()].filter((path) => !leftOut.some(({pattern}) => pattern.test(path))).sort();
  const strange = paths.filter((path) => !known.test(path));
  if (strange.length > 0) throw new Error(`the offline copy would leave out ${strange.length} files: add their kind to src/plugin/finish/pack.ts, or say there why they are left out\n${strange.join('\n')}`);
  return paths.map((path) => {
    const bytes = files.get(path)!;
    const hash = createHash('sha256').update(bytes).digest('base64');
    return {url: addressOf(path, base), revision: named(path) ? null : hash.slice(0, 12), integrity: `sha256-${hash}`, bytes: bytes.length, first: isFirst(path)};
  });
}

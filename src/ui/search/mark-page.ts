/** Marks words on the page with the CSS Custom Highlight API: ranges over the text as it stands, so nothing of the page is changed. */
import {marksIn} from '../../core/search';

const name = 'search-words';
const mostMarks = 200;

/** Marks the words in the section that `anchor` opens, or on the whole page. Gives a way to clear them, or `undefined` where the browser cannot mark. */
export function markPage(page: Document, anchor: string, stems: readonly string[]): (() => void) | undefined {
  if (typeof CSS === 'undefined' || !('highlights' in CSS) || typeof Highlight === 'undefined') return undefined;
  const known = new Set(stems);
  const ranges = textsOf(page, anchor).flatMap((text) => marksIn(text.data, known, '').map(([from, to]) => {
    const range = page.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range;
  }));
  if (ranges.length === 0) return undefined;
  CSS.highlights.set(name, new Highlight(...ranges.slice(0, mostMarks)));
  return () => { CSS.highlights.delete(name); };
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** The texts from a heading to the next, of the thing that has the anchor, or of the whole main part. */
function textsOf(page: Document, anchor: string): Text[] {
  const main = page.querySelector('main');
  if (!main) return [];
  const start = anchor ? page.getElementById(anchor) : null;
  if (!start || !main.contains(start)) return textsIn(main);
  // A term and its meaning stand side by side.
  if (!start.matches(headings)) return textsIn(start.matches('dt') ? start.parentElement ?? start : start);
  const next = [...main.querySelectorAll(headings)].find((one) => one !== start && isAfter(start, one));
  return textsIn(main).filter((text) => start.contains(text) || (isAfter(start, text) && !(next && (next.contains(text) || isAfter(next, text)))));
}

const isAfter = (one: Node, other: Node) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Not the way here (breadcrumbs) nor the list of contents. */
function textsIn(part: Element): Text[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && node.data.trim() && !node.parentElement?.closest('nav')) found.push(node);
  return found;
}

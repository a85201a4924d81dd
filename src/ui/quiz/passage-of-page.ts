/** What a passage is not made of: what only works on its own page, and what a reader's own pages add. */
const notWords = 'script, style, form, input, [hidden], .hash-link, [role="tooltip"]';

/**
 * The passage at an anchor of a page, as it stands there: from its heading to the next one that is not below it. With no anchor, what the page
 * says before its first section. `undefined` when the page has no such place. Links to the page's own places are given its address, `page`.
 */
export function passageIn(from: Document, page: string, anchor?: string): DocumentFragment | undefined {
  const main = from.querySelector('main');
  const start = anchor === undefined ? main?.querySelector('h1') : from.getElementById(anchor);
  if (!main || !start || !main.contains(start)) return undefined;
  const depth = (heading: Element) => Number(heading.localName.slice(1));
  const end = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')].find((heading) =>
    (start.compareDocumentPosition(heading) & start.DOCUMENT_POSITION_FOLLOWING) !== 0 && (anchor === undefined || depth(heading) <= depth(start)));
  const range = from.createRange();
  range.setStartAfter(start);
  if (end) range.setEndBefore(end);
  else range.setEnd(main, main.childNodes.length);
  const passage = range.cloneContents();
  tidy(passage, page);
  return passage.textContent?.trim() ? passage : undefined;
}

/** Takes away what works only on the passage's own page, so that nothing is there twice and no button does nothing. */
function tidy(passage: DocumentFragment, page: string) {
  for (const one of passage.querySelectorAll(notWords)) one.remove();
  for (const button of passage.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  for (const heading of passage.querySelectorAll('h2, h3, h4, h5, h6')) {
    const name = heading.ownerDocument.createElement('p');
    name.append(heading.ownerDocument.createElement('strong'));
    name.firstElementChild!.append(...heading.childNodes);
    heading.replaceWith(name);
  }
  for (const named of passage.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const link of passage.querySelectorAll('a[href^="#"]')) link.setAttribute('href', `${page}${link.getAttribute('href')}`);
  // What is left empty, such as the end of a box that began before the next heading, would show as a bare frame.
  for (const one of [...passage.querySelectorAll('div, section, aside, p, details, ul, ol')].reverse()) if (!one.textContent?.trim() && !one.querySelector('img, svg')) one.remove();
}

/**
 * Runs before the page wakes. Docusaurus decodes the part of an address after the `#` without a guard, so a stray `%` would stop the whole
 * page: such an address is cut back to its path, and the calculator says that the link could not be used.
 */
function readable(hash: string): boolean {
  try {
    decodeURIComponent(hash);
    return true;
  } catch {
    return false;
  }
}

// What the calculator shows its message for: a link that fills nothing in.
if (typeof window !== 'undefined' && !readable(window.location.hash)) {
  window.history.replaceState(window.history.state, '', `${window.location.pathname}#unreadable=1`);
}

/**
 * No page here reads a query string, which a server would see, and a link that carries one was made or changed by somebody else. Docusaurus
 * would let it set attributes of the page, one of which hides all but a table in print: they are taken off, and the query with them.
 */
if (typeof window !== 'undefined' && window.location.search !== '') {
  for (const key of new URLSearchParams(window.location.search).keys()) {
    const attribute = key.replace('docusaurus-data-', 'data-');
    if (key.startsWith('docusaurus-data-') && /^data-[a-z-]+$/.test(attribute) && !attribute.startsWith('data-theme')) document.documentElement.removeAttribute(attribute);
  }
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.hash}`);
}

export {};

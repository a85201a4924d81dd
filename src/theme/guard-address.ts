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

export {};

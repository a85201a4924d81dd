/** The words of a search on their way to the page it opens: kept in memory alone, for one change of page. */

let onTheWay: readonly string[] | undefined;

/** What to mark on the page about to be opened, as stems. */
export function carryWords(stems: readonly string[]): void {
  onTheWay = stems.length > 0 ? stems : undefined;
}

/** What to mark on the page just opened: given once, then forgotten. */
export function carriedWords(): readonly string[] | undefined {
  const carried = onTheWay;
  onTheWay = undefined;
  return carried;
}

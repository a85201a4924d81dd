/** How near two spellings are, and the known words nearest to one that is not known. */

/** Edits from one word to the other, a swap of two neighbours counting one; `most + 1` when it is more than `most`. `editsBetween('gaurd', 'guard', 2)` is 1. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** How many edits a word of this length may be away: short words have too many neighbours. */
export const editsAllowed = (length: number) => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** The known words nearest to `word`, nearest first, then the commoner, then by letters. Only those at the smallest distance found. */
export function nearestWords(word: string, known: Iterable<string>, most: number, commonness: (word: string) => number): string[] {
  let least = most;
  let found: string[] = [];
  if (most === 0) return found;
  for (const one of known) {
    if (/^\d/.test(one) || one.length < 3) continue;
    const edits = editsBetween(word, one, least);
    if (edits > least) continue;
    if (edits < least) found = [];
    least = edits;
    found.push(one);
  }
  return found.sort((a, b) => commonness(b) - commonness(a) || (a < b ? -1 : 1));
}

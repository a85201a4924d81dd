/** Mixing that can be repeated: the same seed gives the same order on the server, in the browser and in a test. */

/** A seed from a text, such as a question's id (the FNV-1a hash, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in an order that hangs on the seed alone: none lost, none repeated, the list given left as it was. `shuffle(['a', 'b', 'c'], 7)` */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed);
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** As `shuffle`, and never in the order given, so that an ordering question does not start with its answer. A list of one comes back as it is. */
export function shuffleAway<T>(items: readonly T[], seed: number): T[] {
  const mixed = shuffle(items, seed);
  const moved = mixed.some((item, i) => item !== items[i]);
  return moved ? mixed : [...mixed.slice(1), ...mixed.slice(0, 1)];
}

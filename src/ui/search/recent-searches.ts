/** The searches a reader has asked this device to remember. Nothing is kept until they ask, and one click forgets all of it. */

const key = 'remembered-searches';
const most = 8;

/** The searches kept, newest first; `undefined` when the reader has not asked for any to be kept, or the browser keeps nothing. */
export function rememberedSearches(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, most) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a search, if the reader has asked for it. */
export function remember(words: string): void {
  const kept = rememberedSearches();
  const said = words.trim().slice(0, 200);
  if (kept && said) write([said, ...kept.filter((one) => one !== said)].slice(0, most));
}

/** Starts remembering, or forgets all there is and stops. */
export function setRemembering(on: boolean): void {
  if (on) write(rememberedSearches() ?? []);
  else forget();
}

function write(searches: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing: the search itself still works.
  }
}

function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

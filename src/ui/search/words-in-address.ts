/** The words of a search live after the `#` of the address, where no server sees them. */

/** `#q=first%20review` for an address. */
export const hashFor = (words: string) => `#q=${encodeURIComponent(words.slice(0, 200).replace(/\p{Surrogate}/gu, ''))}`;

/** The words after `#q=`. A cut or broken address gives its letters as they are: it never throws. */
export function wordsInHash(hash: string): string {
  const part = hash.replace(/^#/, '').split('&').find((one) => one.startsWith('q='))?.slice(2).replaceAll('+', ' ') ?? '';
  try {
    return decodeURIComponent(part).slice(0, 200);
  } catch {
    return part.slice(0, 200);
  }
}

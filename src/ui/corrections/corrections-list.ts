/** The list of corrections as the site has it today, read once at each online start and kept for as long as the page is open. */
import {readCorrections} from '../../core/correction';
import type {Correction} from '../../core/content';

const none: readonly Correction[] = [];
let list = none;
let asked = false;
const listeners = new Set<() => void>();

/** The list so far: empty until it has been read, and where it cannot be. */
export const currentCorrections = (): readonly Correction[] => list;

/** Calls `listener` when the list has come. Gives the way to stop. */
export function onCorrections(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Reads the list, once however often it is asked. With no connection it tries again when there is one. A damaged file is left aside
 * without a word: it says nothing about the dates, and the page of corrections has the list that came with this copy.
 */
export function readCorrectionsAtStart(baseUrl: string): void {
  if (asked) return;
  asked = true;
  const again = () => {
    asked = false;
    readCorrectionsAtStart(baseUrl);
  };
  void fetchList(`${baseUrl}data/corrections.json`).then((read) => {
    if (!read || read.length === 0) return;
    list = read;
    listeners.forEach((listener) => listener());
  }, () => window.addEventListener('online', again, {once: true}));
}

/** Rejects only where there was no answer at all. */
async function fetchList(address: string): Promise<Correction[] | undefined> {
  const response = await fetch(address, {cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(20_000)});
  return response.ok ? readCorrections(await response.json().catch(() => undefined)) : undefined;
}

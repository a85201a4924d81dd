/**
 * The copy of the site on this device. Workbox keeps the list of what belongs to which version, and throws out the old when a new one takes
 * over. Each file is checked against its hash by the browser as it comes, so that a login page or a damaged file is never kept.
 */
import {PrecacheController} from 'workbox-precaching/PrecacheController';
import {copyName} from './copy-name';

export type Entry = {url: string; revision: string | null; integrity: string; bytes: number; first: boolean};
/** What is kept of this version. `full` when the device has no more room. */
export type Copy = {version: {build: string; rules: string; date: string}; files: number; filesInAll: number; bytes: number; bytesInAll: number; missing: string[]; full: boolean; busy: boolean};

declare const BASE: string;
declare const PACK: Entry[];
declare const VERSION: Copy['version'];

const name = copyName(BASE);
export const controller = new PrecacheController({cacheName: name});
controller.addToCacheList(PACK.map(({url, revision, integrity}) => ({url, revision, integrity})));

const entries = new Map(PACK.map((entry) => [entry.url, entry]));
const keyOf = (entry: Entry): string => controller.getCacheKeyForURL(entry.url) ?? entry.url;
let full = false;
let busy = false;

export const entryAt = (path: string): Entry | undefined => entries.get(path);

export async function kept(entry: Entry): Promise<Response | undefined> {
  return (await caches.open(name)).match(keyOf(entry), {ignoreVary: true});
}

/** An answer without the mark of a redirect, which a browser would refuse for a page. */
const plain = async (response: Response): Promise<Response> => (response.redirected ? new Response(await response.blob(), {status: response.status, headers: response.headers}) : response);

/** Fetches a file, keeps it and gives it. Rejects where it cannot be had or is not, byte for byte, the file of this version. */
export async function fetchAndKeep(entry: Entry): Promise<Response> {
  const response = await plain(await fetch(new Request(entry.url, {integrity: entry.integrity, credentials: 'same-origin', cache: entry.revision === null ? 'default' : 'no-cache'})));
  if (!response.ok) throw new Error(`${response.status}`);
  try {
    await (await caches.open(name)).put(keyOf(entry), response.clone());
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') full = true;
  }
  return response;
}

/** What is kept now, counted in the cache itself. */
export async function state(): Promise<Copy> {
  const keys = new Set((await (await caches.open(name)).keys()).map((request) => request.url));
  const there = PACK.filter((entry) => keys.has(new URL(keyOf(entry), self.location.href).href));
  const sum = (list: Entry[]) => list.reduce((bytes, entry) => bytes + entry.bytes, 0);
  const missing = PACK.filter((entry) => !there.includes(entry)).map((entry) => entry.url);
  return {version: VERSION, files: there.length, filesInAll: PACK.length, bytes: sum(there), bytesInAll: sum(PACK), missing, full, busy};
}

const channel = new BroadcastChannel(name);
export const tell = async (): Promise<void> => channel.postMessage(await state());

const pause = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

async function keepOne(entry: Entry): Promise<void> {
  if (full || await kept(entry)) return;
  // Once more after a moment; then the file stays on the list of what is missing, and the next start asks again.
  await fetchAndKeep(entry).catch(() => pause(1000).then(() => fetchAndKeep(entry))).catch(() => undefined);
}

/** Keeps what is not kept yet, a few files at a time, and says how far it is. Never rejects: whatever cannot be had is left on the list. */
export async function keep(which: (entry: Entry) => boolean): Promise<void> {
  if (busy) return;
  busy = true;
  full = false;
  try {
    const waiting = PACK.filter(which).toSorted((a, b) => Number(b.first) - Number(a.first));
    let sinceTold = 0;
    const work = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        await keepOne(entry);
        sinceTold += 1;
        if (sinceTold % 40 === 0) await tell();
      }
    };
    await Promise.all(Array.from({length: 6}, work));
  } finally {
    busy = false;
    await tell();
  }
}

/** What is known of the offline copy, for whatever shows it. Small, so that every page can hold it; `offline-copy.ts` does the work. */
import {useSyncExternalStore} from 'react';
import type {Copy} from '../../worker/copy';
import type {Version} from './version';

export type Offline = {
  /** `unknown` until asked; `refused` where the browser has no workers or forbids them; `off` when the reader took the copy away. */
  standing: 'unknown' | 'refused' | 'off' | 'keeping' | 'kept';
  copy?: Copy;
  /** A newer version lies ready on this device. */
  newer: boolean;
  /** The server's version, where it is not this page's. */
  server?: Version;
  /** Whether the rules that the server's dates are worked out by are not this page's. */
  otherRules: boolean;
};

const atFirst: Offline = {standing: 'unknown', newer: false, otherRules: false};
let now = atFirst;
const listeners = new Set<() => void>();

export const offlineNow = (): Offline => now;

export function say(change: Partial<Offline>): void {
  now = {...now, ...change};
  listeners.forEach((listener) => listener());
}

function onOffline(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOffline = (): Offline => useSyncExternalStore(onOffline, offlineNow, () => atFirst);

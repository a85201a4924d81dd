/**
 * The page's side of the offline copy: starts the worker, has it keep the site, notices a newer version at each start, and knows what to say
 * of all that. Nothing here waits for an answer before the page works, and a browser that refuses workers has a site without a copy.
 */
import siteConfig from '@generated/docusaurus.config';
import type {Copy} from '../../worker/copy';
import {copyName} from '../../worker/copy-name';
import {keepFieldsAndLoad} from './missing-parts';
import {offlineNow, say} from './offline-now';
import {ownVersion, serverVersion} from './version';

const offSign = 'offline-copy';
let registration: ServiceWorkerRegistration | undefined;
let askedToKeep = false;

const turnedOff = (): boolean => {
  try { return localStorage.getItem(offSign) === 'off'; } catch { return false; }
};
const rememberOff = (off: boolean): void => {
  try {
    if (off) localStorage.setItem(offSign, 'off');
    else localStorage.removeItem(offSign);
  } catch { /* storage is refused: the choice lasts as long as the page */ }
};

/** What a worker says of its copy; `undefined` when it does not answer. */
async function stateOf(worker: ServiceWorker): Promise<Copy | undefined> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({data}: MessageEvent<Copy>) => resolve(data);
    setTimeout(() => resolve(undefined), 5000);
    worker.postMessage({wish: 'state'}, [port2]);
  });
}

const show = (copy: Copy) => say({copy, standing: copy.missing.length === 0 ? 'kept' : 'keeping'});

async function look(): Promise<void> {
  const active = registration?.active;
  const copy = active && await stateOf(active);
  if (copy) show(copy);
  else if (active && !await navigator.serviceWorker.getRegistration(siteConfig.baseUrl)) say({standing: 'off', copy: undefined});
  // Asked once at each start: what cannot be had now is asked for again at the next.
  const keeper = registration?.waiting ?? active;
  if (keeper && !askedToKeep && (registration?.waiting || (copy && copy.missing.length > 0 && !copy.busy))) {
    askedToKeep = true;
    keeper.postMessage({wish: 'keep'});
  }
  say({newer: Boolean(registration?.waiting && active)});
}

function watch(found: ServiceWorkerRegistration): void {
  registration = found;
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') askedToKeep = false;
    if (worker.state === 'installed' || worker.state === 'activated') void look();
  });
  follow(found.installing);
  found.addEventListener('updatefound', () => follow(found.installing));
  new BroadcastChannel(copyName(siteConfig.baseUrl)).addEventListener('message', ({data}: MessageEvent<Copy>) => {
    const {copy} = offlineNow();
    if (data.version.build === (copy?.version.build ?? data.version.build)) show(data);
    if (!data.busy) void look();
  });
}

/** Starts keeping the site. Where the browser refuses, the site is as it is without. */
export async function keepSite(): Promise<void> {
  rememberOff(false);
  if (!('serviceWorker' in navigator)) return say({standing: 'refused'});
  try {
    say({standing: 'keeping'});
    watch(await navigator.serviceWorker.register(`${siteConfig.baseUrl}worker.js`, {scope: siteConfig.baseUrl, updateViaCache: 'none'}));
    await look();
  } catch {
    say({standing: 'refused'});
  }
}

/** Asks for what is missing once more. */
export function keepMissing(): void {
  (registration?.waiting ?? registration?.active)?.postMessage({wish: 'keep'});
}

/** Takes the copy off this device, and keeps none until asked. Nothing else that the device holds is touched. */
export async function removeCopy(): Promise<void> {
  rememberOff(true);
  const found = registration ?? await navigator.serviceWorker?.getRegistration(siteConfig.baseUrl);
  await found?.unregister();
  await caches.delete(copyName(siteConfig.baseUrl));
  registration = undefined;
  askedToKeep = false;
  say({standing: 'off', copy: undefined, newer: false});
}

/** Has the newer version take over, and loads the page again with what stands in its fields. */
export async function takeNewer(): Promise<void> {
  const waiting = registration?.waiting;
  if (!waiting) return keepFieldsAndLoad();
  navigator.serviceWorker.addEventListener('controllerchange', keepFieldsAndLoad, {once: true});
  waiting.postMessage({wish: 'take over'});
}

/** Asks the server which version it is at. The worker looks for a new one at the same time. `false` when there was no answer. */
export async function askServer(): Promise<boolean> {
  const [server, own] = [await serverVersion(siteConfig.baseUrl), ownVersion()];
  if (server && own) say({server: server.build === own.build ? undefined : server, otherRules: server.rules !== own.rules});
  await registration?.update().catch(() => undefined);
  return server !== undefined;
}

/** At the start of a page: the copy is kept unless the reader took it away, or has asked the device to save data. */
export async function startOffline(): Promise<void> {
  if (!ownVersion()) return; // while writing, there is no worker
  const connection = (navigator as Navigator & {connection?: {saveData?: boolean}}).connection;
  const there = await navigator.serviceWorker?.getRegistration(siteConfig.baseUrl).catch(() => undefined);
  // Which rules the server has comes first: it decides whether a date may be relied on.
  const asked = askServer();
  if (turnedOff()) say({standing: 'off'});
  else if (there || !connection?.saveData) await keepSite();
  else say({standing: 'off'});
  await asked;
  await registration?.update().catch(() => undefined);
  window.addEventListener('online', () => void askServer());
}

/**
 * The service worker: keeps the whole site on the device, so that it opens with no signal. It asks for the site's own files only, and
 * never sees what somebody types.
 */
import {registerRoute} from 'workbox-routing/registerRoute';
import {answerFile, answerNamedFile, answerPage} from './answer';
import {controller, entryAt, keep, state, tell} from './copy';

declare const self: ServiceWorkerGlobalScope;
declare const BASE: string;

// The first part never fails and is small, so the worker is soon at work; a page then asks it to keep the rest.
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    await keep((entry) => entry.first);
    if (!self.registration.active) await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    await controller.activate(event);
    await self.clients.claim();
    await tell();
  })());
});

self.addEventListener('message', (event) => {
  const wish = (event.data as {wish?: unknown} | null)?.wish;
  if (wish === 'keep') event.waitUntil(keep(() => true));
  else if (wish === 'take over') event.waitUntil(self.skipWaiting());
  else if (wish === 'state') event.waitUntil(state().then((copy) => event.ports[0]?.postMessage(copy)));
});

registerRoute(({request, sameOrigin}) => sameOrigin && request.mode === 'navigate', ({request}) => answerPage(request, BASE));

// A request past every cache is for the server alone: it asks which version the site is at.
registerRoute(({request, url, sameOrigin}) => sameOrigin && request.mode !== 'navigate' && request.cache !== 'no-store' && entryAt(url.pathname) !== undefined, ({request, url}) => {
  const entry = entryAt(url.pathname);
  if (!entry) return fetch(request);
  return entry.revision === null ? answerNamedFile(request, entry) : answerFile(request, entry);
});

/**
 * Published in place of the worker when a bad one has got out, or when the site is to have no offline copy: it throws out the copy of its
 * site and takes itself away; other sites of the same host keep theirs. It answers no request, so open pages come from the server from then
 * on; it loads none of them again, since a page that asked for it on loading would then go round in circles.
 */
import {copyName} from './copy-name';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => { void self.skipWaiting(); });

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    await caches.delete(copyName(new URL(self.registration.scope).pathname));
    await self.registration.unregister();
  })());
});

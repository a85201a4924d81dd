/**
 * Published in place of the worker when a bad one has got out, or when the site is to have no offline copy: it throws out every copy and
 * takes itself away. It answers no request, so open pages come from the server from then on; it loads none of them again, since a page
 * that asked for it on loading would then go round in circles.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => { void self.skipWaiting(); });

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  })());
});

export {};

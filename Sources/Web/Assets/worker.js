// Shows pages that were kept on this device while there is no network. With one, everything is asked for as ever.
"use strict";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) { return; }
    event.respondWith(fetch(request).catch(function () {
        return caches.match(request, { ignoreVary: true }).then(function (found) { return found || Response.error(); });
    }));
});

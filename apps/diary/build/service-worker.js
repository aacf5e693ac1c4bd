// Keeps the files of the diary on the phone so that it opens without internet. Never an answer of the API: only the page
// itself and files under /d/assets/, whose names change with their content. VERSION and FILES come from the build.
const VERSION = "__VERSION__";
const FILES = __FILES__;
const CACHE = `soepel-diary-${VERSION}`;
const SHELL = "/d/";
const PAGE_WITHIN_MS = 1000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([SHELL, ...FILES])));
});

// A new version waits until every page of the old one is closed, so that nobody loses the page under his fingers.
self.addEventListener("activate", (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith("soepel-diary-") && name !== CACHE)
        .map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(old());
});

/** The newest page while there is internet, else the kept one; a slow network does not keep a patient waiting. */
async function page(request) {
  const kept = caches.open(CACHE).then((cache) => cache.match(SHELL));
  if (!navigator.onLine) return (await kept) ?? fetch(request);
  const fresh = fetch(request).then((response) => {
    if (!response.ok) throw new Error("page");
    return response;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PAGE_WITHIN_MS)).then(() => kept);
  return Promise.race([fresh, late.then((response) => response ?? fresh)]).catch(
    async () => (await kept) ?? fresh,
  );
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === SHELL) event.respondWith(page(request));
  else if (url.pathname.startsWith("/d/assets/")) event.respondWith(file(request));
});

// A reminder, as the server wrote it. A browser asks that every push is shown.
self.addEventListener("push", (event) => {
  const { title, body } = event.data?.json() ?? {};
  const icon = "/icon-192.png";
  event.waitUntil(self.registration.showNotification(title ?? "Soepel", { body, icon, tag: "reminder" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const open = async () => {
    const pages = await self.clients.matchAll({ type: "window" });
    const diary = pages.find((one) => new URL(one.url).pathname === SHELL);
    await (diary === undefined ? self.clients.openWindow(SHELL) : diary.focus());
  };
  event.waitUntil(open());
});

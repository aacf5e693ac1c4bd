// Kill switch: takes the place of the service worker, removes what it kept and itself.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const away = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith("soepel-diary-")).map((name) => caches.delete(name)),
    );
    await self.registration.unregister();
  };
  event.waitUntil(away());
});

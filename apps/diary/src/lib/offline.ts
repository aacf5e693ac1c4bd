declare const SOEPEL_OFFLINE: boolean | undefined;

async function dropCaches(): Promise<void> {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith("soepel-diary-"));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

/** Registers the service worker after the first page stands, or removes it where the build switched it off. */
export function keepForOffline(): void {
  if (typeof SOEPEL_OFFLINE === "undefined" || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  if (SOEPEL_OFFLINE) {
    addEventListener(
      "load",
      () =>
        void serviceWorker
          .register("/d/sw.js", { scope: "/d/", updateViaCache: "none" })
          .catch(() => undefined),
    );
    return;
  }
  // Whichever comes first takes both away: this page or the worker that replaces the old one.
  void dropCaches().catch(() => undefined);
  void serviceWorker.getRegistrations().then((known) => known.forEach((one) => void one.unregister()));
}

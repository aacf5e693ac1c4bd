declare const SOEPEL_OFFLINE: boolean | undefined;

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
  void serviceWorker.getRegistrations().then((known) => known.forEach((one) => void one.unregister()));
}

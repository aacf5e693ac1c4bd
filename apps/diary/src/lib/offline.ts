declare const __OFFLINE__: boolean | undefined;

/** Registers the service worker after the first page stands, or removes it where the build switched it off. */
export function keepForOffline(): void {
  if (typeof __OFFLINE__ === "undefined" || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  if (__OFFLINE__) {
    addEventListener("load", () => void serviceWorker.register("/d/sw.js", { scope: "/d/", updateViaCache: "none" }).catch(() => undefined));
    return;
  }
  void serviceWorker.getRegistrations().then((known) => known.forEach((one) => void one.unregister()));
}

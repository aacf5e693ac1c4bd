import type { PushAddress } from "@soepel/domain/wire/reminder";

/** True where the phone can show notifications of this page. */
export const canPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Asks the person and the phone; null when one of them does not want to. */
export async function pushAddress(key: string): Promise<PushAddress | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const { pushManager } = await navigator.serviceWorker.ready;
  // A subscription for another key belongs to an installation before this one.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = made.toJSON();
  if (endpoint === undefined || keys?.["p256dh"] === undefined || keys["auth"] === undefined) return null;
  return { endpoint, keys: { p256dh: keys["p256dh"], auth: keys["auth"] } };
}

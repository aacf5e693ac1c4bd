import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { reminderTexts } from "@soepel/i18n/reminder";
import { startTexts } from "@soepel/i18n/diary/start";
import { newPatient } from "./support/api.ts";
import { isKeptOffline, openDiary, phone } from "./support/diary.ts";
import { expect, test } from "./support/test.ts";

/** The service worker's registration as the browser's inspector knows it. */
async function registrationOf(cdp: CDPSession, origin: string): Promise<string> {
  const found = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own) resolve(own.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  return found;
}

/** What stands among the notifications of the phone. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const { getNotifications } = await navigator.serviceWorker.ready.then((registration) => ({
      getNotifications: () => registration.getNotifications(),
    }));
    return (await getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
  });

/** Taps the notification inside the worker, which is as far as a test can reach, and tells what the worker then did. */
async function tapNotification(
  context: BrowserContext,
): Promise<{ opened: string[]; focused: number; left: number }> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error("no service worker");
  return worker.evaluate(async () => {
    type Tap = new (type: string, init: { notification: Notification }) => Event;
    type Client = { url: string; focus(): Promise<unknown> };
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      clients: { openWindow(url: string): Promise<null> };
      NotificationEvent: Tap;
      WindowClient: { prototype: Client };
      dispatchEvent(event: Event): boolean;
    };
    const opened: string[] = [];
    let focused = 0;
    // Both need a real touch, which no script can make.
    scope.clients.openWindow = (url) => Promise.resolve(opened.push(url)).then(() => null);
    scope.WindowClient.prototype.focus = () => Promise.resolve((focused += 1));
    const [notification] = await scope.registration.getNotifications();
    if (notification === undefined) throw new Error("nothing to tap");
    scope.dispatchEvent(new scope.NotificationEvent("notificationclick", { notification }));
    const late = Date.now() + 5000;
    while (opened.length + focused === 0 && Date.now() < late) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { opened, focused, left: (await scope.registration.getNotifications()).length };
  });
}

test("a push shows the reminder of the server once, and a tap on it brings the diary", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { link } = await newPatient(therapist, "Test Melding");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await context.grantPermissions(["notifications"], { origin: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await isKeptOffline(page);
  const cdp = await context.newCDPSession(page);
  const registrationId = await registrationOf(cdp, demo.server.url);
  const { pushTitle: title, pushBody: body } = reminderTexts.nl;
  const deliver = (data: string) =>
    cdp.send("ServiceWorker.deliverPushMessage", { origin: demo.server.url, registrationId, data });

  await deliver(JSON.stringify({ title, body }));
  await expect.poll(() => shown(page)).toEqual([{ title, body, tag: "reminder" }]);
  await deliver(JSON.stringify({ title, body }));
  await expect.poll(() => shown(page), "a second one takes the place of the first").toHaveLength(1);

  expect(await tapNotification(context), "with the diary open it comes to the front").toEqual({
    opened: [],
    focused: 1,
    left: 0,
  });

  const elsewhere = await context.newPage();
  await elsewhere.goto("/healthz");
  await page.close();
  const other = await context.newCDPSession(elsewhere);
  const again = await registrationOf(other, demo.server.url);
  await other.send("ServiceWorker.deliverPushMessage", {
    origin: demo.server.url,
    registrationId: again,
    data: JSON.stringify({ title, body }),
  });
  const worker = context.serviceWorkers()[0]!;
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const scope = globalThis as unknown as { registration: ServiceWorkerRegistration };
        return (await scope.registration.getNotifications()).length;
      }),
    )
    .toBe(1);
  expect(await tapNotification(context), "without one it is opened").toEqual({
    opened: ["/d/"],
    focused: 0,
    left: 0,
  });
  await context.close();
});

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { questionTexts } from "@soepel/i18n/questions";
import { newPatient, storedMornings, type StoredMorning } from "./support/api.ts";
import {
  beginMorning,
  Morning,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalValues,
} from "./support/diary.ts";
import { expect, expectAccessibleInBoth, test, type Demo } from "./support/test.ts";

/** A phone that is full, private or old: it says so where it matters, and the morning still arrives. */
async function opened(
  { demo, browser }: { demo: Demo; browser: Browser },
  name: string,
  broken: (() => void) | null,
): Promise<{
  context: BrowserContext;
  page: Page;
  stored: () => Promise<StoredMorning["values"] | undefined>;
}> {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, name);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  if (broken !== null) await context.addInitScript(broken);
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  return { context, page, stored: async () => (await storedMornings(therapist, patientId))[0]?.values };
}
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("a phone that becomes full says what is not kept, and sends it as soon as there is internet", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened({ demo, browser }, "Test Volle Telefoon", () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  });
  await beginMorning(page);
  const morning = new Morning(page);
  await morning.offered("into_bed", "22:30");
  await expect(heading(page, questionTexts.nl.try_sleep.title)).toBeVisible();
  await expect(page.getByText(frameTexts.nl.keepsNothing), "with internet nothing is at risk").toHaveCount(0);
  await context.setOffline(true);
  await morning.offered("try_sleep", "23:00");
  await expect(heading(page, questionTexts.nl.sol_min.title)).toBeVisible();
  await expect(page.getByText(frameTexts.nl.keepsNothing)).toBeVisible();
  await expectAccessibleInBoth(page);
  await context.setOffline(false);
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ into_bed: 1350, try_sleep: 1380 });
  await expect(page.getByText(frameTexts.nl.keepsNothing)).toHaveCount(0);
  await context.close();
});

test("a store that dies in the middle of a morning takes no answer along", async ({ browser, demo }) => {
  const { context, page, stored } = await opened({ demo, browser }, "Test Kapotte Opslag", () => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
      if ((globalThis as { dead?: boolean }).dead === true) throw new DOMException("lost", "UnknownError");
      return transaction.apply(this, given);
    };
  });
  await beginMorning(page);
  const morning = new Morning(page);
  await context.setOffline(true);
  await morning.offered("into_bed", "22:30");
  await expect(heading(page, questionTexts.nl.try_sleep.title)).toBeVisible();
  await page.evaluate(() => ((globalThis as { dead?: boolean }).dead = true));
  await morning.offered("try_sleep", "23:00");
  await expect(page.getByText(frameTexts.nl.keepsNothing)).toBeVisible();
  await context.setOffline(false);
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ into_bed: 1350, try_sleep: 1380 });
  await context.close();
});

test("answers kept the poor way by an earlier visit are sent by the next one", async ({ browser, demo }) => {
  const { context, page, stored } = await opened({ demo, browser }, "Test Oude Resten", null);
  await beginMorning(page);
  await context.setOffline(true);
  await new Morning(page).offered("into_bed", "22:30");
  await expect(heading(page, questionTexts.nl.try_sleep.title)).toBeVisible();
  const moved = await page.evaluate(async () => {
    const open = indexedDB.open("soepel-diary");
    await new Promise((resolve) => open.addEventListener("success", resolve));
    const store = open.result.transaction("queue", "readwrite").objectStore("queue");
    const all = store.getAll() as IDBRequest<{ submissionId: string }[]>;
    await new Promise((resolve) => all.addEventListener("success", resolve));
    store.clear();
    for (const one of all.result)
      localStorage.setItem(`soepel.queue.${one.submissionId}`, JSON.stringify(one));
    return all.result.length;
  });
  expect(moved).toBe(1);
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto("/d/");
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ into_bed: 1350 });
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("soepel.queue."))),
  ).toEqual([]);
  await context.close();
});

test("a browser of 2022 without all that came later brings a whole morning and every tab", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened({ demo, browser }, "Test Oude Telefoon", () => {
    const young: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex"]],
      [AbortSignal, ["timeout", "any"]],
      [Object, ["groupBy"]],
      [Map, ["groupBy"]],
      [Promise, ["withResolvers", "try"]],
      [URL, ["canParse", "parse"]],
      [Set.prototype, ["union", "intersection", "difference", "isSubsetOf"]],
      [crypto, ["randomUUID"]],
      [Crypto.prototype, ["randomUUID"]],
      [Navigator.prototype, ["locks", "wakeLock", "vibrate", "serviceWorker", "share", "connection"]],
      [
        globalThis,
        [
          "BroadcastChannel",
          "structuredClone",
          "Notification",
          "PushManager",
          "reportError",
          "navigation",
          "Iterator",
          "Temporal",
          "speechSynthesis",
          "requestIdleCallback",
          "scheduler",
        ],
      ],
    ];
    for (const [object, names] of young) for (const name of names) Reflect.deleteProperty(object, name);
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  expect(await page.evaluate(() => "locks" in navigator || "structuredClone" in globalThis)).toBe(false);
  await beginMorning(page);
  await typicalMorning(new Morning(page));
  await expect(heading(page, morningTexts.nl.sent)).toBeVisible();
  await expect.poll(stored).toMatchObject(typicalValues);
  await page.getByRole("button", { name: morningTexts.nl.ready, exact: true }).tap();
  for (const name of ["exercises", "progress", "settings", "today"] as const) {
    await tab(page, name).tap();
    await expect(tab(page, name)).toHaveAttribute("aria-current", "page");
    await expect(page.getByText(frameTexts.nl.crashed)).toHaveCount(0);
  }
  expect(errors).toEqual([]);
  await context.close();
});

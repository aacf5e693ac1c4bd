import type { BrowserContext, Page } from "@playwright/test";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { waitingTexts } from "@soepel/i18n/diary/waiting";
import { questionTexts } from "@soepel/i18n/questions";
import { call, newPatient, sendings, storedMornings } from "./support/api.ts";
import {
  beginMorning,
  isKeptOffline,
  Morning,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalValues,
} from "./support/diary.ts";
import { expect, test, type Demo } from "./support/test.ts";

async function opened(
  demo: Demo,
  browser: { newContext: (o: object) => Promise<BrowserContext> },
  name: string,
) {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, name);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  const stored = async () => (await storedMornings(therapist, patientId))[0]?.values;
  return { therapist, patientId, link, context, page, stored };
}

const keptHere = (page: Page) =>
  expect(page.getByRole("heading", { level: 1, name: morningTexts.nl.keptHere })).toBeVisible();

test("a whole morning without internet, browser closed, and sent by itself later", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened(demo, browser, "Test Zonder Internet");
  await isKeptOffline(page);
  await context.setOffline(true);
  const began = Date.now();
  await page.reload();
  await expect(page.getByRole("button", { name: startTexts.nl.begin, exact: true })).toBeVisible();
  process.stdout.write(`offline start: ${Date.now() - began} ms\n`);
  await beginMorning(page);
  await typicalMorning(new Morning(page));
  await keptHere(page);
  expect(await stored()).toBeUndefined();
  // Closing and opening again: the tab's memory goes, the phone's queue stays.
  await page.reload();
  await tab(page, "today")
    .or(page.getByRole("button", { name: morningTexts.nl.ready, exact: true }))
    .first()
    .waitFor();
  const other = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await other.goto("/d/");
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject(typicalValues);
  const kinds = (await sendings(context)).filter((one) => one.kind === "answers");
  expect(kinds, "each answer once").toHaveLength(12);
  await context.close();
});

test("a reply that gets lost is asked again and stored once", async ({ browser, demo }) => {
  const { context, page, stored } = await opened(demo, browser, "Test Verloren Antwoord");
  let lost = 0;
  await page.route("**/trpc/diary/saveAnswers*", async (route) => {
    if (lost >= 4 && lost % 2 === 0) return route.continue();
    lost += 1;
    // The server stores it; the phone never hears so.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await beginMorning(page);
  await typicalMorning(new Morning(page));
  await expect.poll(stored, { timeout: 60_000 }).toMatchObject(typicalValues);
  await expect(page.getByRole("heading", { level: 1, name: morningTexts.nl.sent })).toBeVisible({
    timeout: 60_000,
  });
  expect(lost).toBeGreaterThanOrEqual(4);
  const answers = (await sendings(context)).filter((one) => one.kind === "answers");
  expect(answers.map((one) => `${Object.keys(one.content)[0]}`).toSorted()).toEqual(
    Object.keys(typicalValues).toSorted(),
  );
  await context.close();
});

test("two tabs keep one list, send it once, and both show what was answered", async ({ browser, demo }) => {
  const { context, page, stored } = await opened(demo, browser, "Test Twee Tabbladen");
  const second = await context.newPage();
  await second.goto("/d/");
  await expect(second.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await context.setOffline(true);
  await beginMorning(page);
  const morning = new Morning(page);
  await morning.offered("into_bed", "22:30");
  await morning.offered("try_sleep", "23:00");
  await expect(page.getByRole("heading", { level: 1, name: questionTexts.nl.sol_min.title })).toBeVisible();
  await expect(second.getByText(frameTexts.nl.waiting(2)), "the other tab sees what waits").toBeVisible();
  await context.setOffline(false);
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ into_bed: 1350, try_sleep: 1380 });
  await expect(second.getByText(frameTexts.nl.waiting(2))).toHaveCount(0);
  await expect(second.getByText(startTexts.nl.goOnAt(3, 12)), "and what was answered here").toBeVisible();
  expect((await sendings(context)).filter((one) => one.kind === "answers")).toHaveLength(2);
  await context.close();
});

test("fifty queued mornings through a connection that comes and goes are each stored exactly once", async ({
  browser,
  demo,
}) => {
  const { context, page } = await opened(demo, browser, "Test Vijftig Ochtenden");
  const { days } = await call<{ days: { date: string }[] }>(context, "diary/today");
  await context.setOffline(true);
  await page.evaluate(
    async (dates) => {
      const owner = localStorage.getItem("soepel.owner");
      const open = indexedDB.open("soepel-diary", 1);
      const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
      const transaction = db.transaction("queue", "readwrite");
      for (let i = 0; i < 50; i++) {
        const hex = i.toString(16).padStart(12, "0");
        transaction.objectStore("queue").put({
          submissionId: `01900000-0000-7000-8000-${hex}`,
          owner,
          at: new Date().toISOString(),
          offsetMinutes: 60,
          refused: null,
          payload: {
            kind: "answers",
            date: dates[i % dates.length],
            answers: {
              pain_rise: { value: i % 11 },
              stiff_severity: { value: (i * 3) % 11 },
              quality: { value: (i % 5) + 1 },
              n_awak: { value: 0 },
              waso_min: { value: 0 },
              note: { value: `ochtend ${i}` },
            },
          },
        });
      }
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    },
    days.map((day) => day.date),
  );
  let calls = 0;
  await page.route("**/trpc/diary/saveAnswers*", async (route) => {
    calls += 1;
    if (calls % 5 === 1) return route.abort("internetdisconnected");
    if (calls % 5 === 3) {
      await route.fetch();
      return route.abort("connectionreset");
    }
    return route.continue();
  });
  await context.setOffline(false);
  await page.reload();
  const button = page.getByRole("button", { name: waitingTexts.nl.sendNow });
  // Whoever looks at the list may press "Nu verzenden"; it never makes doubles.
  await page.locator(".chip.wait").tap();
  await expect(async () => {
    if (await button.isVisible()) await button.tap();
    await expect(page.getByRole("heading", { level: 1, name: waitingTexts.nl.nothing })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 75_000 });
  const notes = (await sendings(context)).map((one) => one.content["note"]?.value);
  expect(notes).toHaveLength(50);
  expect(new Set(notes).size).toBe(50);
  expect(calls, "the connection did fail").toBeGreaterThan(60);
  await context.close();
});

test("a wrong clock and a far zone of the phone change nothing; after midnight a new day is open", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Klok Verkeerd");
  const context = await browser.newContext({
    ...phone,
    baseURL: demo.server.url,
    timezoneId: "America/New_York",
  });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(Date.now() + 3 * 86_400_000 + 3_600_000) });
  await openDiary(page, link);
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  await beginMorning(page);
  await new Morning(page).skip("into_bed");
  await expect
    .poll(async () => (await storedMornings(therapist, patientId)).map((one) => one.date))
    .toEqual([today]);
  const [sending] = await call<{ sendings: { phone: { at: string; offsetMinutes: number } }[] }>(
    context,
    "diary/export",
  ).then((own) => own.sendings);
  expect(sending?.phone.offsetMinutes, "what the phone believed is noted").toBeLessThan(-200);

  await test.step("a page left open overnight notices midnight", async () => {
    await page.goto("about:blank");
    await page.goto("/d/");
    await expect(page.getByText(startTexts.nl.goOnAt(2, 12))).toBeVisible();
    // Without internet: the server, whose night has not passed, would say that it is still today.
    await context.setOffline(true);
    await page.clock.fastForward("24:00:30");
    await expect(page.getByText(startTexts.nl.questions(12))).toBeVisible();
    await expect(
      page.getByRole("button", { name: /is nog niet af/ }),
      "yesterday can be finished",
    ).toBeVisible();
  });
  await context.close();
});

test("a phone that may keep nothing says so and still brings the morning to the practice", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Niets Bewaren");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await context.addInitScript(() => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    Object.defineProperty(globalThis, "indexedDB", { get: blocked });
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(globalThis, name, { get: blocked });
  });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByText(frameTexts.nl.keepsNothing)).toBeVisible();
  await beginMorning(page);
  await typicalMorning(new Morning(page));
  await expect(page.getByRole("heading", { level: 1, name: morningTexts.nl.sent })).toBeVisible();
  await expect
    .poll(async () => (await storedMornings(therapist, patientId))[0]?.values)
    .toMatchObject(typicalValues);
  await context.close();
});

test("without a browser that can run it the page says what to do", async ({ browser, demo }) => {
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/d/");
  await expect(page.getByRole("heading", { name: "Opent uw dagboek niet?" })).toBeVisible();
  await context.close();
});

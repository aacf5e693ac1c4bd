import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { waitingTexts } from "@soepel/i18n/diary/waiting";
import { longWeekday } from "@soepel/i18n/format";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";
import { call, giveAnswers, newPatient, sendings, storedMornings } from "./support/api.ts";
import {
  beginMorning,
  isKeptOffline,
  Morning,
  openAgain,
  openDiary,
  phone,
  tab,
  typicalValues,
} from "./support/diary.ts";
import { expect, test, type Demo } from "./support/test.ts";

const t = morningTexts.nl;

async function opened(browser: Browser, demo: Demo, name: string) {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, name);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(tab(page, "today")).toBeVisible();
  const { today } = await call<{ today: LocalDate }>(therapist, "staff/session.me");
  const stored = async (date: string = today) =>
    (await storedMornings(therapist, patientId)).find((one) => one.date === date);
  return { therapist, patientId, context, page, today, stored };
}

/** A whole typical morning, with other answers in the place of some. */
const morningWith = (other: object = {}) => ({
  ...Object.fromEntries(Object.entries(typicalValues).map(([code, value]) => [code, { value }])),
  ...other,
});
const weekday = (date: LocalDate) => {
  const name = longWeekday(date, "nl");
  return name.charAt(0).toUpperCase() + name.slice(1);
};

test('"nog stijf" is asked again the same day, and the two days before can be filled in and changed', async ({
  browser,
  demo,
}) => {
  const { context, page, today, stored } = await opened(browser, demo, "Test Later");
  const [yesterday, before] = [addDays(today, -1), addDays(today, -2)];
  await giveAnswers(context, today, morningWith({ stiff_duration_min: { state: "ongoing" } }));
  await giveAnswers(context, yesterday, morningWith({ stiff_duration_min: { state: "ongoing" } }));
  await openAgain(page);

  await test.step("the answer that was open is given from the first page, and is no correction", async () => {
    await expect(page.getByRole("heading", { name: startTexts.nl.stillStiff })).toBeVisible();
    await page.getByRole("button", { name: startTexts.nl.answer, exact: true }).tap();
    await expect(page.locator(".later[aria-pressed=true]")).toBeVisible();
    await page.locator(".ans").filter({ hasText: /^30/ }).tap();
    await expect
      .poll(() => stored())
      .toMatchObject({ values: { stiff_duration_min: 30 }, states: {}, corrected: false });
  });

  await test.step("yesterday is finished and opens with its answers; nothing is promised for later today", async () => {
    await openAgain(page);
    await page.getByRole("button", { name: startTexts.nl.dayFilled(weekday(yesterday)) }).tap();
    await expect(page.getByText(t.stiffLater)).toHaveCount(0);
    await page.locator("summary").tap();
    const stiff = t.changeAnswer(questionTexts.nl.stiff_duration_min.short, answerTexts.nl.ongoing);
    await page.getByRole("button", { name: stiff }).tap();
    await page.locator(".ans").filter({ hasText: /^45/ }).tap();
    await expect
      .poll(() => stored(yesterday))
      .toMatchObject({ daysLate: 1, values: { stiff_duration_min: 45 } });
  });

  await test.step("the day before yesterday is still empty and is filled in late", async () => {
    await openAgain(page);
    await page.getByRole("button", { name: startTexts.nl.dayEmpty(weekday(before)) }).tap();
    await expect(page.getByRole("button", { name: answerTexts.nl.againThen("22:30") })).toBeVisible();
    await new Morning(page).skip("into_bed");
    await expect.poll(() => stored(before)).toMatchObject({ daysLate: 2, states: { into_bed: "skipped" } });
    await openAgain(page);
    await expect(page.getByRole("button", { name: startTexts.nl.dayPartly(weekday(before)) })).toBeVisible();
  });
  await context.close();
});

test("times that can hardly be right are asked about, and the person's decision is kept", async ({
  browser,
  demo,
}) => {
  const { context, page, today, stored } = await opened(browser, demo, "Test Klopt Dit");
  const codes = ["sol_min", "n_awak", "waso_min"] as const;
  const middle = Object.fromEntries(codes.map((code) => [code, { value: typicalValues[code] }]));
  const at = (clock: string) => page.getByLabel(answerTexts.nl.otherTime).fill(clock);
  const doubt = page.getByRole("alert");
  await giveAnswers(context, today, {
    ...middle,
    into_bed: { value: 10 * 60 },
    try_sleep: { value: 1380 },
    final_wake: { value: 390 },
  });
  await openAgain(page);
  await page.getByRole("button", { name: startTexts.nl.goOn, exact: true }).tap();

  await test.step("more than twenty hours: not stored, and the slip is one tap away", async () => {
    await at("07:00");
    await expect(doubt).toContainText(t.lookAgain);
    await expect(doubt.getByRole("button", { name: t.correct })).toHaveCount(0);
    await doubt.getByRole("button", { name: t.changeAnswer("In bed", "10:00") }).tap();
    await expect(page.getByRole("heading", { name: questionTexts.nl.into_bed.title })).toBeVisible();
    expect((await stored())?.values["out_of_bed"]).toBeNull();
    await at("16:00");
    await page.getByRole("button", { name: frameTexts.nl.next, exact: true }).tap();
  });

  await test.step("fifteen hours: the person may look again, or say that it is right", async () => {
    await expect(page.getByRole("heading", { name: questionTexts.nl.out_of_bed.title })).toBeVisible();
    await at("07:00");
    await expect(doubt).toContainText(t.tooLongInBed("15 uur"));
    await doubt.getByRole("button", { name: t.changeTime }).tap();
    await expect(doubt).toHaveCount(0);
    expect((await stored())?.values["out_of_bed"]).toBeNull();
    await at("07:05");
    await doubt.getByRole("button", { name: t.correct }).tap();
    await expect.poll(async () => (await stored())?.values).toMatchObject({ into_bed: 960, out_of_bed: 425 });
  });

  await test.step("awake for longer than the night lasted", async () => {
    await giveAnswers(context, today, morningWith({ sol_min: { value: 300 } }));
    await openAgain(page);
    await page.getByRole("button", { name: startTexts.nl.look }).tap();
    await page.locator("summary").tap();
    await page
      .getByRole("button", { name: t.changeAnswer(questionTexts.nl.waso_min.short, "30 minuten") })
      .tap();
    await page.getByRole("button", { name: t.otherAmount, exact: true }).tap();
    await page.getByLabel(answerTexts.nl.otherMinutes).fill("240");
    await page.locator("form.other").getByRole("button").tap();
    await expect(doubt).toContainText(t.awakeTooLong);
    await doubt.getByRole("button", { name: t.correct }).tap();
    await expect.poll(async () => (await stored())?.values).toMatchObject({ waso_min: 240, sol_min: 300 });
  });
  await context.close();
});

test("an answer that waits for more than a day is named, can be saved as text, and still arrives", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened(browser, demo, "Test Lang Wachten");
  await isKeptOffline(page);
  await context.setOffline(true);
  await beginMorning(page);
  await new Morning(page).offered("into_bed", "22:30");
  await expect(page.getByText(t.questionOf(2, 12))).toBeVisible();
  await page.evaluate(async () => {
    const open = indexedDB.open("soepel-diary", 1);
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const store = db.transaction("queue", "readwrite").objectStore("queue");
    const all = store.getAll();
    all.onsuccess = () => {
      for (const entry of all.result)
        store.put({ ...entry, at: new Date(Date.now() - 25 * 3_600_000).toISOString() });
    };
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    db.close();
  });
  await openAgain(page);
  await page.getByRole("button", { name: frameTexts.nl.waitingLong(1) }).tap();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: waitingTexts.nl.export }).tap(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain(waitingTexts.nl.exportTitle);
  expect(text).toContain(`${questionTexts.nl.into_bed.short}: 22:30`);
  await context.setOffline(false);
  await expect
    .poll(async () => (await stored())?.values, { timeout: 40_000 })
    .toMatchObject({ into_bed: 1350 });
  await context.close();
});

test("a phone that is full says so, and the morning still reaches the practice", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened(browser, demo, "Test Vol");
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given);
      this.transaction.abort();
      return request;
    };
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await beginMorning(page);
  const morning = new Morning(page);
  await morning.offered("into_bed", "22:30");
  await expect.poll(async () => (await stored())?.values).toMatchObject({ into_bed: 1350 });
  await context.setOffline(true);
  await morning.offered("try_sleep", "23:00");
  await expect(page.getByText(t.questionOf(3, 12))).toBeVisible();
  for (let i = 0; i < 3; i++) await page.getByRole("button", { name: frameTexts.nl.back }).tap();
  await expect(page.getByText(frameTexts.nl.keepsNothing)).toBeVisible();
  await page.locator(".chip.wait").tap();
  await expect(page.getByRole("heading", { name: waitingTexts.nl.unsafe })).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await stored())?.values, { timeout: 40_000 })
    .toMatchObject({ try_sleep: 1380 });
  await context.close();
});

test("two tabs that answer the same morning at the same time store each touch once", async ({
  browser,
  demo,
}) => {
  const { context, page, stored } = await opened(browser, demo, "Test Tegelijk");
  const second = await context.newPage();
  await second.goto("/d/");
  const quick = (tabPage: Page, clock: string) =>
    tabPage.locator(".quick .ans").filter({ hasText: clock }).tap();
  await Promise.all([page, second].map(beginMorning));
  await Promise.all([quick(page, "22:30"), quick(second, "22:30")]);
  for (const each of [page, second]) await expect(each.getByText(t.questionOf(2, 12))).toBeVisible();
  await Promise.all([quick(page, "23:00"), quick(second, "23:30")]);
  for (const each of [page, second]) await expect(each.getByText(t.questionOf(3, 12))).toBeVisible();
  await page.locator(".ans").filter({ hasText: /^20/ }).tap();
  await expect(page.getByText(t.questionOf(4, 12))).toBeVisible();
  await expect(second.locator(".ans[aria-pressed=true]"), "shown in the other tab").toContainText("20");
  await expect.poll(async () => (await sendings(context)).length).toBe(5);
  const codes = (await sendings(context)).map((one) => `${Object.keys(one.content)[0]}`);
  expect(codes.toSorted()).toEqual(["into_bed", "into_bed", "sol_min", "try_sleep", "try_sleep"]);
  const last = (await sendings(context)).findLast((one) => one.content["try_sleep"])?.content["try_sleep"]
    ?.value;
  expect((await stored())?.values).toMatchObject({ into_bed: 1350, try_sleep: last, sol_min: 20 });
  await context.close();
});

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { ownTexts } from "@soepel/i18n/diary/own";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { startTexts } from "@soepel/i18n/diary/start";
import { durationText, nightText, shortDate } from "@soepel/i18n/format";
import type { LocalDate } from "@soepel/domain/local-date";
import { questionTexts } from "@soepel/i18n/questions";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { call, newPatient, storedMornings, type NewPatient } from "./support/api.ts";
import {
  beginMorning,
  Morning,
  openAgain,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalNight,
  typicalValues,
} from "./support/diary.ts";
import { startServerAt, type MovedServer } from "./support/moved-server.ts";
import { expect, test } from "./support/test.ts";

// One server whose clock only goes on: Amsterdam turns its clocks back on 25 October 2026 and forward on 28 March 2027.
test.describe.configure({ mode: "serial" });

const t = morningTexts.nl;
const [saturday, sunday] = ["2026-10-24" as LocalDate, "2026-10-25" as LocalDate];
const spring = "2027-03-28" as LocalDate;

let server: MovedServer;
let patient: NewPatient;
let therapist: BrowserContext;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  // However long starting takes, the first test begins two minutes before midnight.
  server = await startServerAt("2026-10-24T20:00:00Z");
  await server.moveTo("2026-10-24T21:58:00Z");
  await newcomer(browser, "Test Middernacht");
});
test.afterAll(async () => {
  const { code, output } = await server.stop();
  expect(code, output).toBe(0);
  expect(output, "nothing went wrong on the server").not.toContain("procedure failed");
});

/** Somebody new, and a therapist who signed in just now. */
async function newcomer(browser: Browser, name: string): Promise<void> {
  therapist = await server.therapist(browser);
  patient = await newPatient(therapist, name);
}

/** A phone whose clock is right, with the diary open. */
async function openPhone(browser: Browser, onDoor?: (page: Page) => Promise<void>): Promise<Page> {
  const context = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await context.newPage();
  await page.clock.install({ time: server.now() });
  await openDiary(page, patient.link, onDoor);
  return page;
}

/** Server and phone go on to a moment together; after hours the therapist signs in again. */
async function moveTo(page: Page, instant: string): Promise<void> {
  const hours = (Date.parse(instant) - server.now()) / 3_600_000;
  await server.moveTo(instant);
  if (hours > 0.2) therapist = await server.therapist(page.context().browser()!);
  await page.clock.fastForward(Math.max(0, Date.parse(instant) - (await page.evaluate(() => Date.now()))));
}

const mornings = () => storedMornings(therapist, patient.patientId);
const stored = async (date: string) => (await mornings()).find((one) => one.date === date);

/** Hours in bed and asleep of a night, as the table of the review says them. */
async function reviewed(date: LocalDate): Promise<{ tst: string; tib: string }> {
  const page = await therapist.newPage();
  await page.goto(`/patients/${patient.patientId}?range=7`);
  await page.getByRole("button", { name: reviewTexts.nl.axis.table }).click();
  const table = page.locator(".review-table");
  const day = page.getByRole("button", { name: shortDate(date, "nl"), exact: true });
  const row = table.getByRole("row").filter({ has: day });
  await expect(row).toBeVisible();
  const names = await table.locator("thead th").allTextContents();
  const cells = await row.locator("th, td").allTextContents();
  const cell = (name: string) => cells[names.indexOf(name)] ?? "";
  await page.close();
  return { tst: cell(reviewTexts.nl.table.tst), tib: cell(reviewTexts.nl.table.tib) };
}

test("an answer before and one after midnight on the same page belong to the night that the page names", async ({
  browser,
}) => {
  const page = await openPhone(browser);
  await expect(page.getByText(nightText(saturday, "nl"))).toBeVisible();
  await beginMorning(page);
  const morning = new Morning(page);
  await moveTo(page, "2026-10-24T21:59:30Z");
  await morning.offered("into_bed", "22:30");
  await expect.poll(async () => (await stored(saturday))?.values).toMatchObject({ into_bed: 1350 });
  await moveTo(page, "2026-10-24T22:01:00Z");
  await expect(page.getByText(nightText(saturday, "nl")), "still about the same night").toBeVisible();
  await morning.offered("try_sleep", "23:00");
  await expect.poll(async () => (await stored(saturday))?.values).toMatchObject({ try_sleep: 1380 });
  expect((await mornings()).map((one) => one.date)).toEqual([saturday]);

  await test.step("a phone that slept on a question wakes on the first page of the new day", async () => {
    const shown = (state: "hidden" | "visible") =>
      page.evaluate((now) => {
        Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      }, state);
    await shown("hidden");
    await server.moveTo("2026-10-25T06:00:00Z");
    // Timers sleep with the phone: only its clock has gone on.
    await page.clock.setSystemTime("2026-10-25T06:00:00Z");
    await shown("visible");
    await expect(page.getByRole("heading", { name: startTexts.nl.morning })).toBeVisible();
    await expect(page.getByText(nightText(sunday, "nl"))).toBeVisible();
  });
  await page.goto("about:blank");
  await page.goto("/d/");
  await expect(page.getByText(nightText(sunday, "nl")), "and the start page begins a new day").toBeVisible();
  await expect(page.getByRole("button", { name: startTexts.nl.dayPartly("Zaterdag") })).toBeVisible();
  await expect(page.getByText(startTexts.nl.questions(12))).toBeVisible();
  await page.context().close();
});

const pain = (page: Page) => page.getByRole("button", { name: new RegExp(`opstaan: \\d+. ${t.change}$`) });

test("the night in which the clocks go back is an hour longer, and can be corrected until the second day after it", async ({
  browser,
}) => {
  await server.moveTo("2026-10-25T07:10:00Z");
  await newcomer(browser, "Test Wintertijd");
  const page = await openPhone(browser);
  await beginMorning(page);
  await expect(page.getByText(nightText(sunday, "nl"))).toBeVisible();
  await typicalMorning(new Morning(page));
  await expect.poll(async () => (await stored(sunday))?.values).toMatchObject(typicalValues);
  expect(await reviewed(sunday)).toEqual({ tst: durationText(460, "nl"), tib: durationText(570, "nl") });

  await test.step("late on the second day after it, from the start page, as a revision", async () => {
    await page.getByRole("button", { name: t.ready, exact: true }).tap();
    await moveTo(page, "2026-10-27T22:30:00Z");
    await page.goto("about:blank");
    await openDiary(page, patient.link);
    await page.getByRole("button", { name: startTexts.nl.dayFilled("Zondag") }).tap();
    await page.locator("summary").tap();
    await pain(page).tap();
    await expect(page.getByRole("heading", { name: questionTexts.nl.pain_rise.title })).toBeVisible();
    await page.locator(".ans").filter({ hasText: /^7/ }).tap();
    await expect.poll(async () => (await stored(sunday))?.values).toMatchObject({ pain_rise: 7 });
    expect(await stored(sunday)).toMatchObject({ corrected: true });
    const input = { patientId: patient.patientId, date: sunday };
    type Day = { revisions: { changes: object[] }[] };
    const { revisions } = await call<Day>(therapist, "staff/review.day", input);
    expect(revisions.at(-1)?.changes).toEqual([
      { code: "pain_rise", before: { value: 4 }, after: { value: 7 } },
    ]);
  });

  await test.step("what was given in time and arrives after it is stored as of when it was given", async () => {
    await page.context().setOffline(true);
    await page.locator("summary").tap();
    await pain(page).tap();
    await page.locator(".ans").filter({ hasText: /^2/ }).tap();
    await moveTo(page, "2026-10-27T23:05:00Z");
    await page.context().setOffline(false);
    await page.goto("about:blank");
    await page.goto("/d/");
    await expect.poll(async () => (await stored(sunday))?.values).toMatchObject({ pain_rise: 2 });
    await expect(page.getByRole("button", { name: startTexts.nl.dayFilled("Zondag") })).toHaveCount(0);
    await expect(page.locator(".chip.wait")).toHaveCount(0);
  });

  await test.step("a morning without a connection for a week is stored as filled in on its own day", async () => {
    const wednesday = "2026-10-28" as LocalDate;
    await moveTo(page, "2026-10-28T06:30:00Z");
    await openAgain(page);
    await expect(page.getByText(nightText(wednesday, "nl"))).toBeVisible();
    await page.context().setOffline(true);
    await beginMorning(page);
    await new Morning(page).offered("into_bed", "22:45");
    await moveTo(page, "2026-11-03T07:00:00Z");
    expect(await stored(wednesday)).toBeUndefined();
    await page.context().setOffline(false);
    await page.goto("about:blank");
    await openDiary(page, patient.link);
    await expect.poll(async () => (await stored(wednesday))?.values).toMatchObject({ into_bed: 1365 });
    expect(await stored(wednesday)).toMatchObject({ daysLate: 0 });
  });
  await page.context().close();
});

test("the night in which the clocks go forward is an hour shorter", async ({ browser }) => {
  await server.moveTo("2027-03-28T06:10:00Z");
  await newcomer(browser, "Test Zomertijd");
  const page = await openPhone(browser);
  await beginMorning(page);
  await expect(page.getByText(nightText(spring, "nl"))).toBeVisible();
  await typicalNight(new Morning(page));
  await expect.poll(async () => (await stored(spring))?.values).toMatchObject({ out_of_bed: 420 });
  expect(await reviewed(spring)).toEqual({ tst: durationText(340, "nl"), tib: durationText(450, "nl") });
  await page.context().close();
});

test("half a day later a remembered phone still fills in, and asks the code before it shows anything of before", async ({
  browser,
}) => {
  await server.moveTo("2027-03-28T06:30:00Z");
  await newcomer(browser, "Test Onthouden Telefoon");
  const page = await openPhone(browser, (door) => door.getByRole("checkbox").check());
  await tab(page, "progress").tap();
  await expect(page.getByRole("heading", { name: progressTexts.nl.noData })).toBeVisible();
  await tab(page, "today").tap();
  await moveTo(page, "2027-03-28T18:40:00Z");
  await openAgain(page);
  await beginMorning(page);
  await new Morning(page).offered("into_bed", "22:30");
  await expect.poll(async () => (await stored(spring))?.values).toMatchObject({ into_bed: 1350 });
  await openAgain(page);
  for (const open of ["progress", "settings"] as const) await tab(page, open).tap();
  for (const name of [ownTexts.nl.looked, ownTexts.nl.export, ownTexts.nl.stop]) {
    await page.getByRole("button", { name }).tap();
    await expect(page.getByRole("heading", { name: progressTexts.nl.needCode })).toBeVisible();
    await page.goBack();
  }
  await tab(page, "progress").tap();
  await page.getByRole("button", { name: progressTexts.nl.enterCode }).tap();
  await page.getByLabel(codeTexts.nl.label).fill(patient.link.code);
  await page.getByRole("button", { name: codeTexts.nl.open, exact: true }).tap();
  await expect(page.getByText(progressTexts.nl.notSeen)).toBeVisible();
  await page.context().close();
});

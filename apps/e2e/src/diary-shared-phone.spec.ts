import type { Browser, Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { waitingTexts } from "@soepel/i18n/diary/waiting";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";
import { instructionTexts } from "@soepel/i18n/redflags";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { alarmTexts } from "@soepel/i18n/redflags";
import { call, giveAnswers, newPatient, rawCall, storedMornings } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone, tab, typicalValues } from "./support/diary.ts";
import { expect, test, type Demo } from "./support/test.ts";

const t = morningTexts.nl;
const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).tap();
const row = (page: Page, title: string) => page.getByRole("button", { name: new RegExp(`^${title}`) });

/** Two people of one household and the phone they share. */
async function shared(browser: Browser, demo: Demo, name: string) {
  const therapist = await demo.as("therapist");
  const [first, second] = [
    await newPatient(therapist, `${name} Een`),
    await newPatient(therapist, `${name} Twee`),
  ];
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, first.link);
  await expect(tab(page, "today")).toBeVisible();
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const stored = async () => (await storedMornings(therapist, first.patientId))[0]?.values;
  return { first, second, context, page, today, stored };
}

/** The names of everything that this phone keeps about a person. */
const keptHere = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open("soepel-diary", 1);
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const all = db.transaction("queue").objectStore("queue").getAll();
    const queued = await new Promise<string[]>((resolve) => {
      all.onsuccess = () =>
        resolve(all.result.map((entry: { payload: { kind: string } }) => entry.payload.kind));
    });
    db.close();
    const notes = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return [...notes.filter((name) => name !== "soepel.settings"), ...queued];
  });

const closed = (page: Page) => expect(page.getByRole("heading", { name: codeTexts.nl.noLink })).toBeVisible();

test('"klaar en afsluiten" stores what was typed, ends the session and leaves nothing for the next person', async ({
  browser,
  demo,
}) => {
  const { context, page, today, stored, second } = await shared(browser, demo, "Test Afsluiten");
  const { flag_gate: _, ...asked } = typicalValues;
  await giveAnswers(
    context,
    today,
    Object.fromEntries(Object.entries(asked).map(([code, value]) => [code, { value }])),
  );
  await page.reload();

  await test.step("with an alarm sign, the gate and a note on the way", async () => {
    await row(page, startTexts.nl.changed).tap();
    await page.getByRole("checkbox", { name: signTexts.nl.RF12.sign }).tap();
    await page.getByRole("button", { name: new RegExp(`^${flagTexts.nl.go}`) }).tap();
    await expect(page.getByRole("heading", { name: instructionTexts.nl.within_days.title })).toBeVisible();
    await tap(page, flagTexts.nl.close);
    await tap(page, alarmTexts.nl.closeYes);
    await tap(page, startTexts.nl.goOn);
    await new Morning(page).tap("flag_gate", answerTexts.nl.gate.no);
    await page.locator("summary").tap();
    await tap(page, t.changeAnswer(questionTexts.nl.pain_rise.short, "4"));
    await page.locator(".ans").filter({ hasText: /^4/ }).tap();
    await tap(page, t.noteOpen);
    await page.getByLabel(t.noteLabel).fill("Nog niet bewaard");
    await tap(page, t.readyAndClose);
    await closed(page);
  });

  await test.step("what was typed is at the practice, the session is over, the phone is empty", async () => {
    await expect.poll(stored).toMatchObject({ ...typicalValues, note: "Nog niet bewaard" });
    expect(await rawCall(context, "diary/today")).toMatchObject({ status: 401, reason: "NOT_SIGNED_IN" });
    expect(await keptHere(page)).toEqual([]);
  });

  await test.step("back leads to no answer", async () => {
    for (const step of ["goBack", "goBack", "goForward", "goForward"] as const) {
      await page[step]();
      await closed(page);
    }
  });

  await test.step("nor for the next person on the same tab", async () => {
    await openDiary(page, second.link);
    await expect(page.getByText(startTexts.nl.questions(12))).toBeVisible();
    await tab(page, "settings").tap();
    await row(page, settingsTexts.nl.waiting).tap();
    await expect(page.getByRole("heading", { name: waitingTexts.nl.nothing })).toBeVisible();
    await expect(page.getByRole("heading", { name: waitingTexts.nl.sent })).toHaveCount(0);
    let back = 0;
    for (await page.goBack(); page.url().endsWith("/d/"); await page.goBack()) {
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(signTexts.nl.RF12.said)).toHaveCount(0);
      await expect(page.getByRole("heading", { name: t.sent })).toHaveCount(0);
      back += 1;
    }
    expect(back, "through the screens of both").toBeGreaterThan(5);
  });
  await context.close();
});

test("answers that still wait stay on a closed phone, unseen by the next person, until their own code is given", async ({
  browser,
  demo,
}) => {
  const { first, second, context, page, stored } = await shared(browser, demo, "Test Blijft Wachten");
  await beginMorning(page);
  await expect(page.getByText(t.questionOf(1, 12))).toBeVisible();
  await context.setOffline(true);
  await new Morning(page).offered("into_bed", "22:30");
  await expect(page.getByText(t.questionOf(2, 12))).toBeVisible();
  await page.goBack();
  await page.goBack();
  await tab(page, "settings").tap();
  await row(page, settingsTexts.nl.forget).tap();
  await expect(page.getByText(settingsTexts.nl.forgetWaiting(1)), "it says so").toBeVisible();
  await tap(page, settingsTexts.nl.forgetYes);
  await closed(page);
  expect(await keptHere(page)).toEqual(["answers"]);

  await context.setOffline(false);
  await openDiary(page, second.link);
  await tab(page, "settings").tap();
  await row(page, settingsTexts.nl.waiting).tap();
  await expect(page.getByRole("heading", { name: waitingTexts.nl.foreign })).toBeVisible();
  await expect(page.getByText("22:30"), "that something waits, not what").toHaveCount(0);
  await expect(page.getByRole("button", { name: waitingTexts.nl.export })).toHaveCount(0);
  expect(await stored()).toBeUndefined();

  await openDiary(page, first.link);
  await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ into_bed: 1350 });

  await test.step("a tab left open stores nothing in the diary of who opened theirs in another tab", async () => {
    await tap(page, startTexts.nl.goOn);
    const other = await context.newPage();
    await openDiary(other, second.link);
    await expect(tab(other, "today")).toBeVisible();
    await new Morning(page).offered("try_sleep", "23:00");
    await expect(page.getByText(t.questionOf(3, 12))).toBeVisible();
    await page.reload();
    await page.getByLabel(codeTexts.nl.label).fill(first.link.code);
    await tap(page, codeTexts.nl.open);
    await expect.poll(stored).toMatchObject({ into_bed: 1350, try_sleep: 1380 });
    expect(await storedMornings(await demo.as("therapist"), second.patientId)).toEqual([]);
  });
  await context.close();
});

test("a session that ends half-way a morning or a note asks the code and loses nothing", async ({
  browser,
  demo,
}) => {
  const { first, context, page, today, stored } = await shared(browser, demo, "Test Verlopen");
  const { pain_rise: _, ...asked } = typicalValues;
  await giveAnswers(
    context,
    today,
    Object.fromEntries(Object.entries(asked).map(([code, value]) => [code, { value }])),
  );
  await page.reload();
  await tap(page, startTexts.nl.goOn);
  await call(context, "diary/close");
  await new Morning(page).tap("pain_rise", /^6/);
  await expect(page.getByRole("heading", { name: t.keptHere })).toBeVisible();
  await tap(page, t.noteOpen);
  await page.getByLabel(t.noteLabel).fill("Half");
  await page.reload();
  await expect(page.getByRole("heading", { name: codeTexts.nl.title })).toBeVisible();
  await page.getByLabel(codeTexts.nl.label).fill(first.link.code);
  await tap(page, codeTexts.nl.open);
  await expect.poll(stored).toMatchObject({ pain_rise: 6 });
  await expect(page.getByRole("button", { name: frameTexts.nl.waiting(1) })).toHaveCount(0);
  await tap(page, startTexts.nl.look);
  await expect(page.getByLabel(t.noteLabel)).toHaveValue("Half");
  await page.locator("summary").tap();
  await expect(
    page.getByRole("button", { name: t.changeAnswer(questionTexts.nl.pain_rise.short, "6") }),
  ).toBeVisible();
  await context.close();
});

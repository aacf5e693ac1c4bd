import type { BrowserContext, Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { ownTexts } from "@soepel/i18n/diary/own";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { answerTexts } from "@soepel/i18n/questions";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { alarmTexts, instructionTexts } from "@soepel/i18n/redflags";
import { call, newPatient } from "./support/api.ts";
import { phone } from "./support/diary.ts";
import { sendPlan } from "./support/plan.ts";
import { expect, expectAccessible, test, type Demo } from "./support/test.ts";

type Locale = "nl" | "en";

/** Nothing sticks out to the side, and everything that can be tapped is large enough. */
async function expectFits(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const small = [...document.querySelectorAll("button, a[href], input:not([type=checkbox], [type=radio])")]
      .map((element) => ({ text: element.textContent?.trim() ?? "", box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 47.5 || box.width < 47.5))
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    return { wide, small };
  });
  const where = await page.getByRole("heading", { level: 1 }).innerText();
  expect.soft(found.wide, `nothing sticks out on "${where}"`).toBeLessThanOrEqual(0);
  expect.soft(found.small, `targets on "${where}" are at least 48 px`).toEqual([]);
}

type Look = (page: Page) => Promise<void>;

async function everyScreen(page: Page, locale: Locale, look: Look): Promise<void> {
  const [frame, start, settings] = [frameTexts[locale], startTexts[locale], settingsTexts[locale]];
  const tap = (name: string | RegExp) => page.getByRole("button", { name }).first().tap();
  const see = async (name: string | RegExp, open: () => Promise<void>) => {
    await open();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText(frame.loading)).toHaveCount(0);
    await look(page);
  };
  const back = () => page.goBack();
  await look(page);
  await see(frame.help, () => tap(frame.help));
  await see(/.+/, () => tap(start.changed));
  await back();
  await back();
  await see(extraTexts[locale].marker.title, () => tap(extraTexts[locale].marker.title));
  await back();
  const go = (name: keyof typeof frame.tabs) => tap(new RegExp(`^${frame.tabs[name]}$`));
  await see(/.+/, () => go("exercises"));
  await see(frame.tabs.progress, () => go("progress"));
  await see(settings.title, () => go("settings"));
  for (const name of [
    settings.reminder,
    ownTexts[locale].looked,
    ownTexts[locale].export,
    settings.privacy,
  ]) {
    await see(/.+/, () => tap(name));
    await back();
  }
  await see(ownTexts[locale].stopAsk, () => tap(ownTexts[locale].stop));
  await back();
  await see(/.+/, () => tap(settings.waiting));
  await back();
  await go("today");
  await tap(extraTexts[locale].test.otherChanged);
  await look(page);
  await back();
  await exercises(page, locale, look);
  await go("today");
  await goal(page, locale, look);
  await questions(page, locale, look);
  await tap(morningTexts[locale].ready);
  await alarm(page, locale, look);
}

/** The goal of the week, which is asked on Sundays only: opened as the history opens it. */
async function goal(page: Page, locale: Locale, look: Look): Promise<void> {
  const { goals } = await call<{ goals: { goalId: string; activity: string }[] }>(
    page.context(),
    "diary/today",
  );
  const [first] = goals;
  if (first === undefined) throw new Error("the goal is missing");
  await page.evaluate((goalId) => {
    const state = { soepel: { name: "goals", date: "2026-01-04", goalId }, depth: 1 };
    history.pushState({ ...state, owner: localStorage.getItem("soepel.owner") }, "");
    dispatchEvent(new PopStateEvent("popstate"));
  }, first.goalId);
  await expect(page.getByRole("heading", { name: first.activity })).toBeVisible();
  await look(page);
  await page.goBack();
  await expect(page.getByRole("button", { name: startTexts[locale].begin })).toBeVisible();
}

/** Every question there is today, passed by; the last one is asked once more. */
async function questions(page: Page, locale: Locale, look: Look): Promise<void> {
  const skip = page.getByRole("button", { name: answerTexts[locale].skip, exact: true });
  const ready = page.getByRole("button", { name: morningTexts[locale].ready, exact: true });
  const shown = async () => (await page.locator(".top .mid, .q .hint, .done").allInnerTexts()).join();
  await page.getByRole("button", { name: startTexts[locale].begin, exact: true }).tap();
  for (let asked = 0; asked < 20; asked++) {
    await expect(skip.or(ready).first()).toBeVisible();
    await look(page);
    if (await ready.isVisible()) return;
    const before = await shown();
    await skip.tap();
    await expect.poll(shown).not.toBe(before);
  }
}

/** The list, each kind of exercise, how it went, and what follows when it hurts. */
async function exercises(page: Page, locale: Locale, look: Look): Promise<void> {
  const t = routineTexts[locale];
  const tap = (name: string | RegExp) => page.getByRole("button", { name }).first().tap();
  const title = page.getByRole("heading", { level: 1 });
  await tap(new RegExp(`^${frameTexts[locale].tabs.exercises}$`));
  await look(page);
  await tap(new RegExp(t.start("").trim()));
  await expect(page.locator(".sides")).toBeVisible();
  await look(page);
  await page.locator(".skip.p").getByRole("button", { name: t.done }).tap();
  await expect(title).toHaveText(t.howDidItGo);
  await look(page);
  await tap(t.outcomes.done);
  await expect(page.getByRole("button", { name: t.oneMore })).toBeVisible();
  await look(page);
  await tap(t.worse);
  await expect(title).toHaveText(t.stopGood);
  await look(page);
  await tap(t.notToday);
  await tap(new RegExp(t.goOn("").trim()));
  await expect(page.locator(".pac")).toBeVisible();
  await look(page);
  await tap(frameTexts[locale].stop);
}

/** The instruction, the question before it is left, and the first page and exercises after it. */
async function alarm(page: Page, locale: Locale, look: Look): Promise<void> {
  const tap = (name: string | RegExp) => page.getByRole("button", { name }).first().tap();
  const title = page.getByRole("heading", { level: 1 });
  await tap(startTexts[locale].changed);
  await page.getByRole("checkbox", { name: signTexts[locale].RF01.sign }).tap();
  await tap(new RegExp(`^${flagTexts[locale].go}`));
  await expect(title).toHaveText(instructionTexts[locale].call_today.title);
  await look(page);
  await tap(flagTexts[locale].close);
  await expect(title).toHaveText(alarmTexts[locale].closeQuestion);
  await look(page);
  await tap(alarmTexts[locale].closeYes);
  await expect(page.getByRole("button", { name: startTexts[locale].flagAgain })).toBeVisible();
  await look(page);
  await tap(new RegExp(`^${frameTexts[locale].tabs.exercises}$`));
  await expect(title).toHaveText(routineTexts[locale].skipToday);
  await look(page);
}

/** Somebody with everything there can be: exercises, optional questions, a running test, a goal. */
async function fullPatient(demo: Demo, locale: Locale) {
  const therapist = await demo.as("therapist");
  const extraQuestions = ["woken_by_pain", "rested", "prev_day_activities"];
  const made = await newPatient(therapist, `Test Iedereen ${locale}`, locale, { extraQuestions });
  const { patientId } = made;
  await sendPlan(therapist, patientId, ["side-plank", "glute-bridge", "breathing-4-6"]);
  const goalOf = { activity: "een half uur lopen", direction: "lower_better" };
  await call(therapist, "staff/goal.add", { patientId, ...goalOf });
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const protocol = { kind: "shipped", slug: "seven-night-test" };
  const trial = { startsOn: today, protocol, main: null, ownChange: null };
  await call(therapist, "staff/trial.start", { patientId, ...trial });
  return made;
}

async function openIn(context: BrowserContext, demo: Demo, locale: Locale, look: Look): Promise<Page> {
  const { link } = await fullPatient(demo, locale);
  const page = await context.newPage();
  await page.goto(link.url);
  if (locale === "en") await page.getByRole("button", { name: codeTexts.nl.language }).tap();
  const t = codeTexts[locale];
  await look(page);
  await page.getByLabel(t.label).fill(link.code === "000000" ? "111111" : "000000");
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByText(t.wrong)).toBeVisible();
  await look(page);
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.again, exact: true }).tap();
  await expect(page.getByRole("button", { name: startTexts[locale].changed })).toBeVisible();
  return page;
}

test("every screen in Dutch, dark, without motion, passes axe", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({
    ...phone,
    baseURL: demo.server.url,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const look = async (shown: Page) => {
    await expectAccessible(shown);
    await expectFits(shown);
  };
  await everyScreen(await openIn(context, demo, "nl", look), "nl", look);
  await context.close();
});

test("every screen in English, light, passes axe", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await everyScreen(await openIn(context, demo, "en", expectAccessible), "en", expectAccessible);
  await context.close();
});

for (const [name, options, percent] of [
  ["320 px wide", { viewport: { width: 320, height: 640 } }, 100],
  ["text of 200 %", {}, 200],
  ["forced colours", { forcedColors: "active" }, 100],
] as const) {
  test(`every screen fits with ${name}`, async ({ browser, demo }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ ...phone, baseURL: demo.server.url, ...options });
    await context.addInitScript((size) => {
      localStorage.setItem("soepel.settings", JSON.stringify({ textSize: size }));
    }, percent);
    await everyScreen(await openIn(context, demo, "nl", expectFits), "nl", expectFits);
    await context.close();
  });
}

import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { QuestionCode } from "@soepel/domain/morning";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { ownTexts } from "@soepel/i18n/diary/own";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { startTexts } from "@soepel/i18n/diary/start";
import { answerTexts } from "@soepel/i18n/questions";
import { alarmTexts } from "@soepel/i18n/redflags";
import { call, givePast, newPatient, type NewPatient } from "./support/api.ts";
import { beginMorning, isKeptOffline, Morning, openDiary, phone, tab } from "./support/diary.ts";
import { sendPlan } from "./support/plan.ts";
import { contactSheet, schemes, shot, type Scheme } from "./support/shots.ts";
import { expect, test, type Demo } from "./support/test.ts";

const day = (today: string, n: number) =>
  new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10);

/** The patient whose diary has something of everything: a past, a plan, a test, goals, a message, extra questions. */
async function fullPatient(demo: Demo): Promise<NewPatient> {
  const therapist = await demo.as("therapist");
  const made = await newPatient(therapist, "Foto Volledig", "nl", {
    extraQuestions: ["woken_by_pain", "rested", "prev_day_activities", "nap_min"],
  });
  const { patientId } = made;
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const past = Array.from({ length: 20 }, (_, i) =>
    i % 6 === 4
      ? null
      : ([
          day(today, i - 20),
          "22:45",
          "23:15",
          15 + (i % 4) * 5,
          i % 3,
          (i % 3) * 10,
          "06:45",
          "07:10",
          (i % 4) + 2,
          (i * 2) % 7,
          (i * 3) % 8,
          20 + (i % 5) * 15,
        ] as const),
  );
  const columns = [
    "into_bed",
    "try_sleep",
    "sol_min",
    "n_awak",
    "waso_min",
    "final_wake",
    "out_of_bed",
    "quality",
    "pain_rise",
    "stiff_severity",
    "stiff_duration_min",
  ];
  await givePast(therapist, patientId, columns, past);
  const slugs = ["hip-rotation-supine", "glute-bridge", "side-plank", "hip-flexor-stretch", "breathing-4-6"];
  await sendPlan(therapist, patientId, slugs, {
    lines: {
      "hip-rotation-supine": { moment: "in_bed" },
      "glute-bridge": {
        schedule: { kind: "daily", timesPerDay: 2 },
        note: "Rustig omhoog, tel tot vijf.",
      },
      "hip-flexor-stretch": { moment: "day", optional: true },
      "breathing-4-6": { moment: "evening" },
    },
  });
  await call(therapist, "staff/goal.add", {
    patientId,
    activity: "Sokken aantrekken",
    direction: "lower_better",
  });
  await call(therapist, "staff/trial.start", {
    patientId,
    startsOn: today,
    protocol: { kind: "shipped", slug: "seven-night-test" },
    main: null,
    ownChange: null,
  });
  await call(therapist, "staff/note.add", {
    patientId,
    date: null,
    text: "Fijn dat u het elke ochtend bijhoudt. Probeer de brug rustiger te doen.",
    shared: true,
    replaces: null,
  });
  return made;
}

type Stage = { browser: Browser; demo: Demo; scheme: Scheme };

async function phoneOf({ browser, demo, scheme }: Stage): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url, colorScheme: scheme });
  context.setDefaultTimeout(8000);
  return { context, page: await context.newPage() };
}

const start = (page: Page) => expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
const tap = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().tap();

/** The door in every state that it may show. */
async function doorShots(stage: Stage, { link }: NewPatient): Promise<void> {
  const { context, page } = await phoneOf(stage);
  const name = (part: string) => `diary-01-${part}-${stage.scheme}`;
  await page.goto("/d/");
  await shot(page, name("no-link"));
  await page.goto("about:blank");
  await page.goto(link.url);
  await shot(page, name("code"));
  await page.getByRole("textbox").fill(link.code === "000000" ? "111111" : "000000");
  await page.locator(".btn.pri").tap();
  await expect(page.getByRole("alert")).toBeVisible();
  await shot(page, name("code-wrong"));
  await context.close();
}

/** Start page, tabs and everything under "meer" of a full diary. */
async function pageShots(stage: Stage, { link }: NewPatient): Promise<void> {
  const { context, page } = await phoneOf(stage);
  const name = (part: string) => `diary-02-${part}-${stage.scheme}`;
  await openDiary(page, link);
  await start(page);
  await shot(page, name("start"), true);
  await tap(page, extraTexts.nl.test.otherChanged).catch(() => undefined);
  await shot(page, name("change"), true);
  await page.goBack();
  await tab(page, "exercises").tap();
  await shot(page, name("exercises"), true);
  await tab(page, "progress").tap();
  await expect(page.getByText(frameTexts.nl.loading)).toHaveCount(0);
  await shot(page, name("progress"), true);
  await tap(page, progressTexts.nl.asTable);
  await shot(page, name("progress-table"), true);
  await tab(page, "settings").tap();
  await shot(page, name("settings"), true);
  await tap(page, settingsTexts.nl.forget);
  await shot(page, name("forget"), true);
  for (const [part, title] of [
    ["reminder", settingsTexts.nl.reminder],
    ["privacy", settingsTexts.nl.privacy],
    ["looked", ownTexts.nl.looked],
    ["export", ownTexts.nl.export],
    ["stop", ownTexts.nl.stop],
    ["waiting", settingsTexts.nl.waiting],
  ] as const) {
    await tap(page, title);
    await expect(page.getByText(frameTexts.nl.loading)).toHaveCount(0);
    await shot(page, name(part), true);
    if (part === "reminder") {
      await page
        .getByRole("radio", { name: reminderChoiceTexts.nl.mail })
        .tap()
        .catch(() => undefined);
      await shot(page, name("reminder-mail"), true);
    }
    await page.goBack();
  }
  await tab(page, "today").tap();
  await page.getByRole("button", { name: frameTexts.nl.help }).tap();
  await shot(page, name("help"), true);
  await page.goBack();
  await tap(page, extraTexts.nl.marker.title);
  await shot(page, name("markers"), true);
  await context.close();
}

/** The whole morning of a diary with a past and with extra questions. */
async function morningShots(stage: Stage, { link }: NewPatient): Promise<void> {
  const { context, page } = await phoneOf(stage);
  let n = 0;
  const look = (part: string) =>
    shot(page, `diary-03-${String((n += 1)).padStart(2, "0")}-${part}-${stage.scheme}`);
  await openDiary(page, link);
  await beginMorning(page);
  const morning = new Morning(page, async () => undefined);
  const at = async (code: QuestionCode, answer: () => Promise<void>) => {
    await expect(page.locator("main.q h1")).toBeVisible();
    await look(code);
    await answer();
  };
  await at("into_bed", () => morning.time("into_bed", "14:00"));
  await at("try_sleep", () => morning.time("try_sleep", "14:10"));
  await at("sol_min", () => morning.tap("sol_min", /^20/));
  await at("n_awak", () => morning.tap("n_awak", /^2/));
  await at("waso_min", () => morning.tap("waso_min", /^30/));
  await at("final_wake", () => morning.time("final_wake", "06:30"));
  await at("out_of_bed", () => page.getByLabel(answerTexts.nl.otherTime).fill("07:00"));
  await expect(page.getByRole("alert")).toBeVisible();
  await look("doubt");
  await page.getByRole("alert").getByRole("button").first().tap();
  const main = page.locator("main:visible");
  const ready = page.getByRole("button", { name: morningTexts.nl.ready, exact: true });
  for (let before = ""; !(await ready.isVisible());) {
    await expect(main).not.toHaveText(before);
    before = (await main.textContent()) ?? "";
    await look("more");
    await tap(page, answerTexts.nl.skip);
    await expect(main).not.toHaveText(before);
  }
  await expect(page.getByRole("button", { name: morningTexts.nl.ready, exact: true })).toBeVisible();
  await shot(page, `diary-03-98-done-${stage.scheme}`, true);
  await page.getByText(morningTexts.nl.yourAnswers).tap();
  await shot(page, `diary-03-99-done-answers-${stage.scheme}`, true);
  await context.close();
}

/** The player: counting, holding with two sides, breathing, how it went, and pain. */
async function playerShots(stage: Stage, { link }: NewPatient): Promise<void> {
  const { context, page } = await phoneOf(stage);
  const name = (part: string) => `diary-04-${part}-${stage.scheme}`;
  const t = routineTexts.nl;
  await openDiary(page, link);
  await tab(page, "exercises").tap();
  const cards = page.locator(".sp-ex");
  await expect(cards).toHaveCount(5);
  for (let i = 0; i < 5; i += 1) {
    await cards.nth(i).tap();
    await shot(page, name(`player-${i}`), true);
    const begin = page.getByRole("button", { name: t.startTimer, exact: true });
    if (await begin.count()) {
      await begin.tap();
      await page.waitForTimeout(4500);
      await shot(page, name(`player-${i}-running`), true);
    }
    if (i === 1) {
      await page.getByRole("button", { name: t.worse }).tap();
      await shot(page, name("pain"), true);
    }
    if (i === 0) {
      await page.getByRole("button", { name: t.done, exact: true }).tap();
      await shot(page, name("outcome"));
      await page.goBack();
      await expect(page.getByRole("button", { name: t.worse })).toBeVisible();
    }
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
  }
  await context.close();
}

/** Without internet, and after an alarm sign. */
async function hardTimes(stage: Stage): Promise<void> {
  const { link } = await newPatient(await stage.demo.as("therapist"), `Foto Zonder Net ${stage.scheme}`);
  const { context, page } = await phoneOf(stage);
  const name = (part: string) => `diary-05-${part}-${stage.scheme}`;
  await openDiary(page, link);
  await start(page);
  await shot(page, name("first-start"), true);
  await tab(page, "progress").tap();
  await expect(page.getByText(frameTexts.nl.loading)).toHaveCount(0);
  await shot(page, name("first-progress"), true);
  await tab(page, "exercises").tap();
  await shot(page, name("first-exercises"), true);
  await tab(page, "today").tap();
  await isKeptOffline(page);
  await context.setOffline(true);
  await beginMorning(page);
  for (let i = 0; i < 11; i += 1) {
    await tap(page, answerTexts.nl.skip);
    await page.waitForTimeout(150);
  }
  await tap(page, answerTexts.nl.skip).catch(() => undefined);
  await page.waitForTimeout(400);
  await shot(page, name("done-offline"), true);
  await tap(page, morningTexts.nl.ready).catch(() => undefined);
  await shot(page, name("start-waiting"), true);
  await page.locator(".chip.wait").tap();
  await shot(page, name("waiting-offline"), true);
  await page.goBack();
  await tap(page, startTexts.nl.changed);
  await shot(page, name("checklist"), true);
  await page.getByRole("checkbox").first().tap();
  await tap(page, /^Verder/);
  await shot(page, name("instruction-offline"), true);
  await tap(page, /^Sluiten/);
  await shot(page, name("instruction-close"), true);
  await tap(page, alarmTexts.nl.closeYes);
  await shot(page, name("start-flag"), true);
  await context.setOffline(false);
  await context.close();
}

test("every page of the diary, light and dark", async ({ browser, demo }) => {
  test.setTimeout(900_000);
  const full = await fullPatient(demo);
  for (const scheme of schemes) {
    const stage = { browser, demo, scheme };
    await doorShots(stage, full);
    await pageShots(stage, full);
    await playerShots(stage, full);
    await hardTimes(stage);
  }
  for (const scheme of schemes) {
    await morningShots({ browser, demo, scheme }, await fullPatient(demo));
  }
});

test.afterAll("contact sheets of the diary", async ({ browser }) => {
  for (const scheme of schemes) {
    await contactSheet(browser, {
      name: `contact-sheet-diary-${scheme}`,
      holds: (file) => file.startsWith("diary-") && file.endsWith(`${scheme}.png`),
      height: 700,
    });
  }
});

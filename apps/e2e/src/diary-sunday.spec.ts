import type { BrowserContext, Page } from "@playwright/test";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { answerTexts } from "@soepel/i18n/questions";
import { additionTexts, alarmTexts, instructionTexts } from "@soepel/i18n/redflags";
import { call, giveAnswers, givePast, newPatient } from "./support/api.ts";
import { isKeptOffline, openAgain, openDiary, phone, tab, typicalValues } from "./support/diary.ts";
import { startServerAt, type MovedServer } from "./support/moved-server.ts";
import { expect, test } from "./support/test.ts";

// What is asked once a week is asked on Sunday, so the server stands at one: 6 June 2027, eight in the morning.
const sunday = "2027-06-06";
const instant = `${sunday}T06:00:00Z`;
let server: MovedServer;
let therapist: BrowserContext;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  server = await startServerAt(instant);
  therapist = await server.therapist(browser);
});
test.afterAll(async () => {
  const { code, output } = await server.stop();
  expect(code, output).toBe(0);
  expect(output, "nothing went wrong on the server").not.toContain("procedure failed");
});

const tap = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).tap();

test("a yes to a weekly alarm question leads to its instruction at once, also without internet", async ({
  browser,
}) => {
  const name = "Test Zondag Alarm";
  const extraQuestions = ["sleepy_driving", "weight_loss"];
  const { link } = await newPatient(therapist, name, "nl", { extraQuestions });
  const context = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await context.newPage();
  await page.clock.setFixedTime(instant);
  await openDiary(page, link);
  await expect(page.getByText(startTexts.nl.questions(14))).toBeVisible();
  const { flag_gate: _, ...asked } = typicalValues;
  const given = Object.entries(asked).map(([code, value]) => [code, { value }]);
  await giveAnswers(context, sunday, Object.fromEntries(given));
  await openAgain(page);
  await isKeptOffline(page);
  await context.setOffline(true);
  await tap(page, startTexts.nl.goOn);
  const asks = (code: keyof typeof optionalTexts.nl) =>
    expect(page.getByRole("heading", { level: 1, name: optionalTexts.nl[code].title })).toBeVisible();
  await asks("sleepy_driving");
  await tap(page, "Ja");
  await expect(page.getByRole("heading", { name: instructionTexts.nl.within_days.title })).toBeVisible();
  await expect(page.getByText(additionTexts.nl.no_driving)).toBeVisible();
  await expect(page.getByText(additionTexts.nl.skip_exercises)).toBeVisible();
  await expect(page.getByText(alarmTexts.nl.noticeWaiting)).toBeVisible();
  await tap(page, flagTexts.nl.close);
  await tap(page, alarmTexts.nl.closeYes);
  await expect(page.getByRole("heading", { name: instructionTexts.nl.within_days.title })).toBeVisible();
  await tap(page, startTexts.nl.goOn);
  await asks("weight_loss");
  await tap(page, "Nee");
  await tap(page, answerTexts.nl.gate.no);
  await expect(page.getByRole("heading", { level: 1, name: morningTexts.nl.keptHere })).toBeVisible();
  await context.setOffline(false);
  type Flag = { patientName: string; codes: string[]; messageShown: string; date: string };
  const flags = async () =>
    (await call<Flag[]>(therapist, "staff/flag.listOpen")).filter((flag) => flag.patientName === name);
  await expect
    .poll(flags, { timeout: 40_000 })
    .toMatchObject([{ codes: ["RF17"], messageShown: "within_days", date: sunday }]);
  await context.close();
});

test("goals get their figure of the week without internet, and the therapist sees it", async ({
  browser,
}) => {
  const { patientId, link } = await newPatient(therapist, "Test Zondag Doel");
  const goal = (activity: string, direction: string) =>
    call<{ goalId: string }>(therapist, "staff/goal.add", { patientId, activity, direction });
  const walking = await goal("een half uur lopen", "lower_better");
  const garden = await goal("in de tuin werken", "lower_better");
  const t = extraTexts.nl.goal;
  const context = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await context.newPage();
  await page.clock.setFixedTime(instant);
  await openDiary(page, link);
  await isKeptOffline(page);
  await expect(page.getByText(t.due(2))).toBeVisible();
  await context.setOffline(true);
  await tap(page, t.begin);
  await expect(page.getByRole("heading", { level: 1, name: t.ask("een half uur lopen") })).toBeVisible();
  await expect(page.locator("[aria-pressed=true]"), "nothing is chosen beforehand").toHaveCount(0);
  await page.locator(".ans").filter({ hasText: /^6/ }).tap();
  await expect(page.getByRole("heading", { level: 1, name: t.ask("in de tuin werken") })).toBeVisible();
  await tap(page, frameTexts.nl.skip);
  await expect(page.getByRole("button", { name: frameTexts.nl.waiting(1) })).toBeVisible();
  await expect(page.getByText(t.due(1)), "what was passed by is still open").toBeVisible();
  await context.setOffline(false);
  type Goals = { goals: { goalId: string; ratings: { date: string; value: number }[] }[] };
  const range = { patientId, from: sunday, to: sunday };
  await expect
    .poll(async () => (await call<Goals>(therapist, "staff/review.read", range)).goals, { timeout: 40_000 })
    .toMatchObject([
      { goalId: walking.goalId, ratings: [{ date: sunday, value: 6 }] },
      { goalId: garden.goalId, ratings: [] },
    ]);
  await context.close();
});

test("tonight's test says what to change; what went otherwise is noted, and a finished test shows its own result", async ({
  browser,
}) => {
  const { patientId, link } = await newPatient(therapist, "Test Zondag Test");
  const t = extraTexts.nl.test;
  const start = (of: string, slug: string) =>
    call(therapist, "staff/trial.start", {
      patientId: of,
      startsOn: "2027-06-07",
      protocol: { kind: "shipped", slug },
      main: null,
      ownChange: null,
    });
  const context = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await context.newPage();
  await page.clock.setFixedTime(instant);
  await openDiary(page, link);
  await start(patientId, "seven-day-downshift");
  await openAgain(page);

  await test.step("the night that comes, and only one thing", async () => {
    await expect(page.getByText(t.tonight(1, 7))).toBeVisible();
    await expect(page.getByText(t.instead.downshift)).toBeVisible();
    await expect(page.getByText(t.oneThing)).toBeVisible();
  });

  await test.step("something else changed too: noted without internet, this night counts apart", async () => {
    await isKeptOffline(page);
    await context.setOffline(true);
    await tap(page, t.otherChanged);
    await expect(page.getByRole("heading", { name: t.otherAsk })).toBeVisible();
    await expect(page.getByRole("button", { name: t.variables.downshift }), "what it tests").toHaveCount(0);
    await tap(page, t.variables.knee_pillow);
    await expect(page.getByText(t.noted)).toBeVisible();
    await tap(page, frameTexts.nl.next);
    await expect(page.getByText(t.mixed), "said at once").toBeVisible();
    await context.setOffline(false);
    type Trials = {
      trials: { patientId: string; changes: { variable: string; date: string; by: string | null }[] }[];
    };
    const changes = async () =>
      (await call<Trials>(therapist, "staff/trial.list")).trials.find((one) => one.patientId === patientId)
        ?.changes;
    await expect
      .poll(changes, { timeout: 40_000 })
      .toMatchObject([{ variable: "knee_pillow", date: "2027-06-07", by: null }]);
    await openAgain(page);
    await expect(page.getByText(t.mixed)).toBeVisible();
    await expect(page.getByRole("button", { name: t.otherChanged })).toHaveCount(0);
  });

  await test.step("a week later a finished test stands with the own figures, and proves nothing", async () => {
    const other = await newPatient(therapist, "Test Zondag Uitslag");
    await start(other.patientId, "seven-night-test");
    await server.moveTo("2027-06-14T06:00:00Z");
    therapist = await server.therapist(browser);
    const pain = [6, 6, 4, 4, 3, 3, 2];
    await givePast(
      therapist,
      other.patientId,
      ["pain_rise"],
      pain.map((value, i) => [addDays("2027-06-07" as LocalDate, i), value]),
    );
    await page.clock.setFixedTime("2027-06-14T06:00:00Z");
    await page.goto("about:blank");
    await openDiary(page, other.link);
    await tab(page, "progress").tap();
    const result = page.locator("section").filter({ has: page.getByRole("heading", { name: t.results }) });
    await expect(result.getByText(t.measures.pain_rise)).toBeVisible();
    for (const [variable, middle, n] of [
      ["none", "6", 2],
      ["position", "4", 2],
      ["knee_pillow", "3", 2],
      ["mattress", "2", 1],
    ] as const) {
      const phase = result.getByRole("listitem").filter({ hasText: t.phases[variable] });
      await expect(phase).toContainText(t.middle(middle, n));
    }
    await expect(result).toContainText(t.figure);
  });
  await context.close();
});

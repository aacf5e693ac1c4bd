import type { BrowserContext, Page } from "@playwright/test";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { startTexts } from "@soepel/i18n/diary/start";
import { answerTexts } from "@soepel/i18n/questions";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { additionTexts, alarmTexts, gateTexts, instructionTexts } from "@soepel/i18n/redflags";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import { call, giveAnswers, newPatient } from "./support/api.ts";
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
import { sendPlan } from "./support/plan.ts";
import { expect, test } from "./support/test.ts";

type Flag = {
  patientName: string;
  codes: string[];
  date: string;
  messageShown: string;
  wordsShown: string[];
  urgency: string;
};
type Sign = keyof typeof signTexts.nl;

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const tick = (page: Page, code: Sign) => page.getByRole("checkbox", { name: signTexts.nl[code].sign }).tap();
const report = (page: Page) => page.getByRole("button", { name: new RegExp(`^${flagTexts.nl.go}`) }).tap();

/** The instruction stands, cannot be left by accident, and knows that it still waits. */
async function standsOffline(page: Page, title: string): Promise<void> {
  await expect(heading(page, title)).toBeVisible();
  await expect(page.locator("a[href='tel:112']")).toBeVisible();
  await expect(page.getByText(alarmTexts.nl.noticeWaiting)).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
}
/** The phone's back button asks, and does not leave. */
async function backAsks(page: Page, title: string): Promise<void> {
  await page.goBack();
  await expect(heading(page, alarmTexts.nl.closeQuestion)).toBeVisible();
  await page.getByRole("button", { name: alarmTexts.nl.closeNo, exact: true }).tap();
  await expect(heading(page, title)).toBeVisible();
}
async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: flagTexts.nl.close, exact: true }).tap();
  await page.getByRole("button", { name: alarmTexts.nl.closeYes, exact: true }).tap();
  await expect(tab(page, "today")).toBeVisible();
}

test("every way to an alarm instruction works without internet and reaches the therapist afterwards", async ({
  browser,
  demo,
}) => {
  test.setTimeout(180_000);
  const name = "Test Alarm Zonder Net";
  const therapist = await demo.as("therapist");
  const { link } = await newPatient(therapist, name);
  const context: BrowserContext = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await isKeptOffline(page);
  await context.setOffline(true);
  const today = instructionTexts.nl.call_today.title;

  await test.step("from the first page", async () => {
    await page.getByRole("button", { name: startTexts.nl.changed }).tap();
    await tick(page, "RF17");
    await report(page);
    await expect(heading(page, instructionTexts.nl.within_days.title)).toBeVisible();
    await leave(page);
    await page.getByRole("button", { name: startTexts.nl.changed }).tap();
    await tick(page, "RF01");
    await report(page);
    await standsOffline(page, today);
    await leave(page);
    await expect(page.getByText(instructionTexts.nl.call_today.title), "and stands first").toBeVisible();
    await tab(page, "exercises").tap();
    await expect(heading(page, routineTexts.nl.skipToday)).toBeVisible();
    await tab(page, "today").tap();
  });

  await test.step("from help, on every page", async () => {
    await page.getByRole("button", { name: frameTexts.nl.help }).first().tap();
    await page.getByRole("button", { name: startTexts.nl.changed }).tap();
    await tick(page, "RF07");
    await report(page);
    await standsOffline(page, today);
    await leave(page);
  });

  await test.step("from the daily question: doubt, skipped and asked again, then yes", async () => {
    await beginMorning(page);
    const morning = new Morning(page);
    for (const code of [
      "into_bed",
      "try_sleep",
      "sol_min",
      "n_awak",
      "final_wake",
      "out_of_bed",
      "quality",
    ] as const)
      await morning.skip(code);
    for (const code of ["pain_rise", "stiff_severity", "stiff_duration_min"] as const)
      await morning.skip(code);
    await page.getByRole("button", { name: answerTexts.nl.skip, exact: true }).tap();
    await expect(
      page.getByText(gateTexts.nl.askedAgain),
      "asked once more, empty is no answer",
    ).toBeVisible();
    await page.getByRole("button", { name: answerTexts.nl.gate.doubt }).tap();
    await report(page);
    await expect(page.getByText(signTexts.nl.RF01.said), "with the signs that stand").toBeVisible();
    await standsOffline(page, today);
    await leave(page);
  });

  await test.step("for yesterday's morning it counts like today", async () => {
    await page
      .getByRole("button", { name: startTexts.nl.dayEmpty("Gisteren") })
      .or(page.getByRole("button", { name: /is nog leeg/ }).first())
      .first()
      .tap();
    const morning = new Morning(page);
    for (const code of [
      "into_bed",
      "try_sleep",
      "sol_min",
      "n_awak",
      "final_wake",
      "out_of_bed",
      "quality",
    ] as const)
      await morning.skip(code);
    for (const code of ["pain_rise", "stiff_severity", "stiff_duration_min"] as const)
      await morning.skip(code);
    await page.getByRole("button", { name: answerTexts.nl.gate.yes }).tap();
    await tick(page, "RF04");
    await report(page);
    await standsOffline(page, today);
    await page.getByRole("checkbox", { name: alarmTexts.nl.called }).tap();
    await leave(page);
  });

  await test.step("all of it reaches the therapist once there is internet", async () => {
    await context.setOffline(false);
    await expect(page.locator(".chip.wait")).toHaveCount(0, { timeout: 45_000 });
    const flags = (await call<Flag[]>(therapist, "staff/flag.listOpen")).filter(
      (flag) => flag.patientName === name,
    );
    expect(flags.map((flag) => flag.codes.join()).toSorted()).toEqual(["", "RF01", "RF04", "RF07", "RF17"]);
    await page.reload();
    await expect(page.getByText(today), "the server's answer says the same").toBeVisible();
    await expect(page.getByText(morningTexts.nl.closed)).toHaveCount(0);
  });
  await context.close();
});

test("from the pain page, and for yesterday: once at the therapist with what was shown, today's exercises away", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const today = instructionTexts.nl.call_today.title;
  const phoneOf = async (name: string) => {
    const { patientId, link } = await newPatient(therapist, name);
    await sendPlan(therapist, patientId, ["glute-bridge"]);
    const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
    const page = await context.newPage();
    await openDiary(page, link);
    await expect(page.getByRole("button", { name: startTexts.nl.lookExercises })).toBeVisible();
    return { context, page };
  };
  const flagsOf = async (name: string) =>
    (await call<Flag[]>(therapist, "staff/flag.listOpen")).filter((flag) => flag.patientName === name);
  const me = await call<{ today: LocalDate }>(therapist, "staff/session.me");
  const away = async (page: Page) => {
    await expect(page.getByText(today), "the instruction stands first").toBeVisible();
    await expect(page.getByRole("button", { name: startTexts.nl.lookExercises })).toHaveCount(0);
    await tab(page, "exercises").tap();
    await expect(heading(page, routineTexts.nl.skipToday)).toBeVisible();
    await tab(page, "today").tap();
  };

  await test.step("an exercise hurts, the list is one tap away; the reply of the server gets lost", async () => {
    const { context, page } = await phoneOf("Test Alarm Pijn");
    let lost = 0;
    await page.route("**/trpc/diary/reportFlags*", async (route) => {
      if (lost === 2) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await tab(page, "exercises").tap();
    await page
      .getByRole("button", { name: /^Begin/ })
      .first()
      .tap();
    await page.getByRole("button", { name: routineTexts.nl.worse }).tap();
    await page.getByRole("button", { name: new RegExp(`^${routineTexts.nl.checkFirst}`) }).tap();
    await tick(page, "RF03");
    await report(page);
    await expect(heading(page, today)).toBeVisible();
    await backAsks(page, today);
    await expect(page.getByText(alarmTexts.nl.noticeSent)).toBeVisible({ timeout: 20_000 });
    await leave(page);
    await away(page);
    expect(lost).toBe(2);
    expect(await flagsOf("Test Alarm Pijn"), "stored once").toMatchObject([
      {
        codes: ["RF03"],
        date: me.today,
        messageShown: "call_today",
        wordsShown: [
          today,
          expect.stringContaining(signTexts.nl.RF03.said),
          alarmTexts.nl.doNotWait,
          additionTexts.nl.skip_exercises,
        ],
        urgency: "A",
      },
    ]);
    await context.close();
  });

  await test.step("for yesterday's morning it counts like one of today", async () => {
    const { context, page } = await phoneOf("Test Alarm Gisteren");
    const yesterday = addDays(me.today, -1);
    const { flag_gate: _, ...asked } = typicalValues;
    const given = Object.entries(asked).map(([code, value]) => [code, { value }]);
    await giveAnswers(context, yesterday, Object.fromEntries(given));
    await openAgain(page);
    await page.getByRole("button", { name: /is nog niet af/ }).tap();
    await page.getByRole("button", { name: answerTexts.nl.gate.yes }).tap();
    await tick(page, "RF04");
    await report(page);
    await leave(page);
    await away(page);
    await expect.poll(() => flagsOf("Test Alarm Gisteren")).toMatchObject([{ date: yesterday }]);
    await openAgain(page);
    await away(page);
    await context.close();
  });
});

import { codeTexts } from "@soepel/i18n/diary/code";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { startTexts } from "@soepel/i18n/diary/start";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { call, newPatient, storedMornings } from "./support/api.ts";
import {
  beginMorning,
  Morning,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalValues,
} from "./support/diary.ts";
import { expect, test } from "./support/test.ts";

declare global {
  // Counted in the page from its first moment on.
  var taps: number;
}

test("a first morning takes at most 15 taps and its seconds are printed", async ({ browser, demo }) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Eerste Ochtend");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await context.addInitScript(() => {
    globalThis.taps = 0;
    addEventListener("click", (event) => event.isTrusted && (globalThis.taps += 1), { capture: true });
  });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.begin, exact: true })).toBeVisible();
  const before = await page.evaluate(() => globalThis.taps);
  const began = Date.now();
  const morning = new Morning(page);
  await beginMorning(page);
  await typicalMorning(morning);
  await morning.isSent();
  const seconds = (Date.now() - began) / 1000;
  const taps = (await page.evaluate(() => globalThis.taps)) - before;
  const line = `a first morning: ${taps} taps, ${seconds.toFixed(1)} s with 12 pauses of 0.6 s`;
  test.info().annotations.push({ type: "typical morning", description: line });
  process.stdout.write(`${line}\n`);
  expect(taps).toBeLessThanOrEqual(15);
  await expect
    .poll(async () => (await storedMornings(therapist, patientId))[0]?.values)
    .toMatchObject(typicalValues);

  await test.step("the second morning's suggestions are confirmed by one tap each and stored by nothing else", async () => {
    const today = await call<{ previous: Record<string, unknown> | null }>(context, "diary/today");
    expect(today.previous, "today's own answers are no suggestion for today").toBeNull();
  });
  await context.close();
});

test("what the therapist asked for is asked in its place and stored with the morning", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const extraQuestions = ["woken_by_pain", "woken_half", "prev_day_activities", "rested", "nap_min"];
  const { patientId, link } = await newPatient(therapist, "Test Extra Vragen", "nl", { extraQuestions });
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await beginMorning(page);
  const morning = new Morning(page);
  const asked = (code: keyof typeof optionalTexts.nl) =>
    expect(page.getByRole("heading", { level: 1, name: optionalTexts.nl[code].title })).toBeVisible();
  await morning.offered("into_bed", "22:30");
  await morning.offered("try_sleep", "23:00");
  await morning.tap("sol_min", /^20/);
  await morning.tap("n_awak", /^0/);
  await morning.offered("final_wake", "06:30");
  await morning.offered("out_of_bed", "07:00");
  await morning.skip("quality");
  await asked("woken_by_pain");
  await page.getByRole("button", { name: "Ja", exact: true }).tap();
  await asked("woken_half");
  await page.getByRole("button", { name: /tweede helft/ }).tap();
  await morning.tap("pain_rise", /^4/);
  await morning.tap("stiff_severity", /^5/);
  await morning.tap("stiff_duration_min", /^45/);
  await asked("rested");
  await page.getByRole("button", { name: "redelijk", exact: true }).tap();
  await asked("prev_day_activities");
  await page.getByRole("checkbox", { name: "sporten" }).tap();
  await page.getByRole("checkbox", { name: "tillen" }).tap();
  await page.getByRole("button", { name: "Verder", exact: true }).tap();
  await asked("nap_min");
  await page.locator(".ans").filter({ hasText: /^20/ }).tap();
  await morning.tap("flag_gate", "Nee, geen van deze");
  await morning.isSent();
  await expect
    .poll(async () => (await storedMornings(therapist, patientId))[0]?.extra)
    .toEqual({
      woken_by_pain: true,
      woken_half: "second",
      rested: 3,
      prev_day_activities: ["sport", "lifting"],
      nap_min: 20,
    });
  await context.close();
});

test("a link of somebody else in the same tab asks for its code and leaves the address", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const [first, second] = [
    await newPatient(therapist, "Test Tab Een"),
    await newPatient(therapist, "Test Tab Twee"),
  ];
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, first.link);
  await expect(tab(page, "today")).toBeVisible();
  await page.evaluate((url) => location.assign(url), second.link.url);
  await expect(page.getByRole("heading", { name: codeTexts.nl.title })).toBeVisible();
  expect(page.url()).not.toContain("#");
  await page.evaluate((url) => location.assign(url), first.link.url);
  expect(page.url()).not.toContain("#");
  await context.close();
});

test("a special day reaches the therapist, also when it was noted without internet", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Bijzondere Dag");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  const t = extraTexts.nl.marker;
  await page.getByRole("button", { name: t.title }).tap();
  await expect(page.getByRole("button", { name: t.kinds.ill })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: t.kinds.ill }).tap();
  await expect(page.getByText(t.shown.ill, { exact: true })).toBeVisible();
  await context.setOffline(false);
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const input = { patientId, from: today, to: today };
  type Review = { markers: { kind: string; from: string; by: string | null }[] };
  await expect
    .poll(async () => (await call<Review>(therapist, "staff/review.read", input)).markers)
    .toMatchObject([{ kind: "ill", from: today, by: null }]);
  await context.close();
});

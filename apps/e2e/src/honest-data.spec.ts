import { morningTexts } from "@soepel/i18n/diary/morning";
import { answerTexts } from "@soepel/i18n/questions";
import { call, newPatient } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

type StoredMorning = {
  date: string;
  values: Record<string, number | boolean | null>;
  states: Record<string, string>;
};

test("what a patient does not touch is not stored, and a skipped question has no value", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Ongerept");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  const me = await call<{ today: string }>(therapist, "staff/session.me");
  const stored = async () => {
    const range = { patientId, from: me.today, to: me.today };
    return (await call<{ mornings: StoredMorning[] }>(therapist, "staff/review.read", range)).mornings;
  };

  await openDiary(page, link);
  expect(await stored(), "opening the diary stores nothing").toEqual([]);
  await expectAccessible(page);

  const morning = new Morning(page, expectAccessible);
  await beginMorning(page);
  expect(await stored(), "looking at a question stores nothing").toEqual([]);
  await morning.time("into_bed", "22:45");
  await morning.skip("try_sleep");
  await morning.unknown("sol_min");
  await morning.tap("n_awak", /^0/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await expect
    .poll(async () => (await stored())[0]?.states, { message: "the answers arrive" })
    .toEqual({ try_sleep: "skipped", sol_min: "unknown" });
  const [only] = await stored();
  const given = Object.entries(only?.values ?? {}).filter(([, value]) => value !== null);
  expect(Object.fromEntries(given), "only what was tapped has a value, and what follows from it").toEqual({
    into_bed: 22 * 60 + 45,
    n_awak: 0,
    waso_min: 0,
  });

  await morning.time("final_wake", "06:40");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(async () => (await stored())[0]?.values["final_wake"]).toBe(6 * 60 + 40);
  expect((await stored())[0]?.values["pain_rise"]).toBeNull();
  await context.close();
});

test("a slow connection loses no answer, however fast the patient taps", async ({ browser, demo }) => {
  test.slow();
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Traag Net");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  await openDiary(page, link);
  // Answers of the server come late and not in the order in which they were asked.
  let asked = 0;
  await page.route("**/trpc/diary/**", async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, asked % 3 === 0 ? 2_500 : 600));
    await route.continue();
  });
  const morning = new Morning(page);
  await beginMorning(page);
  await morning.time("into_bed", "22:40");
  await morning.time("try_sleep", "23:00");
  await morning.tap("sol_min", /^20/);
  await morning.tap("n_awak", /^2/);
  await morning.tap("waso_min", /^30/);
  await morning.time("final_wake", "06:30");
  await morning.time("out_of_bed", "07:00");
  await morning.tap("quality", answerTexts.nl.quality[3]);
  await morning.tap("pain_rise", /^4/);
  await morning.tap("stiff_severity", /^5/);
  await morning.tap("stiff_duration_min", /^45/);
  await morning.tap("flag_gate", answerTexts.nl.gate.no);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`${morningTexts.nl.sent}|${morningTexts.nl.keptHere}`),
  );
  const range = { patientId, from: today, to: today };
  const values = async () =>
    (await call<{ mornings: StoredMorning[] }>(therapist, "staff/review.read", range)).mornings[0]?.values;
  await expect.poll(values, { timeout: 60_000 }).toMatchObject({
    into_bed: 1360,
    try_sleep: 1380,
    sol_min: 20,
    n_awak: 2,
    waso_min: 30,
    final_wake: 390,
    out_of_bed: 420,
    quality: 3,
    pain_rise: 4,
    stiff_severity: 5,
    stiff_duration_min: 45,
    flag_gate: false,
  });
  await context.close();
});

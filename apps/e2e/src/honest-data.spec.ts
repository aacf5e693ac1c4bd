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

import { describe, expect, it } from "vitest";
import type { PatientActor } from "../../context.ts";
import { at, refusal, sending, useStage } from "../../testing/stage.ts";

/** Which morning may be written when. The practice's zone says what day it is: Europe/Amsterdam, UTC+1 or +2. */
const stage = useStage();

const daysLate = async (actor: PatientActor, date: string) =>
  (
    await stage.rows<{ days_late: number }>(
      "SELECT days_late FROM morning WHERE patient_id = $1 AND date = $2",
      [actor.patientId, date],
    )
  )[0]?.days_late;

/** An answer about a morning that waited on the phone, in seconds. */
const waited = (date: string, waitedS: number, value = 3) => {
  const sent = sending(date, { pain_rise: { value } }) as { phone: object };
  return { ...sent, phone: { ...sent.phone, waitedS } } as never;
};

/** Whether a morning is open at an instant, and how late an answer then counts. */
async function tryOn(date: string, instant: string, waitedS = 0) {
  const { actor } = await stage.newPatient();
  at(stage.clock, instant);
  const saving = stage.diary(actor).saveAnswers(waited(date, waitedS));
  const refused = await saving.then(
    () => null,
    () => refusal(saving),
  );
  if (refused !== null) {
    expect(refused).toEqual({ code: "DAY_CLOSED", path: ["date"], issues: [] });
    expect(await daysLate(actor, date)).toBeUndefined();
    return "closed";
  }
  return daysLate(actor, date);
}

describe("a day like any other", () => {
  it.each([
    ["2026-03-10", "2026-03-10T08:00:00Z", 0],
    ["2026-03-09", "2026-03-10T08:00:00Z", 1],
    ["2026-03-08", "2026-03-10T08:00:00Z", 2],
    ["2026-03-07", "2026-03-10T08:00:00Z", "closed"],
    ["2026-03-11", "2026-03-10T08:00:00Z", "closed"],
    ["2025-03-10", "2026-03-10T08:00:00Z", "closed"],
  ])("the morning of %s at %s: %s", async (date, instant, expected) => {
    expect(await tryOn(date, instant)).toBe(expected);
  });
});

describe("midnight is midnight in the practice's zone", () => {
  it.each([
    ["2026-03-11", "2026-03-10T22:59:59Z", "closed"],
    ["2026-03-11", "2026-03-10T23:00:00Z", 0],
    ["2026-03-10", "2026-03-10T22:59:59Z", 0],
    ["2026-03-10", "2026-03-10T23:00:00Z", 1],
    ["2026-03-08", "2026-03-10T22:59:59Z", 2],
    ["2026-03-08", "2026-03-10T23:00:00Z", "closed"],
  ])("the morning of %s at %s: %s", async (date, instant, expected) => {
    expect(await tryOn(date, instant)).toBe(expected);
  });
});

describe("both nights on which the clock changes", () => {
  it.each([
    // 29 March 2026 has 23 hours: it ends at 22:00 UTC.
    ["2026-03-29", "2026-03-28T22:59:59Z", "closed"],
    ["2026-03-29", "2026-03-28T23:00:00Z", 0],
    ["2026-03-29", "2026-03-29T21:59:59Z", 0],
    ["2026-03-29", "2026-03-29T22:00:00Z", 1],
    ["2026-03-27", "2026-03-29T21:59:59Z", 2],
    ["2026-03-27", "2026-03-29T22:00:00Z", "closed"],
    // 25 October 2026 has 25 hours: it ends at 23:00 UTC.
    ["2026-10-25", "2026-10-24T21:59:59Z", "closed"],
    ["2026-10-25", "2026-10-24T22:00:00Z", 0],
    ["2026-10-25", "2026-10-25T22:59:59Z", 0],
    ["2026-10-25", "2026-10-25T23:00:00Z", 1],
  ])("the morning of %s at %s: %s", async (date, instant, expected) => {
    expect(await tryOn(date, instant)).toBe(expected);
  });
});

it("stays as late as its first answer was, whatever comes later", async () => {
  const { actor } = await stage.newPatient();
  const diary = stage.diary(actor);
  await diary.saveAnswers(sending("2026-03-10", { pain_rise: { value: 3 } }));
  at(stage.clock, "2026-03-12T09:00:00Z");
  await diary.saveAnswers(sending("2026-03-10", { quality: { value: 3 } }));
  expect(await daysLate(actor, "2026-03-10")).toBe(0);
});

it("refuses dates that are none", async () => {
  const { actor } = await stage.newPatient();
  for (const date of ["2026-02-30", "10-03-2026", "2026-3-10", "", "2026-03-10T08:00:00Z"]) {
    const answer = await refusal(stage.diary(actor).saveAnswers(sending(date, { pain_rise: { value: 3 } })));
    expect(answer).toEqual({ code: "INVALID_INPUT", path: [], issues: [{ path: "date", code: "date" }] });
  }
});

it("takes the day from the practice, never from the phone's clock", async () => {
  const { actor } = await stage.newPatient();
  const wrong = {
    ...(sending("2026-03-14", { pain_rise: { value: 3 } }) as object),
    phone: { at: "2026-03-14T08:00:00.000Z", offsetMinutes: 60 },
  };
  expect((await refusal(stage.diary(actor).saveAnswers(wrong as never))).code).toBe("DAY_CLOSED");
});

describe("an answer that waited on a phone without a connection counts as of when it was given", () => {
  const days = (count: number) => count * 86_400;
  it.each([
    // At 09:00 in Amsterdam on 10 March, about the morning of the 3rd.
    ["2026-03-03", days(7), 0],
    ["2026-03-03", days(6), 1],
    ["2026-03-03", days(5), 2],
    ["2026-03-03", days(4) + 9 * 3600 + 1, 2],
    ["2026-03-03", days(4) + 9 * 3600, "closed"],
    ["2026-03-03", days(8), "closed"],
    ["2026-02-10", days(28), 0],
    ["2026-02-09", days(28), 1],
    ["2026-02-07", days(28), "closed"],
    ["2026-03-11", days(1), "closed"],
    // A clock that was a month behind and was set right meanwhile: the day is still open.
    ["2026-03-09", days(28), 1],
  ])("the morning of %s after %s seconds: %s", async (date, waitedS, expected) => {
    expect(await tryOn(date, "2026-03-10T08:00:00Z", waitedS)).toBe(expected);
  });

  it.each([days(28) + 1, -1, 0.5])("refuses a wait of %s seconds", async (waitedS) => {
    const { actor } = await stage.newPatient();
    const answer = await refusal(stage.diary(actor).saveAnswers(waited("2026-03-10", waitedS)));
    expect(answer).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "phone.waitedS" }] });
  });

  it("is the same sending whenever it comes again", async () => {
    const { actor } = await stage.newPatient();
    at(stage.clock, "2026-03-10T08:00:00Z");
    const sent = waited("2026-03-03", days(7)) as { phone: object };
    const first = await stage.diary(actor).saveAnswers(sent as never);
    at(stage.clock, "2026-03-20T08:00:00Z");
    const again = { ...sent, phone: { ...sent.phone, waitedS: days(17) } } as never;
    expect(await stage.diary(actor).saveAnswers(again)).toEqual(first);
    const longAfter = { ...sent, phone: { ...sent.phone, waitedS: 0 } } as never;
    expect(await stage.diary(actor).saveAnswers(longAfter)).toEqual(first);
  });
});

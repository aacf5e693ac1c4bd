import { describe, expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { coreQuestions } from "@soepel/domain/questionnaire";
import {
  askedOf,
  firstOpen,
  nextAfter,
  placeOf,
  reopened,
  submissionOf,
  tally,
  type Asking,
  type Given,
} from "./flow.ts";

/** A Tuesday without extra questions, and a Sunday with a weekly one. */
const plain: Asking = { date: "2026-03-10" as LocalDate, optional: [] };
const asking = (optional: Asking["optional"]): Asking => ({ date: "2026-03-15" as LocalDate, optional });

const value = (v: number | boolean): Given => ({ value: v });
const answered = (codes: readonly string[], extra: MorningAnswers = {}) =>
  ({ ...Object.fromEntries(codes.map((code) => [code, value(1)])), ...extra }) as MorningAnswers;

describe("order", () => {
  test("an empty morning starts at the first question and ends with the safety question", () => {
    expect(firstOpen(plain, {})).toBe("into_bed");
    expect(placeOf("flag_gate", plain)?.number).toBe(placeOf("flag_gate", plain)?.total);
  });

  test("without awakenings the minutes awake are passed silently", () => {
    const answers = answered(["into_bed", "try_sleep", "sol_min"], submissionOf("n_awak", value(0), {}));
    expect(nextAfter("n_awak", plain, answers)).toBe("final_wake");
  });

  test("an unknown number of awakenings does not ask for minutes and implies nothing", () => {
    const sent = submissionOf("n_awak", { state: "unknown" }, {});
    expect(sent).toEqual({ n_awak: { state: "unknown" } });
    expect(nextAfter("n_awak", plain, sent)).toBe("final_wake");
  });

  test("going on after a correction leads to what is still untouched, then to the end", () => {
    const all = answered(coreQuestions.map((question) => question.code));
    const { pain_rise: _, ...open } = all;
    expect(nextAfter("flag_gate", plain, open)).toBe("pain_rise");
    expect(nextAfter("into_bed", plain, all)).toBeNull();
  });
});

describe("questions that were asked for", () => {
  test("stand with what they are about, before the safety question, and count in the total", () => {
    const day = asking(["woken_by_pain", "woken_half", "stress_yesterday", "mood_flag"]);
    const codes = askedOf(day, { n_awak: { value: 1 }, woken_by_pain: { value: true } }).map((q) => q.code);
    expect(codes.slice(7)).toEqual([
      "quality",
      "woken_by_pain",
      "woken_half",
      "pain_rise",
      "stiff_severity",
      "stiff_duration_min",
      "stress_yesterday",
      "mood_flag",
      "flag_gate",
    ]);
    expect(placeOf("flag_gate", day)).toMatchObject({ number: 16, total: 16 });
    expect(placeOf("flag_gate", plain)).toMatchObject({ number: 12, total: 12 });
  });

  test("one that hangs on a yes is passed silently without it, and the total stays", () => {
    const day = asking(["woken_by_pain", "woken_half"]);
    const answers = answered(["quality"], { woken_by_pain: { value: false } });
    expect(askedOf(day, answers).map((q) => q.code)).not.toContain("woken_half");
    expect(nextAfter("woken_by_pain", day, answers)).toBe("pain_rise");
    expect(placeOf("pain_rise", day)?.total).toBe(14);
    expect(placeOf("woken_half", plain), "not of this morning").toBeNull();
  });

  test("send exactly themselves", () => {
    expect(submissionOf("prev_day_activities", { value: ["sport"] }, {})).toEqual({
      prev_day_activities: { value: ["sport"] },
    });
  });
});

describe("what one touch sends", () => {
  test("exactly the touched question", () => {
    expect(submissionOf("pain_rise", value(0), {})).toEqual({ pain_rise: { value: 0 } });
  });

  test("no awakenings brings 0 minutes along; taking it back takes the 0 back as well", () => {
    const none = submissionOf("n_awak", value(0), {});
    expect(none).toEqual({ n_awak: { value: 0 }, waso_min: { value: 0 } });
    const two = submissionOf("n_awak", value(2), none);
    expect(two).toEqual({ n_awak: { value: 2 }, waso_min: { state: "skipped" } });
    expect(reopened("n_awak", two)).toBe("waso_min");
  });

  test("minutes that the patient gave stay when the number of awakenings changes from 2 to 3", () => {
    const answers = { n_awak: { value: 2 }, waso_min: { value: 30 } };
    expect(submissionOf("n_awak", value(3), answers)).toEqual({ n_awak: { value: 3 } });
  });
});

test("the tally counts a still open stiffness as answered and a skip as passed", () => {
  const answers: MorningAnswers = {
    n_awak: { value: 0 },
    quality: { state: "skipped" },
    sol_min: { state: "unknown" },
    stiff_duration_min: { state: "ongoing" },
  };
  expect(tally(plain, answers)).toEqual({ answered: 2, passed: 2, open: 7 });
});

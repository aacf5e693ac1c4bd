import { describe, expect, test } from "vitest";
import type { MorningAnswers } from "@soepel/domain/morning";
import { coreQuestions } from "@soepel/domain/questionnaire";
import {
  before,
  firstOpen,
  neighbours,
  nextAfter,
  placeOf,
  reopened,
  submissionOf,
  tally,
  type Given,
} from "./flow.ts";

const value = (v: number | boolean): Given => ({ value: v });
const answered = (codes: readonly string[], extra: MorningAnswers = {}) =>
  ({ ...Object.fromEntries(codes.map((code) => [code, value(1)])), ...extra }) as MorningAnswers;

describe("order", () => {
  test("an empty morning starts at the first question and ends with the safety question", () => {
    expect(firstOpen({})).toBe("into_bed");
    expect(placeOf("flag_gate").number).toBe(placeOf("flag_gate").total);
  });

  test("without awakenings the minutes awake are passed silently, in both directions", () => {
    const answers = answered(["into_bed", "try_sleep", "sol_min"], submissionOf("n_awak", value(0), {}));
    expect(nextAfter("n_awak", answers)).toBe("final_wake");
    expect(before("final_wake", answers)).toBe("n_awak");
    expect(before("into_bed", {})).toBeNull();
  });

  test("an unknown number of awakenings does not ask for minutes and implies nothing", () => {
    const sent = submissionOf("n_awak", { state: "unknown" }, {});
    expect(sent).toEqual({ n_awak: { state: "unknown" } });
    expect(nextAfter("n_awak", sent)).toBe("final_wake");
  });

  test("going on after a correction leads to what is still untouched, then to the end", () => {
    const all = answered(coreQuestions.map((question) => question.code));
    const { pain_rise: _, ...open } = all;
    expect(nextAfter("flag_gate", open)).toBe("pain_rise");
    expect(nextAfter("into_bed", all)).toBeNull();
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
  expect(tally(answers)).toEqual({ answered: 2, passed: 2, open: 7 });
});

test("neighbours of a time wrap around midnight", () => {
  expect(neighbours(1395)).toEqual([1365, 1380, 1410, 1425]);
  expect(neighbours(0)).toEqual([1410, 1425, 15, 30]);
});

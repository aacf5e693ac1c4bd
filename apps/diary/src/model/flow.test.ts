import { describe, expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { FlagId } from "@soepel/domain/primitives";
import { dueOptional } from "@soepel/domain/due-questions";
import { isOptionalCode, optionalCodes, optionalQuestions } from "@soepel/domain/optional-questions";
import { coreQuestions } from "@soepel/domain/questionnaire";
import {
  askedOf,
  firstOpen,
  nextAfter,
  placeOf,
  reopened,
  standingOf,
  submissionOf,
  tally,
  type AnswerCode,
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

  test("a yes to the safety question stays open until its signs are reported", () => {
    const all = answered(
      coreQuestions.map((question) => question.code),
      { flag_gate: { value: true } },
    );
    const flag = { flagId: "f" as FlagId, urgency: "A" as const, codes: ["RF07"], called: false };
    expect(firstOpen({ ...plain, flag: null }, all)).toBe("flag_gate");
    expect(firstOpen({ ...plain, flag }, all)).toBeNull();
    expect(firstOpen({ ...plain, flag: null }, { ...all, flag_gate: { value: false } })).toBeNull();
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

/** What a touch can mean for the questions after it: a value that hides them, one that shows them, and none. */
const touches = (code: AnswerCode): Given[] =>
  code === "n_awak"
    ? [value(0), value(2), { state: "unknown" }, { state: "skipped" }]
    : isOptionalCode(code) && optionalQuestions[code].input.kind === "yesNo"
      ? [value(true), value(false), { state: "skipped" }]
      : [value(1)];

/** Every way through a morning: the questions as they open, with the answers before each. */
function* ways(day: Asking, answers: MorningAnswers = {}, seen: Step[] = []): Generator<Step[]> {
  const code = firstOpen(day, answers);
  if (code === null) {
    yield seen;
    return;
  }
  const steps = [...seen, { code, answers }];
  for (const given of touches(code))
    yield* ways(day, { ...answers, ...submissionOf(code, given, answers) }, steps);
}
type Step = { code: AnswerCode; answers: MorningAnswers };

describe("the numbers on the first page and above a question", () => {
  const everyOptional = optionalCodes.filter((code) => optionalQuestions[code].onlyIfYes !== null);
  test.each([
    ["a plain morning", plain],
    ["a Sunday with a weekly question", asking(["mood_flag"])],
    ["a question that hangs on a yes", asking(["woken_by_pain", "woken_half"])],
    ["yes or no beside it", asking(["hard_to_turn", "woken_by_pain", "woken_half", "worry_bed", "no_sleep"])],
    [
      "every question that hangs on another",
      asking(dueOptional(plain.date, { chosen: ["woken_by_pain", ...everyOptional], test: [] })),
    ],
  ])("agree at every step of every way through %s", (_name, day) => {
    const all = [...ways(day)];
    expect(all.length).toBeGreaterThanOrEqual(4);
    const total = placeOf("flag_gate", day)!.total;
    for (const steps of all) {
      const numbers = steps.map(({ code }) => placeOf(code, day)!.number);
      expect(numbers, "the count only goes up").toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect([numbers[0], numbers.at(-1)], "from the first to the last of the total").toEqual([1, total]);
      for (const { code, answers } of steps) {
        const place = placeOf(code, day)!;
        expect(place.total).toBe(total);
        expect(standingOf(day, answers)).toEqual(
          code === "into_bed" ? { at: "start", total } : { at: "question", place },
        );
      }
      const { code, answers } = steps.at(-1)!;
      expect(standingOf(day, { ...answers, [code]: value(false) })).toEqual({ at: "end" });
    }
    const most = Math.max(...all.map((steps) => steps.length));
    expect(most, "at most as many as was said").toBe(total);
  });

  test("a gap that was left counts as where to go on, and a page that was passed is not one", () => {
    const later = answered(["into_bed", "sol_min"]);
    expect(standingOf(plain, later)).toMatchObject({ at: "question", place: { number: 2, total: 12 } });
    const none = answered(["into_bed", "try_sleep", "sol_min"], submissionOf("n_awak", value(0), {}));
    expect(standingOf(plain, none)).toMatchObject({ at: "question", place: { number: 6, total: 12 } });
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

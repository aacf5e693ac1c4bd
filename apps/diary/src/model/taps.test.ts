import { expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { coreQuestions, MAX_QUESTIONS } from "@soepel/domain/questionnaire";
import { firstOpen, nextAfter, placeOf, submissionOf, type AnswerCode, type Given } from "./flow.ts";

const day = { date: "2026-03-10" as LocalDate, optional: [] };

/**
 * Taps that the pages need for an answer: one where it goes on by itself, as choices and offered times do; three for a
 * time in the phone's own field (open, set, Verder). The browser walk in apps/e2e counts real taps.
 */
function tapsFor(code: AnswerCode, offered: boolean): number {
  const kind = placeOf(code, day)?.question.input.kind;
  return kind === "time" && !offered ? 3 : 1;
}

function morning(
  values: Partial<Record<AnswerCode, Given>>,
  differs: readonly AnswerCode[],
): { pages: number; taps: number } {
  let answers: MorningAnswers = {};
  let code = firstOpen(day, answers);
  let pages = 0;
  // "Beginnen" on the first page.
  let taps = 1;
  while (code !== null) {
    pages += 1;
    taps += tapsFor(code, !differs.includes(code));
    answers = { ...answers, ...submissionOf(code, values[code] ?? { value: 1 }, answers) };
    code = nextAfter(code, day, answers);
  }
  return { pages, taps };
}

test("a typical morning is at most 12 pages and 15 taps", ({ annotate }) => {
  const typical = morning({ n_awak: { value: 2 }, flag_gate: { value: false } }, ["try_sleep"]);
  void annotate(`${typical.pages} pages, ${typical.taps} taps`);
  expect(typical.pages).toBeLessThanOrEqual(MAX_QUESTIONS);
  expect(typical.taps).toBeLessThanOrEqual(15);
});

test("a night without awakenings has one page less", () => {
  expect(morning({ n_awak: { value: 0 } }, []).pages).toBe(coreQuestions.length - 1);
});

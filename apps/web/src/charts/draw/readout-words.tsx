import type { AnswerState, MorningRecord, QuestionCode } from "@soepel/domain/morning";
import type { Locale } from "@soepel/domain/primitives";
import { reviewLimitTexts } from "@soepel/i18n/staff/review-limits";
import type { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import type { ReviewChart } from "../review/chart.ts";
import type { LimitLane } from "../review/own-limits.ts";
import type { ReviewDay } from "../review/record.ts";

export type Texts = (typeof reviewLaneTexts)[Locale];
export type ValueProps = { chart: ReviewChart; day: ReviewDay; t: Texts; locale: Locale };

/** Why there is no value: not asked yet, no diary, or the answer the patient gave instead of a number. */
export function whyEmpty(chart: ReviewChart, day: ReviewDay, code: QuestionCode, t: Texts): string {
  if (!day.morning) {
    if (day.date === chart.record.today) return t.readout.runningToday;
    return day.expected ? t.readout.noDiary : t.readout.notStarted;
  }
  return stateText(day.morning, code, t);
}

const stateWords: Record<AnswerState, "unknown" | "skipped" | "ongoing"> = {
  unknown: "unknown",
  skipped: "skipped",
  ongoing: "ongoing",
};

export function stateText(morning: MorningRecord, code: QuestionCode, t: Texts): string {
  const state = morning.states[code];
  return state ? t.readout[stateWords[state]] : t.readout.unanswered;
}

/** The rules of the own limits that complete on this day. */
export function LimitRules({ chart, day, lane, locale }: Omit<ValueProps, "t"> & { lane: LimitLane }) {
  const rules = chart.limits?.of[lane]?.rules.get(day.date) ?? [];
  const t = reviewLimitTexts[locale].rules;
  return rules.map((rule) => (
    <p key={rule} className="lane-limit">
      {t[rule]}
    </p>
  ));
}

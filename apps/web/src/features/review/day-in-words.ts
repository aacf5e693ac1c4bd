import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { durationText, numberText, percentText } from "@soepel/i18n/format";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { whyEmpty } from "../../charts/draw/readout-words.tsx";
import type { ReviewChart } from "../../charts/review/chart.ts";
import { indexOfDay } from "../../charts/review/record.ts";

/** The values of one day in one spoken sentence; a missing answer is named as missing. */
export function dayInWords(chart: ReviewChart, date: LocalDate, locale: Locale): string {
  const t = reviewLaneTexts[locale];
  const index = indexOfDay(chart.record, date);
  const day = index === null ? undefined : chart.record.days[index];
  if (!day) return "";
  if (!day.morning) return whyEmpty(chart, day, "stiff_duration_min", t);
  const { stiff_duration_min: stiffness, pain_rise: pain, n_awak: awake, note } = day.morning.values;
  const missing = t.readout.unanswered;
  const tst = day.night?.tst ?? null;
  const parts = [
    `${t.lanes.stiffness} ${stiffness === null ? whyEmpty(chart, day, "stiff_duration_min", t) : durationText(stiffness, locale)}`,
    `${t.lanes.pain} ${pain === null ? missing : numberText(pain, locale)}`,
    tst === null ? `${t.lanes.sleep} ${missing}` : t.readout.asleep(durationText(tst, locale)),
    day.efficiency === null ? null : `${t.lanes.efficiency} ${percentText(day.efficiency, locale, 1)}`,
    awake === null ? null : `${t.lanes.awakenings} ${t.readout.times(awake)}`,
    note === null ? null : `${t.lanes.note}: ${note}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

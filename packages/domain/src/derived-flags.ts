import type { Intake } from "./intake.ts";
import type { LocalDate } from "./local-date.ts";
import type { PatientRecord } from "./patient-record.ts";
import { patternCard } from "./pattern.ts";
import { urgencyOf, type RedFlagCode, type Urgency } from "./redflags.ts";
import { defaultRuleSettings, type RuleSettings } from "./rule-settings.ts";
import type { RuleId } from "./rules.ts";
import { signals, type Facts } from "./signals.ts";

/** A sign worked out from diary and intake (RF13 to RF16). Shown to the therapist only, never to the patient. */
export type DerivedFlag = { code: RedFlagCode; urgency: Urgency; facts: Facts; days: LocalDate[] };

const FROM_RULE: readonly [RedFlagCode, RuleId][] = [
  ["RF13", "woken_by_pain"],
  ["RF14", "prolonged_stiffness"],
  ["RF16", "long_complaint"],
];

/**
 * Derived flags of a patient on a date, in the order of their codes (DOMAIN.md G3). RF15 names the criteria sets that
 * are met and needs the intake; the others follow the rule book and go with it when a practice switches a rule off.
 */
export function derivedFlagsOf(
  record: PatientRecord,
  intake: Intake,
  date: LocalDate,
  settings: RuleSettings = defaultRuleSettings,
): DerivedFlag[] {
  const found = signals({ ...record, complaintSince: intake.complaintSince }, date, settings).signals;
  const flags = FROM_RULE.flatMap(([code, rule]): DerivedFlag[] => {
    const signal = found.find((s) => s.rule === rule);
    return signal ? [{ code, urgency: urgencyOf(code, [code]), facts: signal.facts, days: signal.days }] : [];
  });
  const met = patternCard(intake, record.mornings, date).sets.filter((set) => set.verdict === "met");
  if (met.length > 0) {
    const days = new Set(met.flatMap((set) => set.criteria.flatMap((criterion) => criterion.days)));
    flags.push({
      code: "RF15",
      urgency: urgencyOf("RF15", ["RF15"]),
      facts: { sets: met.map((set) => set.set).join(" "), n: met.length },
      days: Array.from(days).toSorted(),
    });
  }
  return flags.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

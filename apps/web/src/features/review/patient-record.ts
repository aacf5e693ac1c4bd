import type { PatientRecord } from "@soepel/domain/patient-record";
import type { RedFlagCode } from "@soepel/domain/redflags";
import { defaultRuleSettings, type RuleSettings } from "@soepel/domain/rule-settings";
import type { ReviewWire } from "@soepel/domain/wire/patients";

/** The record as the rules read it. `review` must reach back to the baseline and up to today. */
export function patientRecord(review: ReviewWire): PatientRecord {
  const mornings = new Map(
    [...review.baselineMornings, ...review.mornings].map((morning) => [morning.date, morning]),
  );
  return {
    timeZone: review.timeZone,
    mornings: [...mornings.values()],
    firstMorning: review.firstMorning,
    baselineFrom: null,
    routine: { revisions: review.revisions, pauses: review.pauses, logs: review.logs },
    flags: review.flags.map((flag) => ({
      date: flag.date,
      codes: flag.codes as RedFlagCode[],
      acknowledged: flag.acknowledged !== null,
    })),
    link: review.patient.link.state,
    tests: [],
    intake: null,
  };
}

/** Default thresholds with the practice's denominator of sleep efficiency. */
export const settingsOf = (review: ReviewWire): RuleSettings => ({
  ...defaultRuleSettings,
  denominator: review.sleepEfficiency,
});

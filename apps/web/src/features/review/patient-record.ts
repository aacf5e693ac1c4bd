import type { PatientRecord } from "@soepel/domain/patient-record";
import type { RedFlagCode } from "@soepel/domain/redflags";
import { ruleSettingsOf, type RuleSettings } from "@soepel/domain/rule-settings";
import { lastMorning } from "@soepel/domain/trial/trial";
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
    baselineFrom: review.patient.baselineFrom,
    routine: { revisions: review.revisions, pauses: review.pauses, logs: review.logs },
    flags: review.flags.map((flag) => ({
      date: flag.date,
      codes: flag.codes as RedFlagCode[],
      urgency: flag.urgency,
      acknowledged: flag.acknowledged !== null,
    })),
    link: review.patient.link.state,
    tests: review.trials.map((trial) => ({ endsOn: lastMorning(trial), reviewed: trial.reviewed !== null })),
    intake: review.patient.intake,
  };
}

/** Thresholds, switched-off rules and denominator as the practice set them. */
export const settingsOf = (review: ReviewWire): RuleSettings => ruleSettingsOf(review.rules);

import type { Intake } from "./intake.ts";
import type { LinkState } from "./link-state.ts";
import type { RoutineRecord } from "./logged-days.ts";
import type { MorningRecord } from "./morning.ts";
import type { LocalDate } from "./local-date.ts";
import type { RedFlagCode, Urgency } from "./redflags.ts";

/** A red-flag report of a patient. It counts until it is acknowledged, whatever day it concerns. */
export type FlagReport = {
  date: LocalDate;
  /** The signs that were ticked; none after "ik twijfel". */
  codes: readonly RedFlagCode[];
  /** What it was ranked when it was reported: doubt raises it above its signs. */
  urgency: Urgency;
  acknowledged: boolean;
};

/** A single-variable test: running while `endsOn` has not passed, finished until somebody looked at the result. */
export type TestStatus = { endsOn: LocalDate; reviewed: boolean };

/** All that the rules read of one patient. Lists may stand in any order; a morning that stands twice counts once. */
export type PatientRecord = {
  timeZone: string;
  /** The mornings of about the last 120 days, and those of the baseline when it is older. */
  mornings: readonly MorningRecord[];
  /** First morning ever filled in, or null. */
  firstMorning: LocalDate | null;
  /** Last morning filled in, when it may lie outside the mornings given; absent or null: the last of those. */
  lastMorning?: LocalDate | null;
  /** First day of a baseline chosen by the therapist, or null for the first morning. */
  baselineFrom: LocalDate | null;
  routine: RoutineRecord;
  flags: readonly FlagReport[];
  link: LinkState;
  tests: readonly TestStatus[];
  /** Intake answers, or null while there is no intake. */
  intake: Intake | null;
};

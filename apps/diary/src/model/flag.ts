import { isReportableFlag, redFlagOutcome, type RedFlagOutcome } from "@soepel/domain/redflags";

/** The instruction of a report. A report without signs was "ik twijfel", which counts as a same-day sign. */
export function outcomeOf(codes: readonly string[]): RedFlagOutcome | null {
  const known = codes.filter(isReportableFlag);
  return redFlagOutcome(known, { inDoubt: known.length === 0 });
}

import {
  isReportableFlag,
  redFlagOutcome,
  type RedFlagMessage,
  type RedFlagOutcome,
  type Urgency,
} from "./redflags.ts";

/** The instruction of a report. A report without signs was "ik twijfel", which counts as a same-day sign. */
export function reportOutcome(codes: readonly string[]): RedFlagOutcome | null {
  const known = codes.filter(isReportableFlag);
  return redFlagOutcome(known, { inDoubt: known.length === 0 });
}

/** What of a report decides how it stands. */
export type StandingFlag = { urgency: Urgency; codes: string[] };

const byHaste: readonly RedFlagMessage[] = ["call_112_now", "call_today", "within_days", "discuss"];
const haste = ({ codes }: StandingFlag) => byHaste.indexOf(reportOutcome(codes)?.message ?? "call_today");

/**
 * What stands for the patient of two reports of one day: the signs of both, because they may mean more together, and no sign of the
 * morning is covered by another of the afternoon. It counts as the report that asks for more haste, of equal ones the later.
 */
export function flagsTogether<Flag extends StandingFlag>(earlier: Flag | null, later: Flag): Flag {
  if (earlier === null) return later;
  const [more, less] = haste(earlier) < haste(later) ? [earlier, later] : [later, earlier];
  // Doubt has no signs: beside others it stands where they ask for less haste.
  if (more.codes.length === 0) return less.codes.length > 0 && haste(less) === haste(more) ? less : more;
  const codes = [...new Set([...earlier.codes, ...later.codes])];
  return { ...more, codes, urgency: reportOutcome(codes)?.urgency ?? more.urgency };
}

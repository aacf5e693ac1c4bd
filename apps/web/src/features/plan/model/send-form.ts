import { sendPlanInputSchema, type SendPlanInput } from "@soepel/domain/wire/plans";
import type { PlanDiff } from "@soepel/domain/plan-diff";
import type { PlanItem } from "@soepel/domain/plan";
import type { LocalDate, PatientId, TemplateVersionId } from "@soepel/domain/primitives";

/** What is typed in the send panel; dates as the date field gives them, "" for none. */
export type SendForm = { effectiveFrom: string; endsOn: string; reason: string; redFlagReason: string };

export type SendProblem =
  | { at: "items"; kind: "items" | "tooMany" | "unchanged" }
  | { at: "items"; kind: "fields"; count: number }
  | { at: "effectiveFrom"; kind: "date" | "from" }
  | { at: "endsOn"; kind: "date" | "to" }
  | { at: "reason"; kind: "reason" | "bsn" }
  | { at: "redFlagReason"; kind: "redFlagReason" | "reason" | "bsn" };

/** Everything that has to be right before sending, and what is asked of the server. */
export type SendCase = {
  patientId: PatientId;
  base: number | null;
  templateVersionId: TemplateVersionId | null;
  items: readonly PlanItem[];
  /** Fields of lines that cannot be read. */
  issueCount: number;
  diff: PlanDiff;
  /** First and last day of the revision this one follows, to see whether only the dates change. */
  basedOn: { endsOn: LocalDate | null } | null;
  today: LocalDate;
  openFlags: number;
  form: SendForm;
};

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** The input of plan.send, or why it cannot be sent yet. Limits come from the schema that the server uses. */
export function readSendForm(input: SendCase): { ready: SendPlanInput } | { problems: SendProblem[] } {
  const { form, diff, basedOn } = input;
  const problems: SendProblem[] = [];
  const endsOn = orNull(form.endsOn);
  const onlyDates = basedOn !== null && basedOn.endsOn !== endsOn;
  if (input.items.length === 0) problems.push({ at: "items", kind: "items" });
  else if (input.issueCount > 0) problems.push({ at: "items", kind: "fields", count: input.issueCount });
  else if (diff.empty && !onlyDates) problems.push({ at: "items", kind: "unchanged" });
  if (input.openFlags > 0 && orNull(form.redFlagReason) === null) {
    problems.push({ at: "redFlagReason", kind: "redFlagReason" });
  }
  const parsed = sendPlanInputSchema.safeParse({
    patientId: input.patientId,
    base: input.base,
    templateVersionId: input.templateVersionId,
    effectiveFrom: form.effectiveFrom,
    endsOn,
    reason: orNull(form.reason),
    items: [...input.items],
    redFlagReason: input.openFlags > 0 ? orNull(form.redFlagReason) : null,
  });
  if (parsed.success) {
    if (parsed.data.effectiveFrom < input.today) problems.push({ at: "effectiveFrom", kind: "from" });
    return problems.length === 0 ? { ready: parsed.data } : { problems };
  }
  for (const { path, message } of parsed.error.issues) {
    const [field] = path;
    if (field === "items" && path.length === 1 && input.items.length > 0)
      problems.push({ at: "items", kind: "tooMany" });
    if (field === "effectiveFrom") problems.push({ at: "effectiveFrom", kind: "date" });
    if (field === "endsOn")
      problems.push({ at: "endsOn", kind: message === "range_reversed" ? "to" : "date" });
    if (field === "reason") problems.push({ at: "reason", kind: message === "bsn" ? "bsn" : "reason" });
    if (field === "redFlagReason")
      problems.push({ at: "redFlagReason", kind: message === "bsn" ? "bsn" : "reason" });
  }
  return { problems };
}

import type { TemplateContent, TemplateItem } from "./content.ts";
import { changedFields, type PlanField } from "./plan-diff.ts";
import type { PlanItem } from "./plan.ts";

/** What a new version of a template does with one line of a patient's plan. */
export type MergedLine =
  /** Takes the template's new content; the line was still as the template had it. */
  | { kind: "taken"; itemKey: string; fields: PlanField[] }
  /** The therapist had changed these fields for this patient: they stay. */
  | { kind: "kept"; itemKey: string; fields: PlanField[] }
  | { kind: "added"; itemKey: string }
  | { kind: "removed"; itemKey: string }
  /** The template no longer has it, but it was changed for this patient: it stays. */
  | { kind: "kept_though_removed"; itemKey: string };

export type TemplateMerge = { items: PlanItem[]; lines: MergedLine[] };

const lineName = ({ exercise, moment }: Pick<TemplateItem, "exercise" | "moment">) => `${exercise} ${moment}`;
const fieldsOf = (a: TemplateItem, b: TemplateItem): PlanField[] =>
  changedFields({ ...a, key: "", note: null }, { ...b, key: "", note: null });

/** The template's parts of a plan line, without what belongs to the patient. */
const templateItemOf = ({ key: _key, note: _note, ...item }: PlanItem): TemplateItem => item;

/** Copies these parts of a template line onto a plan line. */
function withFields(line: PlanItem, from: TemplateItem, fields: readonly PlanField[]): PlanItem {
  const next = { ...line, dose: { ...line.dose } };
  for (const field of fields) {
    if (field === "version") next.exerciseVersion = from.exerciseVersion;
    else if (field === "optional") next.optional = from.optional;
    else if (field === "schedule" || field === "days" || field === "timesPerDay")
      next.schedule = from.schedule;
    else if (field !== "exercise" && field !== "moment" && field !== "note")
      Object.assign(next.dose, { [field]: from.dose[field] });
  }
  return next;
}

const scheduleFields: readonly PlanField[] = ["schedule", "days", "timesPerDay"];

/**
 * A patient's plan with a new version of its template: what the template changed is taken over, what the therapist had
 * changed for this patient stays, lines of another origin stay. Lines of a template are known by exercise and moment.
 */
export function mergeTemplate(
  plan: readonly PlanItem[],
  pinned: TemplateContent,
  next: TemplateContent,
  newKey: () => string,
): TemplateMerge {
  const before = new Map(pinned.items.map((item) => [lineName(item), item]));
  const after = new Map(next.items.map((item) => [lineName(item), item]));
  const lines: MergedLine[] = [];
  const items: PlanItem[] = [];
  for (const line of plan) {
    const merged = mergeLine(line, before.get(lineName(line)), after.get(lineName(line)));
    if (merged.item !== null) items.push(merged.item);
    lines.push(...merged.lines);
  }
  const present = new Set(plan.map(lineName));
  for (const item of next.items) {
    // A line that the therapist took out of the plan stays out, unless the template has it only now.
    if (present.has(lineName(item)) || before.has(lineName(item))) continue;
    const key = newKey();
    items.push({ ...item, key, note: null });
    lines.push({ kind: "added", itemKey: key });
  }
  return { items, lines };
}

function mergeLine(
  line: PlanItem,
  was: TemplateItem | undefined,
  becomes: TemplateItem | undefined,
): { item: PlanItem | null; lines: MergedLine[] } {
  const itemKey = line.key;
  if (was === undefined) return { item: line, lines: [] };
  const own = fieldsOf(was, templateItemOf(line));
  if (becomes === undefined) {
    return own.length === 0 && line.note === null
      ? { item: null, lines: [{ kind: "removed", itemKey }] }
      : { item: line, lines: [{ kind: "kept_though_removed", itemKey }] };
  }
  const changed = fieldsOf(was, becomes);
  const ownSchedule = own.some((field) => scheduleFields.includes(field));
  const isOwn = (field: PlanField) => own.includes(field) || (ownSchedule && scheduleFields.includes(field));
  // What both changed to the same thing is neither taken nor kept.
  const differs = fieldsOf(templateItemOf(line), becomes);
  const taken = changed.filter((field) => !isOwn(field) && differs.includes(field));
  const kept = changed.filter((field) => isOwn(field) && differs.includes(field));
  const lines: MergedLine[] = [];
  if (taken.length > 0) lines.push({ kind: "taken", itemKey, fields: taken });
  if (kept.length > 0) lines.push({ kind: "kept", itemKey, fields: kept });
  return { item: withFields(line, becomes, taken), lines };
}

import { caseloadGroups, type CaseloadGroup } from "@soepel/domain/rules";
import type { LocalDate } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { localDateAt } from "@soepel/domain/zone";
import { matcher } from "../../lib/match.ts";
import type { Filter, SortKey } from "./search.ts";

export type RowGroup = { group: CaseloadGroup | null; rows: CaseloadRow[] };
export type EmptyKind = "none" | "search" | "filter" | "reviewed";

const FLAG_GROUPS: readonly string[] = ["red_flag_today", "red_flag_days"];
const CALM_GROUPS: readonly string[] = ["steady", "not_started"];

/** True for rows that ask something of the therapist: every group but steady and not started. */
export const needsAttention = (row: CaseloadRow): boolean => !CALM_GROUPS.includes(row.group);

/** Last seven mornings minus baseline, minutes; null when either has too few mornings. Negative is shorter. */
export function stiffnessChange({ stiffness }: Pick<CaseloadRow, "stiffness">): number | null {
  const { recent, baseline } = stiffness;
  return recent === null || baseline === null ? null : recent - baseline;
}

/** True when the patient was marked as reviewed on this date in the practice's zone. */
export const reviewedOn = (row: CaseloadRow, date: LocalDate, timeZone: string): boolean =>
  row.lastReviewed !== null && localDateAt(Date.parse(row.lastReviewed), timeZone) === date;

const inGroup = (row: CaseloadRow, group: string) =>
  group === "flags" ? FLAG_GROUPS.includes(row.group) : row.group === group;

/** The rows that pass search and filters, in the order they came. */
export function filterRows(
  rows: readonly CaseloadRow[],
  filter: Filter,
  at: { today: LocalDate; timeZone: string },
): CaseloadRow[] {
  const matches = matcher(filter.q ?? "");
  return rows.filter(
    (row) =>
      matches([row.name, row.number ?? "", ...row.tags].join(" ")) &&
      (filter.group === undefined || inGroup(row, filter.group)) &&
      (filter.tag === undefined || row.tags.includes(filter.tag)) &&
      (filter.unseen !== true || !reviewedOn(row, at.today, at.timeZone)),
  );
}

/** Which of the four empty texts fits a list without rows. */
export function emptyKind(all: readonly CaseloadRow[], search: Filter): EmptyKind {
  if (all.length === 0) return "none";
  if (search.q?.trim()) return "search";
  return search.unseen && search.group === undefined && search.tag === undefined ? "reviewed" : "filter";
}

const share = (row: CaseloadRow) => {
  const { routine } = row;
  return routine === null || !routine.enough || routine.due === 0 ? null : routine.credit / routine.due;
};

/** What a column sorts by, so that the smallest stands first: most to look at on top. null goes to the end. */
const sortValue: Record<Exclude<SortKey, "urgency" | "name">, (row: CaseloadRow) => number | null> = {
  stiffness: (row) => (row.stiffness.recent === null ? null : -row.stiffness.recent),
  change: (row) => {
    const change = stiffnessChange(row);
    return change === null ? null : -change;
  },
  efficiency: (row) => row.efficiency.recent,
  routine: share,
  mornings: (row) => row.mornings.filter((morning) => morning !== "none").length,
  plan: (row) => (row.plan?.endsOn ? Date.parse(row.plan.endsOn) : null),
  seen: (row) => (row.lastReviewed === null ? 0 : Date.parse(row.lastReviewed)),
};

const byName = (a: CaseloadRow, b: CaseloadRow) => a.name.localeCompare(b.name, "nl");

/** Ascending; rows without a value come last. */
const compare = (a: number | null, b: number | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;

/** Rows in the groups of the rule book, most urgent first; sorted by a column they are one block without groups. */
export function groupRows(rows: readonly CaseloadRow[], sort: SortKey = "urgency"): RowGroup[] {
  if (rows.length === 0) return [];
  if (sort === "name") return [{ group: null, rows: rows.toSorted(byName) }];
  if (sort !== "urgency") {
    const value = sortValue[sort];
    return [{ group: null, rows: rows.toSorted((a, b) => compare(value(a), value(b)) || byName(a, b)) }];
  }
  const perGroup = Map.groupBy(rows, (row) => row.group);
  return caseloadGroups.flatMap((group) => {
    const members = perGroup.get(group);
    return members ? [{ group, rows: members.toSorted(byChangeThenName) }] : [];
  });
}

/** Within a group: most worse first, then by name, so that the order never depends on how rows arrived. */
function byChangeThenName(a: CaseloadRow, b: CaseloadRow): number {
  const [left, right] = [stiffnessChange(a), stiffnessChange(b)];
  return compare(left === null ? null : -left, right === null ? null : -right) || byName(a, b);
}

/** How many rows stand in each group, and all of them. */
export function countGroups(rows: readonly CaseloadRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.group, (counts.get(row.group) ?? 0) + 1);
  counts.set(
    "flags",
    FLAG_GROUPS.reduce((sum, group) => sum + (counts.get(group) ?? 0), 0),
  );
  return counts;
}

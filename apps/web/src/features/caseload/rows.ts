import { caseloadGroups, type CaseloadGroup } from "@soepel/domain/rules";
import type { LocalDate } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { localDateAt } from "@soepel/domain/zone";
import { matcher } from "../../lib/match.ts";
import type { Filter, Order, SortKey } from "./search.ts";

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
      (filter.condition === undefined || row.conditions.includes(filter.condition)) &&
      (filter.therapist === undefined || row.therapists.some((one) => one.staffId === filter.therapist)) &&
      (filter.unseen !== true || !reviewedOn(row, at.today, at.timeZone)),
  );
}

/** Which of the four empty texts fits a list without rows. */
export function emptyKind(all: readonly CaseloadRow[], search: Filter): EmptyKind {
  if (all.length === 0) return "none";
  if (search.q?.trim()) return "search";
  const { group, tag, condition, therapist } = search;
  const others = [group, tag, condition, therapist].some((value) => value !== undefined);
  return search.unseen && !others ? "reviewed" : "filter";
}

const share = (row: CaseloadRow) => {
  const { routine } = row;
  return routine === null || !routine.enough || routine.due === 0 ? null : routine.credit / routine.due;
};

/** What a column sorts by, so that the smallest stands first: most to look at on top. null goes to the end. */
const sortValue: Record<Exclude<SortKey, "urgency">, (row: CaseloadRow) => number | string | null> = {
  name: (row) => row.name,
  stiffness: (row) => (row.stiffness.recent === null ? null : -row.stiffness.recent),
  change: (row) => {
    const change = stiffnessChange(row);
    return change === null ? null : -change;
  },
  efficiency: (row) => row.efficiency.recent,
  routine: share,
  mornings: (row) => row.mornings.filter((morning) => morning !== "none").length,
  diary: (row) => row.lastDiary,
  plan: (row) => row.plan?.endsOn ?? null,
  seen: (row) => row.lastReviewed ?? "",
  therapist: (row) => row.therapists.map((one) => one.name).join(", "),
};

const byName = (a: CaseloadRow, b: CaseloadRow) => a.name.localeCompare(b.name, "nl");

const compare = (a: number | string, b: number | string) =>
  typeof a === "number" && typeof b === "number" ? a - b : `${a}`.localeCompare(`${b}`, "nl");

/** In one direction or the other; rows without a value come last in both. */
function compareValues(a: number | string | null, b: number | string | null, reversed: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return reversed ? compare(b, a) : compare(a, b);
}

/** Rows in the groups of the rule book, most urgent first; sorted by a column they are one block without groups. */
export function groupRows(
  rows: readonly CaseloadRow[],
  { sort = "urgency", reversed = false }: Order = {},
): RowGroup[] {
  if (rows.length === 0) return [];
  if (sort !== "urgency") {
    const value = sortValue[sort];
    const order = (a: CaseloadRow, b: CaseloadRow) =>
      compareValues(value(a), value(b), reversed) || byName(a, b);
    return [{ group: null, rows: rows.toSorted(order) }];
  }
  const perGroup = Map.groupBy(rows, (row) => row.group);
  const groups = caseloadGroups.flatMap((group) => {
    const members = perGroup.get(group);
    return members ? [{ group, rows: members.toSorted(byChangeThenName) }] : [];
  });
  return reversed ? groups.toReversed() : groups;
}

/** Patients whose treatment has ended: one block, ended last on top, unless a column decides. */
export function groupDischarged(rows: readonly CaseloadRow[], order: Order): RowGroup[] {
  if ((order.sort ?? "urgency") !== "urgency") return groupRows(rows, order);
  if (rows.length === 0) return [];
  const newest = (a: CaseloadRow, b: CaseloadRow) =>
    (b.dischargedAt ?? "").localeCompare(a.dischargedAt ?? "") || byName(a, b);
  return [{ group: null, rows: rows.toSorted(newest) }];
}

/** Within a group: most worse first, then by name, so that the order never depends on how rows arrived. */
function byChangeThenName(a: CaseloadRow, b: CaseloadRow): number {
  const [left, right] = [stiffnessChange(a), stiffnessChange(b)];
  return compareValues(left === null ? null : -left, right === null ? null : -right, false) || byName(a, b);
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

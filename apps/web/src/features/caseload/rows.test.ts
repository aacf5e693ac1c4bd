import { describe, expect, test } from "vitest";
import type { LocalDate, PatientId, StaffId } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import {
  countGroups,
  emptyKind,
  filterRows,
  groupDischarged,
  groupRows,
  needsAttention,
  stiffnessChange,
} from "./rows.ts";
import { sortKeys } from "./search.ts";

const at = { today: "2026-11-19" as LocalDate, timeZone: "Europe/Amsterdam" };
let count = 0;

function row(over: Partial<CaseloadRow> = {}): CaseloadRow {
  count += 1;
  return {
    patientId: `p${count}` as PatientId,
    name: `Patiënt ${count}`,
    birthYear: 1970,
    number: null,
    tags: [],
    conditions: [],
    therapists: [],
    dischargedAt: null,
    notes: [],
    group: "steady",
    signals: [],
    sparkline: [],
    stiffness: { baseline: 30, baselineN: 14, recent: 30, recentN: 7 },
    efficiency: { recent: 85, recentN: 7, baseline: 85 },
    routine: { credit: 10, due: 20, loggedDays: 7, enough: true },
    mornings: ["same_day", "same_day", "late", "none", "same_day", "same_day", "same_day"],
    lastDiary: at.today,
    plan: null,
    lastReviewed: null,
    link: "opened",
    ...over,
  };
}
const stiff = (recent: number | null) => ({
  baseline: 30,
  baselineN: 14,
  recent,
  recentN: recent === null ? 2 : 7,
});
const names = (rows: readonly CaseloadRow[]) => rows.map((r) => r.name);

describe("what is missing is never a number", () => {
  test("no change without both figures, and 0 is a change of 0", () => {
    expect(stiffnessChange(row({ stiffness: stiff(null) }))).toBeNull();
    expect(stiffnessChange(row({ stiffness: { ...stiff(30), baseline: null } }))).toBeNull();
    expect(stiffnessChange(row({ stiffness: stiff(30) }))).toBe(0);
    expect(stiffnessChange(row({ stiffness: stiff(0) }))).toBe(-30);
  });

  test("rows without a value sort behind every value, in whatever order they came", () => {
    const rows = [
      row({ name: "geen", stiffness: stiff(null) }),
      row({ name: "kort", stiffness: stiff(0) }),
      row({ name: "lang", stiffness: stiff(90) }),
    ];
    const order = (list: CaseloadRow[]) => names(groupRows(list, { sort: "stiffness" })[0]?.rows ?? []);
    expect(order(rows)).toEqual(["lang", "kort", "geen"]);
    expect(order(rows.toReversed())).toEqual(["lang", "kort", "geen"]);
    const back = groupRows(rows, { sort: "stiffness", reversed: true });
    expect(names(back[0]?.rows ?? [])).toEqual(["kort", "lang", "geen"]);
  });

  test("a routine share under the minimum coverage does not rank as a low one", () => {
    const rows = [
      row({ name: "weinig ingevuld", routine: { credit: 0, due: 2, loggedDays: 1, enough: false } }),
      row({ name: "laag", routine: { credit: 1, due: 20, loggedDays: 7, enough: true } }),
    ];
    expect(names(groupRows(rows, { sort: "routine" })[0]?.rows ?? [])).toEqual(["laag", "weinig ingevuld"]);
  });
});

describe("groups", () => {
  test("stand in the order of urgency, most worse first inside, then by name", () => {
    const rows = [
      row({ name: "rustig" }),
      row({ name: "Bea", group: "worse", stiffness: stiff(40) }),
      row({ name: "Anna", group: "worse", stiffness: stiff(40) }),
      row({ name: "Cor", group: "worse", stiffness: stiff(70) }),
      row({ name: "vlag", group: "red_flag_today" }),
    ];
    const groups = groupRows(rows);
    expect(groups.map((g) => g.group)).toEqual(["red_flag_today", "worse", "steady"]);
    expect(names(groups[1]?.rows ?? [])).toEqual(["Cor", "Anna", "Bea"]);
  });

  test("no row is lost or doubled by any order", () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      row({ group: ["steady", "no_diary", "worse"][i % 3] ?? "steady", stiffness: stiff(i % 4 ? i : null) }),
    );
    for (const sort of sortKeys)
      for (const reversed of [false, true]) {
        const ids = groupRows(rows, { sort, reversed }).flatMap((g) => g.rows.map((r) => r.patientId));
        expect(ids.toSorted()).toEqual(rows.map((r) => r.patientId).toSorted());
      }
  });

  test("the flags chip counts both red-flag groups; steady and not started ask nothing", () => {
    const rows = [
      row({ group: "red_flag_today" }),
      row({ group: "red_flag_days" }),
      row(),
      row({ group: "not_started" }),
    ];
    expect(countGroups(rows).get("flags")).toBe(2);
    expect(rows.filter(needsAttention)).toHaveLength(2);
  });
});

describe("search and filters", () => {
  const rows = [
    row({ name: "José Müller", number: "2041", tags: ["di-groep"] }),
    row({ name: "P. Voorbeeld", group: "red_flag_days", lastReviewed: "2026-11-19T08:00:00.000Z" as never }),
    row({ name: "K. Proef", group: "worse", lastReviewed: "2026-11-18T08:00:00.000Z" as never }),
  ];
  test("finds by parts of words without accents, by number and by tag", () => {
    expect(names(filterRows(rows, { q: "mul jos" }, at))).toEqual(["José Müller"]);
    expect(names(filterRows(rows, { q: "2041" }, at))).toEqual(["José Müller"]);
    expect(names(filterRows(rows, { q: "DI-GROEP" }, at))).toEqual(["José Müller"]);
    expect(filterRows(rows, { q: "bestaat niet" }, at)).toEqual([]);
  });
  test("by condition and by who treats along", () => {
    const colleague = { staffId: "s2" as StaffId, name: "C. Collega" };
    const list = [row({ name: "a", conditions: ["stenosis"] }), row({ name: "b", therapists: [colleague] })];
    expect(names(filterRows(list, { condition: "stenosis" }, at))).toEqual(["a"]);
    expect(names(filterRows(list, { therapist: colleague.staffId }, at))).toEqual(["b"]);
    expect(emptyKind(list, { unseen: true, condition: "arthrosis" })).toBe("filter");
  });
  test("ended treatments stand in one block, the last one on top", () => {
    const list = [
      row({ name: "eerst", dischargedAt: "2026-10-01T08:00:00.000Z" as never }),
      row({ name: "laatst", dischargedAt: "2026-11-01T08:00:00.000Z" as never }),
    ];
    expect(names(groupDischarged(list, {})[0]?.rows ?? [])).toEqual(["laatst", "eerst"]);
    expect(names(groupDischarged(list, { sort: "name" })[0]?.rows ?? [])).toEqual(["eerst", "laatst"]);
  });
  test("not reviewed today means the practice's today", () => {
    expect(names(filterRows(rows, { unseen: true }, at))).toEqual(["José Müller", "K. Proef"]);
  });
  test("an empty list says which of four things is the case", () => {
    expect(emptyKind([], { q: "x" })).toBe("none");
    expect(emptyKind(rows, { q: "x" })).toBe("search");
    expect(emptyKind(rows, { group: "worse" })).toBe("filter");
    expect(emptyKind(rows, { unseen: true })).toBe("reviewed");
    expect(emptyKind(rows, { unseen: true, tag: "x" })).toBe("filter");
  });
});

import type { InstantIso, ScoreId } from "@soepel/domain/primitives";
import type { ScoreWire } from "@soepel/domain/wire/records";
import { expect, test } from "vitest";
import { day } from "../../../charts/review/make-review.ts";
import { scoreRows } from "./score-rows.ts";

let count = 0;
const score = (instrument: ScoreWire["instrument"], date: string, total: number | null): ScoreWire => ({
  scoreId: `${(count += 1)}` as ScoreId,
  instrument,
  date: day(date),
  total,
  group: total === null ? "medium" : null,
  by: "R. Behandelaar",
  at: "2026-11-19T09:00:00.000Z" as InstantIso,
});

test("each total stands beside the first of its own instrument, with the published limit where there is one", () => {
  const rows = scoreRows([
    score("odi", "2026-10-01", 30),
    score("isi", "2026-10-01", 18),
    score("odi", "2026-11-01", 21),
    score("isi", "2026-11-01", 9.5),
    score("psqi", "2026-11-02", 8),
    score("psqi", "2026-09-02", 12),
  ]);
  expect(rows.map((row) => [row.score.instrument, row.score.total, row.difference, row.verdict])).toEqual([
    ["odi", 30, null, null],
    ["odi", 21, -9, "improved"],
    ["isi", 18, null, null],
    ["isi", 9.5, -8.5, "improved"],
    ["psqi", 12, null, null],
    ["psqi", 8, -4, null],
  ]);
});

test("a total of 0 is a total, and a risk group has no points", () => {
  const [, zero] = scoreRows([score("rmdq24", "2026-10-01", 3), score("rmdq24", "2026-11-01", 0)]);
  expect(zero).toMatchObject({ difference: -3, verdict: "improved" });
  const [, group] = scoreRows([
    score("start_back", "2026-10-01", null),
    score("start_back", "2026-11-01", null),
  ]);
  expect(group).toMatchObject({ first: { date: "2026-10-01" }, difference: null, verdict: null });
});

import { expect, test } from "vitest";
import { emptyValues } from "@soepel/domain/morning";
import type { LocalDate, RevisionId } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { preparePeekChart } from "./peek-chart.ts";

const today = "2026-11-19" as LocalDate;
const morning = (date: string, minutes: number | null, daysLate = 0): ReviewWire["mornings"][number] => ({
  date: date as LocalDate,
  values: { ...emptyValues(), stiff_duration_min: minutes },
  states: {},
  daysLate,
  corrected: false,
});
const prepare = (mornings: ReviewWire["mornings"], firstMorning: string | null = "2026-10-01") =>
  preparePeekChart({ today, mornings, revisions: [], firstMorning: firstMorning as LocalDate | null });

test("0 minutes is a dot, an unanswered question and a missing morning are dashes", () => {
  const chart = prepare([morning("2026-11-19", 0), morning("2026-11-18", null)]);
  expect(chart.dots).toHaveLength(1);
  expect(chart.dots[0]).toMatchObject({ minutes: 0, y: 84 });
  expect(chart.n).toBe(1);
  expect(chart.gaps).toHaveLength(27);
});

test("days before the first morning ever are neither a dot nor a gap", () => {
  expect(prepare([morning("2026-11-19", 20)], "2026-11-17").gaps).toHaveLength(2);
  expect(prepare([], null).gaps).toEqual([]);
});

test("longer than the scale is drawn at the top edge, a late entry hollow", () => {
  const [dot] = prepare([morning("2026-11-19", 240, 2)]).dots;
  expect(dot).toMatchObject({ y: 6, hollow: true });
});

test("a revision inside the window is a line between two days; older ones are not drawn", () => {
  const revision = (number: number, from: string) => ({
    id: "r" as RevisionId,
    number,
    effectiveFrom: from as LocalDate,
    endsOn: null,
    reason: null,
    createdAt: "2026-11-01T00:00:00.000Z" as never,
    createdBy: "RB",
    template: null,
    items: [],
  });
  const { revisions } = preparePeekChart({
    today,
    mornings: [],
    firstMorning: null,
    revisions: [revision(1, "2026-09-01"), revision(2, "2026-11-02")],
  });
  expect(revisions.map((r) => r.number)).toEqual([2]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./calendar.ts";
import { patientFigures } from "./figures.ts";
import { reportFigures } from "./report.ts";
import { defaultRuleSettings } from "./rule-settings.ts";
import { at, morning, mornings, nightOf, patientRecord } from "./testing/builders.ts";

const first = at("2026-03-01");
const date = addDays(first, 40);
const range = { from: addDays(date, -27), to: date };

test("stiffness, pain and efficiency are the figures of the screen, whatever was filled in", () => {
  const answer = fc.option(
    fc.record({ stiff: fc.option(fc.nat(240)), pain: fc.option(fc.nat(10)), sol: fc.nat(60) }),
  );
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 41, maxLength: 41 }),
      fc.constantFrom("TIB", "DSE"),
      (days, denominator) => {
        const record = patientRecord({
          mornings: mornings(first, days, ({ stiff, pain, sol }) => ({
            ...nightOf(sol),
            stiff_duration_min: stiff,
            pain_rise: pain,
          })),
        });
        const settings = { ...defaultRuleSettings, denominator };
        const { rows } = reportFigures(record, range, date, settings);
        const screen = patientFigures(record, date, denominator);
        for (const measure of ["stiffness", "pain", "efficiency"] as const) {
          const row = rows.find((one) => one.measure === measure);
          expect({ recent: row?.recent, baseline: row?.baseline }).toEqual({
            recent: screen[measure].recent,
            baseline: screen[measure].baseline,
          });
        }
      },
    ),
  );
});

test("without a morning every figure is missing with n 0, never 0", () => {
  const report = reportFigures(patientRecord(), range, date, defaultRuleSettings);
  expect(report.baselineDays).toBeNull();
  expect(report.filled).toEqual({ n: 0, of: 0 });
  for (const row of report.rows)
    for (const cell of [row.baseline, row.range, row.recent]) expect(cell).toEqual({ value: null, n: 0 });
});

test("mornings filled in are counted from the first one on, and days to come are left out", () => {
  const record = patientRecord({
    mornings: [addDays(date, -2), addDays(date, -1), addDays(date, 1)].map((day) =>
      morning(day, { pain_rise: 2 }),
    ),
  });
  expect(reportFigures(record, range, date, defaultRuleSettings).filled).toEqual({ n: 2, of: 3 });
});

test("the rules of the foot are those that are switched on", () => {
  const all = reportFigures(patientRecord(), range, date, defaultRuleSettings).rules;
  const off = new Set(["pain_worse"] as const);
  const fewer = reportFigures(patientRecord(), range, date, { ...defaultRuleSettings, off }).rules;
  expect(fewer).toEqual(all.filter(({ id }) => id !== "pain_worse"));
  expect(fewer.length).toBe(all.length - 1);
});

import { expect, test } from "vitest";
import { at, planItem, revision, routineLog } from "../testing/builders.ts";
import { routineRows } from "./routine-table.ts";

test("a line per item and planned day; a day without a diary has no number of sessions", () => {
  const record = {
    revisions: [revision(1, at("2026-03-02"), [planItem("a", { kind: "daily", timesPerDay: 2 })])],
    pauses: [],
    logs: [
      routineLog("a", at("2026-03-02")),
      routineLog("a", at("2026-03-02"), { occasion: 2, milder: true }),
    ],
  };
  const window = { from: at("2026-03-01"), to: at("2026-03-03"), today: at("2026-03-04") };
  expect(routineRows(record, window, (slug) => `naam van ${slug}`)).toEqual([
    ["2026-03-02", "naam van cat-cow", "morning", "done", 2, 2, true],
    ["2026-03-03", "naam van cat-cow", "morning", "noDiary", 2, null, false],
  ]);
});

import { expect, test } from "vitest";
import type { Dose } from "@soepel/domain/plan";
import { breathAt, clockAt, countAt, leadOf, type Lead } from "./player.ts";

const none: Dose = {
  sets: null,
  reps: null,
  holdS: null,
  durationS: null,
  perSide: false,
  breathInS: null,
  breathOutS: null,
};
const as = <K extends Lead["kind"]>(lead: Lead, kind: K) => {
  if (lead.kind !== kind) throw new Error(lead.kind);
  return lead as Lead & { kind: K };
};

test("30 counts per side: get ready, right, get ready, left, done", () => {
  const { stretches } = as(leadOf({ ...none, holdS: 30, perSide: true }), "clock");
  expect(stretches.map((s) => [s.kind, s.side, s.seconds])).toEqual([
    ["ready", "right", 3],
    ["work", "right", 30],
    ["ready", "left", 3],
    ["work", "left", 30],
  ]);
  expect(clockAt(stretches, 0)).toMatchObject({ stretch: { kind: "ready" }, left: 3 });
  expect(clockAt(stretches, 3000)).toMatchObject({
    stretch: { kind: "work", side: "right" },
    left: 30,
    gone: 0,
  });
  expect(clockAt(stretches, 32_999)).toMatchObject({ stretch: { side: "right" }, left: 1 });
  expect(clockAt(stretches, 33_000)).toMatchObject({ stretch: { kind: "ready", side: "left" } });
  expect(clockAt(stretches, 66_000)).toBeNull();
});

test("five holds of ten counts have a short rest between them and count their rounds", () => {
  const { stretches } = as(leadOf({ ...none, reps: { min: 5, max: 8 }, holdS: 10 }), "clock");
  expect(stretches.filter((s) => s.kind === "work").map((s) => s.round)).toEqual([1, 2, 3, 4, 5]);
  expect(stretches.filter((s) => s.kind === "rest")).toHaveLength(4);
});

test("a second set without sides begins with a rest, not with get ready", () => {
  const { stretches } = as(leadOf({ ...none, sets: 2, durationS: { min: 30, max: 60 } }), "clock");
  expect(stretches.map((s) => s.kind)).toEqual(["ready", "work", "rest", "work"]);
});

test("a walk of half an hour is led by its steps, repetitions by counting", () => {
  expect(leadOf({ ...none, durationS: { min: 1800, max: 1800 } }).kind).toBe("steps");
  expect(leadOf(none).kind).toBe("steps");
  const lead = as(leadOf({ ...none, reps: { min: 6, max: 10 }, perSide: true }), "count");
  expect(countAt(lead, 9)).toMatchObject({ side: "right", n: 9, done: false });
  expect(countAt(lead, 10)).toMatchObject({ side: "left", n: 0 });
  expect(countAt(lead, 20)).toMatchObject({ side: "left", n: 10, done: true });
});

test("breathing 4 in and 6 out for three minutes is eighteen breaths", () => {
  const lead = as(
    leadOf({ ...none, durationS: { min: 180, max: 300 }, breathInS: 4, breathOutS: 6 }),
    "breath",
  );
  expect(lead.cycles).toBe(18);
  expect(breathAt(lead, 3999)).toMatchObject({ cycle: 1, phase: "in", second: 3 });
  expect(breathAt(lead, 4000)).toMatchObject({ phase: "out" });
  expect(breathAt(lead, 10_000)).toMatchObject({ cycle: 2, phase: "in", leftMs: 170_000 });
  expect(breathAt(lead, 180_000)).toBeNull();
});

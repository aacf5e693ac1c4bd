import { expect, it } from "vitest";
import { flagsTogether, reportOutcome } from "./flags-of-day.ts";

type Flag = { id: number; urgency: "112" | "A" | "B" | "C"; codes: string[] };
const of = (...reports: string[][]): Flag | null =>
  reports.reduce<Flag | null>(
    (sum, codes, id) => flagsTogether(sum, { id, urgency: reportOutcome(codes)!.urgency, codes }),
    null,
  );
const message = (...reports: string[][]) => reportOutcome(of(...reports)?.codes ?? [])?.message;

it("no sign is covered by another of the same day, whichever came first", () => {
  expect(message(["RF17"], ["RF01"]), "both same-day, only one asks to call").toBe("call_today");
  expect(message(["RF01"], ["RF17"])).toBe("call_today");
  expect(of(["RF17"], ["RF01"])).toEqual({ id: 1, urgency: "A", codes: ["RF17", "RF01"] });
  expect(of(["RF01"], ["RF18"])).toEqual({ id: 0, urgency: "A", codes: ["RF01", "RF18"] });
  expect(message(["RF01"], ["RF24"], ["RF18"])).toBe("call_112_now");
});

it("two lesser signs that mean more together do so when they are reported apart", () => {
  expect(of(["RF10"], ["RF11"])).toMatchObject({ urgency: "A", codes: ["RF10", "RF11"] });
  expect(message(["RF10"], ["RF11"])).toBe("call_today");
});

it("doubt without a sign stands unless a sign asks for as much haste", () => {
  expect(message([], ["RF12"])).toBe("call_today");
  expect(message(["RF17"], [])).toBe("call_today");
  expect(of([], ["RF01"])?.codes).toEqual(["RF01"]);
  expect(of(["RF01"], [])?.codes).toEqual(["RF01"]);
  expect(message([], ["RF24"])).toBe("call_112_now");
});

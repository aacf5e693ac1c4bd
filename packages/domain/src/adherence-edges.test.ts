import { describe, expect, it } from "vitest";
import { adherence, dayStates } from "./adherence.ts";
import { addDays } from "./calendar.ts";
import { at, planItem, revision, routineLog } from "./testing/builders.ts";

const MONDAY = at("2026-03-02");
const day = (offset: number) => addDays(MONDAY, offset);
const week = { from: MONDAY, to: day(6), today: day(6) };
const daily = (key: string) => planItem(key, { kind: "daily", timesPerDay: 1 });

describe("what lies outside the window", () => {
  it("items of a revision that was over before it are not listed", () => {
    const revisions = [revision(1, day(-20), [daily("old")]), revision(2, day(-5), [daily("new")])];
    const got = adherence({ revisions, pauses: [], logs: [routineLog("new", MONDAY)] }, week);
    expect(got.items.map(({ itemKey }) => itemKey)).toEqual(["new"]);
  });
  it("logs before or after it name no item and make no day logged", () => {
    const revisions = [revision(1, MONDAY, [daily("a")])];
    const logs = [routineLog("before", day(-1)), routineLog("after", day(7)), routineLog("a", MONDAY)];
    const got = adherence({ revisions, pauses: [], logs }, week);
    expect(got.items.map(({ itemKey }) => itemKey)).toEqual(["a"]);
    expect(got).toMatchObject({ loggedDays: 1, extra: 0 });
  });
});

describe("rows of the heat map", () => {
  const rows = (...revisions: ReturnType<typeof revision>[]) =>
    dayStates({ revisions, pauses: [], logs: [] }, week).map(({ itemKey }) => itemKey);
  it("leave out a revision overtaken on its own first day", () => {
    expect(rows(revision(1, day(2), [daily("overtaken")]), revision(2, day(2), [daily("b")]))).toEqual(["b"]);
  });
  it("keep a revision that was in force for one day", () => {
    expect(rows(revision(1, day(2), [daily("one-day")]), revision(2, day(3), [daily("b")]))).toEqual([
      "b",
      "one-day",
    ]);
  });
});

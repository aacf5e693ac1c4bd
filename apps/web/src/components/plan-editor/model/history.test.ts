import { describe, expect, it } from "vitest";
import { historyReducer, startHistory, type History } from "./history.ts";

const add = (state: History<string>, letter: string, tag?: string) =>
  historyReducer(state, { type: "edit", next: (text) => text + letter, ...(tag && { tag }) });

describe("history", () => {
  it("takes back one field at a time, not one letter", () => {
    let state = startHistory("");
    for (const letter of ["1", "2", "3"]) state = add(state, letter, "reps");
    state = add(state, "x", "sets");
    state = historyReducer(state, { type: "undo" });
    expect(state.present).toBe("123");
    expect(historyReducer(state, { type: "undo" }).present).toBe("");
  });

  it("does not join a new run of the same field with one that was taken back", () => {
    let state = add(startHistory("a"), "b", "reps");
    state = historyReducer(add(state, "c", "sets"), { type: "undo" });
    state = add(state, "d", "reps");
    expect(historyReducer(state, { type: "undo" }).present).toBe("ab");
  });

  it("does not count an edit that changes nothing, and stops at the start", () => {
    const state = startHistory("a");
    expect(historyReducer(state, { type: "edit", next: (text) => text })).toBe(state);
    expect(historyReducer(state, { type: "undo" })).toBe(state);
  });
});

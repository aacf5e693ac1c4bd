import { expect, test } from "vitest";
import { scoreInput, totalProblem } from "./score-draft.ts";

test("a total is checked against the scale and steps of its instrument; 0 is a total, nothing is not", () => {
  expect(totalProblem("odi", "0")).toBeNull();
  expect(totalProblem("odi", "101")).toBe("out_of_range");
  expect(totalProblem("odi", "12,5")).toBe("not_a_step");
  expect(totalProblem("basdai", "4,3")).toBeNull();
  expect(totalProblem("basdai", "4.35")).toBe("not_a_step");
  expect(["", " ", "twaalf", "-1", "1e1"].map((text) => totalProblem("odi", text))).toEqual(
    Array.from({ length: 5 }, () => "missing"),
  );
});

test("what is sent holds a number or null, and a risk group holds no total", () => {
  const draft = { instrument: "basdai", date: "2026-11-19", total: " 4,3 ", group: "low" } as const;
  expect(scoreInput(draft)).toEqual({ kind: "total", instrument: "basdai", date: "2026-11-19", total: 4.3 });
  expect(scoreInput({ ...draft, total: "" })).toMatchObject({ total: null });
  expect(scoreInput({ ...draft, instrument: "start_back" })).toEqual({
    kind: "start_back",
    date: "2026-11-19",
    group: "low",
  });
});

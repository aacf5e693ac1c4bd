import { expect, test } from "vitest";
import { parseTime } from "./clock.ts";
import { neighbours } from "./times.ts";

test("neighbours of a time wrap around midnight", () => {
  expect(neighbours(1395)).toEqual([1365, 1380, 1410, 1425]);
  expect(neighbours(0)).toEqual([1410, 1425, 15, 30]);
});

test("an empty time field is no time, midnight is one", () => {
  expect(parseTime("")).toBeNull();
  expect(parseTime("00:00")).toBe(0);
  expect(parseTime("23:15:00")).toBe(1395);
});

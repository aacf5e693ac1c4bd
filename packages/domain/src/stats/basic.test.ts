import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mean,
  median,
  percentOf,
  quantileOfSorted,
  quartiles,
  rolling,
  roundTo,
  sampleSd,
  sortedValues,
  summarise,
} from "./basic.ts";
import { trackedVectors } from "../testing/vectors.ts";

const rolling7 = trackedVectors("rolling7_min4");

const maybe = fc.array(fc.option(fc.integer({ min: 0, max: 240 }), { nil: null }), {
  maxLength: 40,
});

describe("location and spread", () => {
  it("leaves null out and keeps a true 0", () => {
    expect(mean([0, null, 4])).toBe(2);
    expect(median([0, null, 4, 10])).toBe(4);
    expect(median([1, 2])).toBe(1.5);
    expect(mean([null])).toBeNull();
    expect(median([])).toBeNull();
    expect(sampleSd([5, null])).toBeNull();
    expect(sampleSd([2, 4, null, 6])).toBe(2);
    expect(sampleSd([3, 5])).toBe(Math.SQRT2);
    expect(sampleSd([])).toBeNull();
    expect(sortedValues([10, 9, null, 100])).toEqual([9, 10, 100]);
  });

  it("takes quartiles as R type 7: 1..10 → 3.25, 5.5, 7.75", () => {
    expect(quartiles([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({
      n: 10,
      min: 1,
      q1: 3.25,
      median: 5.5,
      q3: 7.75,
      max: 10,
    });
    expect(quartiles([1, 2, 3, null])).toBeNull();
    expect(quartiles([1, 2, 3, 4])?.n).toBe(4);
    expect(quartiles([], 0)).toBeNull();
    expect(quantileOfSorted([7], 1)).toBe(7);
    expect(quantileOfSorted([], 0.5)).toBeNull();
  });

  it("gives no value below the minimum n, but always n", () => {
    expect(summarise([1, null, 3], "median", 3)).toEqual({ value: null, n: 2 });
    expect(summarise([1, null, 3], "median", 2)).toEqual({ value: 2, n: 2 });
    expect(summarise([1, 1, 7], "mean", 3)).toEqual({ value: 3, n: 3 });
    expect(summarise([], "mean", 0)).toEqual({ value: null, n: 0 });
  });

  it("does not depend on order, nor on how many empty days there are", () => {
    fc.assert(
      fc.property(maybe, (values) => {
        const other = [...values].reverse().concat([null, null]);
        expect(median(other)).toBe(median(values));
        expect(mean(other)).toBe(mean(values));
        expect(quartiles(other)).toEqual(quartiles(values));
      }),
    );
  });
});

describe("rolling (DOMAIN.md F1)", () => {
  it("gives the vector of vectors.json rolling7_min4", () => {
    const { x, expected } = rolling7.rows;
    expect(rolling(x, { how: "mean" }).map((c) => (c.value === null ? null : roundTo(c.value, 1)))).toEqual(
      expected,
    );
  });

  it("uses the last days of the window only and reports their n", () => {
    const days = [100, 1, 1, 1, 1, 1, 1, 1];
    expect(rolling(days, { how: "mean" })[7]).toEqual({ value: 1, n: 7 });
    expect(rolling(days, { how: "median", window: 3, minN: 3 })[1]).toEqual({ value: null, n: 2 });
    expect(rolling(days, { how: "median", window: 3, minN: 3 })[2]).toEqual({ value: 1, n: 3 });
  });
});

describe("rounding", () => {
  it("does not fall into the floating-point trap of 100·1.8/6", () => {
    expect(roundTo((100 * (6 - 4.2)) / 6, 1)).toBe(30);
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-2.5, 0)).toBe(-3);
    expect(roundTo(-0.04, 1)).toBe(0);
    expect(roundTo(21.44, 1)).toBe(21.4);
  });

  it("rounds percentages in integers, ties to the even digit", () => {
    expect(percentOf(365, 400)).toBe(91.2);
    expect(percentOf(367, 400)).toBe(91.8);
    expect(percentOf(432, 525)).toBe(82.3);
    expect(percentOf(2, 3)).toBe(66.7);
    expect(percentOf(1, 3)).toBe(33.3);
    expect(percentOf(0, 3)).toBe(0);
    expect(percentOf(3, 3)).toBe(100);
    expect(percentOf(0, 0)).toBeNull();
  });

  it("stays within half a tenth of the exact percentage", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 1, max: 1440 }), (part, whole) => {
        expect(Math.abs((percentOf(part, whole) as number) - (100 * part) / whole)).toBeLessThanOrEqual(
          0.05 + 1e-9,
        );
      }),
    );
  });
});

it("read every value of vectors.json", () => {
  expect(rolling7.unread()).toEqual([]);
});

import { expect, test } from "vitest";
import { alternate, quantile } from "./measure.ts";

test("quantiles interpolate between neighbours and do not depend on order", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([5], 0.95)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});

test("subject and reference take turns and the warm-up does not count", async () => {
  const order: string[] = [];
  const result = await alternate(
    5,
    async () => order.push("s"),
    async () => order.push("r"),
  );
  expect(order.join("")).toBe("sr".repeat(8));
  expect(result.subject.n).toBe(5);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { PatientId } from "@soepel/domain/primitives";
import type { CaseloadGroup } from "@soepel/domain/rules";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { inSight, layOut, neighbour, rowsBelow } from "./layout.ts";

const row = (id: number) => ({ patientId: `p${id}` as PatientId }) as CaseloadRow;
const groupsOf = (sizes: readonly number[]) => {
  let id = 0;
  return sizes.map((size, i) => ({
    group: `g${i}` as CaseloadGroup,
    rows: Array.from({ length: size }, () => row(id++)),
  }));
};
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 11 });

test("lines follow each other without holes or overlaps, and every row is there once", () => {
  fc.assert(
    fc.property(sizes, (list) => {
      const layout = layOut(groupsOf(list), (r) => r.patientId.endsWith("3"));
      let y = 0;
      for (const line of layout.lines) {
        expect(line.top).toBe(y);
        y += line.height;
      }
      expect(layout.height).toBe(y);
      expect(layout.rows).toHaveLength(list.reduce((a, b) => a + b, 0));
    }),
  );
});

test("everything that touches the window is in sight, whatever the scroll position", () => {
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 2000 }),
      (list, from, height) => {
        const layout = layOut(groupsOf(list), () => false);
        const seen = new Set(inSight(layout, from, from + height).map((line) => line.key));
        for (const line of layout.lines) {
          if (line.top < from + height && line.top + line.height > from)
            expect(seen.has(line.key)).toBe(true);
        }
      },
    ),
  );
});

test("500 rows put only what is in sight into the page", () => {
  const layout = layOut(groupsOf([500]), () => false);
  expect(inSight(layout, 10_000, 10_800).length).toBeLessThan(40);
});

test("what lies below the edge is counted per group", () => {
  const layout = layOut(groupsOf([2, 3]), () => false);
  // title 31, rows 50 and 50, title 31, rows from 162
  expect([...rowsBelow(layout, 150)]).toEqual([["g1", 3]]);
  expect([...rowsBelow(layout, 81)]).toEqual([
    ["g0", 1],
    ["g1", 3],
  ]);
  expect([...rowsBelow(layout, layout.height)]).toEqual([]);
});

test("moving stops at both ends and starts at an end without a selection", () => {
  const rows = [row(1), row(2), row(3)];
  expect(neighbour(rows, undefined, 1)?.patientId).toBe("p1");
  expect(neighbour(rows, undefined, -1)?.patientId).toBe("p3");
  expect(neighbour(rows, "p1", 1)?.patientId).toBe("p2");
  expect(neighbour(rows, "p1", -1)).toBeUndefined();
  expect(neighbour(rows, "p3", 1)).toBeUndefined();
  expect(neighbour(rows, "filtered away", 1)?.patientId).toBe("p1");
});

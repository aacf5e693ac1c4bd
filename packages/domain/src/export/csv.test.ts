import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { csvText, harmless, readCsv, type Cell } from "./csv.ts";

describe("cells", () => {
  it("that are missing stay empty, and 0 stays 0", () => {
    expect(csvText(["a", "b"], [[null, 0]], "nl")).toBe("\uFEFFa;b\r\n;0\r\n");
  });

  it("have a decimal comma in Dutch and a point in English", () => {
    expect(csvText([], [[87.5, -2]], "nl")).toContain("87,5;-2");
    expect(csvText([], [[87.5, -2]], "en")).toContain("87.5;-2");
  });

  it("that would start a formula get an apostrophe", () => {
    for (const text of ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "  =1", "＝1", "\r=1"])
      expect(harmless(text)).toBe(`'${text}`);
    expect(harmless("stijf = moe")).toBe("stijf = moe");
    expect(csvText([], [['=HYPERLINK("x")']], "nl")).toContain('"\'=HYPERLINK(""x"")"');
  });
});

test("whatever is written is read back, line by line", () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const text = csvText(["x", "y"], rows, "nl");
      const expected = rows.map((row) => row.map(asText)).filter((row) => row.some((t) => t.trim() !== ""));
      expect(
        readCsv(text)
          ?.slice(1)
          .map(({ cells }) => cells),
      ).toEqual(expected);
    }),
  );
});
const asText = (cell: Cell) => (cell === null ? "" : typeof cell === "string" ? harmless(cell) : `${cell}`);

test("the line of a record is where it starts, also after a note of several lines", () => {
  expect(readCsv('a;b\n"een\ntwee";3\n4;5')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["een\ntwee", "3"] },
    { line: 4, cells: ["4", "5"] },
  ]);
});

test("commas and tabs are recognised, and a quote that never ends is refused", () => {
  expect(readCsv("a,b\n1,2")?.[1]?.cells).toEqual(["1", "2"]);
  expect(readCsv("a\tb\n1\t2")?.[1]?.cells).toEqual(["1", "2"]);
  expect(readCsv('a;b\n"1;2')).toBeNull();
});

import { expect, it } from "vitest";
import { mutationTable, survivorLines, type MutationReport } from "./report.ts";

const at = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});
const report: MutationReport = {
  files: {
    "src/a.ts": {
      source: "const x = 1;\nconst y = a < b;\n",
      mutants: [
        { status: "Killed", mutatorName: "A", location: at(1, 1, 2) },
        { status: "Timeout", mutatorName: "A", location: at(1, 1, 2) },
        { status: "Survived", mutatorName: "Equality", replacement: "a <=\n b", location: at(2, 11, 16) },
        { status: "NoCoverage", mutatorName: "B", location: at(1, 7, 8) },
        { status: "RuntimeError", mutatorName: "B", location: at(1, 7, 8) },
      ],
    },
    "src/b.ts": { source: "", mutants: [] },
  },
};

it("counts killed against survived, timeouts as killed, broken ones not at all", () => {
  expect(mutationTable(report).split("\n").slice(2)).toEqual([
    "| src/a.ts | 4 | 2 | 2 | 50.0 % |",
    "| src/b.ts | 0 | 0 | 0 | – |",
    "| all | 4 | 2 | 2 | 50.0 % |",
  ]);
});

it("names the place of a survivor and what was put there", () => {
  expect(survivorLines(report)).toEqual(["src/a.ts:2 `a < b` → `a <= b`", "src/a.ts:1 `x` → `B`"]);
});

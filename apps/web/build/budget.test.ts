import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { verdictOf } from "../../../build-verdict.shared.ts";
import { budget } from "./budget.ts";

const chunk = (fileName: string, bytes: number, moduleIds: string[] = [], more: object = {}) => ({
  type: "chunk",
  fileName,
  isEntry: false,
  imports: [] as string[],
  moduleIds,
  // Random text packs to about this many bytes.
  code: randomBytes(bytes).toString("base64"),
  ...more,
});
const page = "/app/src/features/caseload/caseload-page.tsx";

const verdict = (files: Parameters<typeof verdictOf>[1]) => verdictOf(budget(), files);

it("counts the entry, the list of patients and what both import, once, and nothing that comes later", () => {
  const main = chunk("main.js", 100_000, [], { isEntry: true, imports: ["shared.js"] });
  const list = chunk("list.js", 60_000, [page], { imports: ["shared.js"] });
  const shared = chunk("shared.js", 70_000);
  expect(verdict([main, list, shared, chunk("review.js", 400_000)])).toBeNull();
  const more = { ...list, imports: ["shared.js", "more.js"] };
  expect(verdict([main, more, shared, chunk("more.js", 20_000)])).toMatch(
    /^the list of patients is \d+ bytes/,
  );
});

it("keeps the charts' library out of the list of patients", () => {
  const charts = chunk("charts.js", 10, ["/x/node_modules/recharts/es6/index.js"]);
  const main = chunk("main.js", 10, [], { isEntry: true });
  expect(verdict([main, chunk("list.js", 10, [page]), charts])).toBeNull();
  expect(verdict([main, chunk("list.js", 10, [page], { imports: ["charts.js"] }), charts])).toMatch(
    /charts\.js/,
  );
});

it("does not pass silently when the page was moved", () => {
  expect(verdict([chunk("main.js", 10, [], { isEntry: true })])).toMatch(/nothing to measure/);
});

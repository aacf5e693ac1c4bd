import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../build-verdict.shared.ts";
import { budget } from "./budget.ts";

const chunk = (fileName: string, bytes: number, more: object = {}) => ({
  type: "chunk",
  fileName,
  isEntry: false,
  imports: [],
  // Random text packs to about this many bytes.
  code: randomBytes(bytes).toString("base64"),
  ...more,
});
const style = (bytes: number) => ({
  type: "asset",
  fileName: "a.css",
  source: new Uint8Array(randomBytes(bytes)),
});

const verdict = (files: Parameters<typeof verdictOf>[1]) => verdictOf(budget(), files);

describe("budget", () => {
  it("lets a first load within its limits pass, whatever comes later", () => {
    expect(verdict([chunk("main.js", 50_000, { isEntry: true }), chunk("later.js", 300_000)])).toBeNull();
  });

  it("counts what the entry imports, and what that imports, and stops a build over 115 kB", () => {
    const files = [
      chunk("main.js", 40_000, { isEntry: true, imports: ["a.js"] }),
      chunk("a.js", 40_000, { imports: ["b.js", "main.js"] }),
      chunk("b.js", 40_000),
    ];
    expect(verdict(files)).toMatch(/^first load is \d+ bytes of script, at most 115000$/);
    expect(verdict(files.slice(0, 2))).toBeNull();
  });

  it("stops styles over 12 kB", () => {
    const main = chunk("main.js", 1000, { isEntry: true });
    expect(verdict([main, style(12_500)])).toMatch(/^styles are \d+ bytes, at most 12000$/);
    expect(verdict([main, style(11_500)])).toBeNull();
  });

  it("keeps the schema library out of every chunk", () => {
    const files = [
      chunk("main.js", 1000, { isEntry: true }),
      { ...chunk("later.js", 0), code: "class ZodType{}" },
    ];
    expect(verdict(files)).toMatch(/schema library is in later\.js/);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trackedVectors, vectorGroups } from "./testing/vectors.ts";

const tests = readdirSync(new URL(".", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && !name.endsWith("vectors.test.ts"))
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"));

describe("vectors.json", () => {
  it.each(vectorGroups)("group %s is read by a test that fails on a row it does not read", (group) => {
    const readers = tests.filter((text) => text.includes(`trackedVectors("${group}")`));
    expect(readers).toHaveLength(1);
    expect(readers[0]).toContain("unread()).toEqual([])");
  });
  it("a value that nothing reads is named", () => {
    const { rows, unread } = trackedVectors("pain_mic");
    for (const row of rows.slice(1)) expect(Object.values(row)).toHaveLength(6);
    expect(unread()).toContain("pain_mic.0.base");
    expect(unread()).not.toContain("pain_mic.1.base");
    expect(rows[0]?.base).toBe(6);
    expect(unread()).not.toContain("pain_mic.0.base");
  });
});

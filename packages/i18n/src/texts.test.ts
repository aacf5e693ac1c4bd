import { globSync } from "node:fs";
import { relative } from "node:path";
import { thresholds } from "@soepel/domain/thresholds";
import { beforeAll, describe, expect, it } from "vitest";

/** Every sentence of every area, found by reading the folder: an area cannot be forgotten. */
type Sentence = { place: string; locale: "nl" | "en"; text: string };
const root = import.meta.dirname;

/** The sentence of a function for plain counts, plain words, or the numbers of the rules; null when it wants something richer. */
function built(build: (...parameters: unknown[]) => unknown): string | null {
  let text: string | null = null;
  for (const sample of [2, "2", thresholds]) {
    try {
      text = String(build(...Array.from({ length: 8 }, () => sample)));
      if (!text.includes("undefined")) return text;
    } catch {
      continue;
    }
  }
  return text;
}

function sentencesOf(value: unknown, place: string): { place: string; text: string }[] {
  const text = typeof value === "function" ? built(value as (...parameters: unknown[]) => unknown) : value;
  if (typeof text === "string") return [{ place, text }];
  if (typeof text !== "object" || text === null) return [];
  return Object.entries(text).flatMap(([key, inner]) => sentencesOf(inner, `${place}.${key}`));
}

let all: Sentence[] = [];
beforeAll(async () => {
  const files = globSync(`${root}/**/*.ts`).filter((file) => !file.includes(".test."));
  const modules = await Promise.all(
    files.map(async (file) => ({ file, exports: (await import(file)) as Record<string, unknown> })),
  );
  all = modules.flatMap(({ file, exports }) =>
    Object.entries(exports).flatMap(([name, value]) => {
      const pair = value as { nl?: unknown; en?: unknown };
      if (typeof value !== "object" || value === null || !pair.nl || !pair.en) return [];
      return (["nl", "en"] as const).flatMap((locale) =>
        sentencesOf(pair[locale], `${relative(root, file)} ${name}`).map((found) => ({ ...found, locale })),
      );
    }),
  );
});

describe("all messages", () => {
  it("are found", () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it("say u, never je", () => {
    const informal = /\b(je|jij|jou|jouw|jezelf|jullie)\b/i;
    expect(all.filter(({ locale, text }) => locale === "nl" && informal.test(text))).toEqual([]);
  });

  it("never print a missing parameter", () => {
    expect(all.filter(({ text }) => /undefined|NaN|null|\[object/.test(text))).toEqual([]);
  });

  it("use the true minus and the ellipsis sign, and no doubled spaces", () => {
    expect(all.filter(({ text }) => / {2}|\.\.\.|\s-\d/.test(text))).toEqual([]);
  });

  // Twelve words is the aim for patients (design/DIARY.md); fourteen is where it becomes hard to read.
  it("keep sentences short outside the staff screens", () => {
    const long = all
      .filter(({ place }) => !place.startsWith("staff/"))
      .flatMap(({ place, text }) => text.split(/(?<=[.?!:])\s+/).map((sentence) => ({ place, sentence })))
      .filter(({ sentence }) => sentence.split(/\s+/).length > 14);
    expect(long).toEqual([]);
  });
});

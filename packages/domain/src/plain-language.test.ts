import { describe, expect, it } from "vitest";
import { countWords, longestSentence } from "./plain-language.ts";

describe("countWords", () => {
  it("counts compounds and numbers once and punctuation never", () => {
    expect(countWords("Kat-koe: 6 tot 10 keer – rustig.")).toBe(6);
    expect(countWords("  ")).toBe(0);
    expect(countWords("1,5 minuut 's morgens")).toBe(4);
  });
});

describe("longestSentence", () => {
  it("ends a sentence at a full stop, a question mark and the end of a text", () => {
    expect(longestSentence(["Adem in. Adem daarna rustig uit.", "Lukt het niet? Stop"])).toBe(4);
    expect(longestSentence([])).toBe(0);
  });

  it("does not end a sentence inside a number", () => {
    expect(longestSentence(["Doe dit 1.5 minuut lang."])).toBe(5);
  });
});

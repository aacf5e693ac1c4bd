import { describe, expect, test } from "vitest";
import { youngScript, youngStyle } from "./old-browsers.ts";

/** What a phone of the line does not know is found in the finished files; what it knows is left in peace. */
describe("scripts", () => {
  test.each([
    ["a young method of arrays", "list.toSpliced(0, 1)", ["toSpliced"]],
    ["one behind a question mark", "list?.toSorted()", ["toSorted"]],
    ["a young static method", "AbortSignal.timeout(5)", ["AbortSignal.timeout"]],
    ["one of the language", "Object.groupBy(list, by)", ["Object.groupBy"]],
    ["a young function of the page", "structuredClone(a)", ["structuredClone"]],
    ["a young part of the browser", "navigator.locks.request('a', b)", ["navigator.locks"]],
    ["an id that only newer browsers make", "crypto.randomUUID()", ["crypto.randomUUID"]],
    ["a young object", "new Temporal.Instant(0n)", ["Temporal", "Temporal.Instant"]],
    ["looking behind in a pattern", "/(?<=a)b/u.test(c)", ["/(?<=a)b/u"]],
    ["a static block", "class A { static { go() } }", ["static {} in a class"]],
  ])("%s is found", (_what, code, found) => {
    expect(youngScript(code)).toEqual(found);
  });

  test.each([
    ["old methods", "list.at(-1); list.flatMap(a); text.replaceAll('a', 'b'); Object.hasOwn(a, 'b')"],
    ["a named group and an ordinary one", "/(?<year>a)(?:b)/u.test(c)"],
    ["looking whether something is there", "typeof structuredClone === 'function'"],
    ["own names", "const table = { structuredClone: 1 }; table.timeout(); a.since(b)"],
    ["classes with own parts", "class A { #b = 1; static c = 2; has(a) { return #b in a } }"],
    [
      "what every page uses",
      "fetch(a); new BroadcastChannel('a'); indexedDB.open('a'); localStorage.getItem('a')",
    ],
  ])("%s may stay", (_what, code) => {
    expect(youngScript(code)).toEqual([]);
  });
});

describe("style sheets", () => {
  test.each([
    ["a mixed tone", ".a{color:color-mix(in srgb,red,blue)}", ["color-mix"]],
    ["a selector that looks inside", ".a:has(b){color:red}", [":has"]],
    ["a height that follows the bars", ".a{height:100dvh}", ["dynamic viewport"]],
    ["a young property", ".a{text-wrap:balance}", ["text-wrap"]],
  ])("%s is found", (_what, css, found) => {
    expect(youngStyle(css)).toEqual(found);
  });

  test("what is looked for first, and what every browser reads, may stay", () => {
    const asked =
      "@supports (color:color-mix(in srgb,red,red)){.a{color:color-mix(in srgb,red,blue)}.b{top:0}}";
    expect(youngStyle(`.a{inset:0;aspect-ratio:4/3;gap:8px}${asked}.c:is(a,b){color:red}`)).toEqual([]);
    expect(youngStyle(`${asked}.c{text-wrap:balance}`), "behind it the looking goes on").toEqual([
      "text-wrap",
    ]);
  });
});

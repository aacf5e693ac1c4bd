import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TemplateContent, TemplateItem } from "./content.ts";
import type { PlanItem } from "./plan.ts";
import { mergeTemplate } from "./template-merge.ts";

const item = (exercise: string, part: Partial<TemplateItem> = {}): TemplateItem => ({
  exercise,
  exerciseVersion: 1,
  moment: "morning",
  dose: {
    sets: 1,
    reps: { min: 8, max: 8 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  schedule: { kind: "daily", timesPerDay: 1 },
  optional: false,
  ...part,
});
const reps = (n: number) => ({ ...item("x").dose, reps: { min: n, max: n } });
const template = (items: TemplateItem[]): TemplateContent => ({
  slug: "t",
  name: { nl: "t", en: "t" },
  note: null,
  items,
});
const planOf = (items: TemplateItem[]): PlanItem[] =>
  items.map((one, i) => ({ ...one, key: `k${i}`, note: null }));
const bare = (items: readonly PlanItem[]) => items.map(({ key: _key, note: _note, ...rest }) => rest);
let count = 0;
const newKey = () => `new-${(count += 1)}`;

describe("a new version of the template of a plan", () => {
  it("replaces what is still as the template had it, and keeps the line", () => {
    const old = template([item("a"), item("b")]);
    const next = template([item("a", { dose: reps(10), exerciseVersion: 2 }), item("b")]);
    const merge = mergeTemplate(planOf(old.items), old, next, newKey);
    expect(bare(merge.items)).toEqual(next.items);
    expect(merge.items.map(({ key }) => key)).toEqual(["k0", "k1"]);
    expect(merge.lines).toEqual([{ kind: "taken", itemKey: "k0", fields: ["version", "reps"] }]);
  });

  it("leaves what the therapist changed for this patient and takes the rest of the line", () => {
    const old = template([item("a")]);
    const next = template([item("a", { dose: reps(10), exerciseVersion: 2 })]);
    const plan = planOf([item("a", { dose: reps(5) })]);
    const merge = mergeTemplate(plan, old, next, newKey);
    expect(merge.items).toMatchObject([{ dose: reps(5), exerciseVersion: 2 }]);
    expect(merge.lines).toEqual([
      { kind: "taken", itemKey: "k0", fields: ["version"] },
      { kind: "kept", itemKey: "k0", fields: ["reps"] },
    ]);
  });

  it("keeps a changed schedule as a whole", () => {
    const old = template([item("a")]);
    const next = template([item("a", { schedule: { kind: "daily", timesPerDay: 3 } })]);
    const own = { kind: "weekdays", days: [1, 3], timesPerDay: 1 } as const;
    const merge = mergeTemplate(
      planOf([item("a", { schedule: { ...own, days: [1, 3] } })]),
      old,
      next,
      newKey,
    );
    expect(merge.items[0]?.schedule).toEqual(own);
  });

  it("adds new lines, takes out unchanged ones and leaves changed, noted and foreign ones", () => {
    const old = template([item("a"), item("b"), item("c")]);
    const next = template([item("d")]);
    const plan = [...planOf([item("a"), item("b", { dose: reps(3) }), item("c"), item("own")])].map((line) =>
      line.exercise === "c" ? { ...line, note: "Zachtjes" } : line,
    );
    const merge = mergeTemplate(plan, old, next, newKey);
    expect(merge.items.map(({ exercise }) => exercise)).toEqual(["b", "c", "own", "d"]);
    expect(merge.lines.map(({ kind }) => kind)).toEqual([
      "removed",
      "kept_though_removed",
      "kept_though_removed",
      "added",
    ]);
  });

  it("does not bring back a line that the therapist took out", () => {
    const old = template([item("a"), item("b")]);
    const next = template([item("a"), item("b", { dose: reps(12) })]);
    expect(mergeTemplate(planOf([item("a")]), old, next, newKey).items.map((i) => i.exercise)).toEqual(["a"]);
  });

  const anyItems = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 5 }).chain((slugs) =>
    fc.tuple(
      ...slugs.map((slug) =>
        fc
          .record({
            n: fc.integer({ min: 1, max: 3 }),
            v: fc.integer({ min: 1, max: 2 }),
            o: fc.boolean(),
            k: fc.integer({ min: 1, max: 2 }),
          })
          .map(({ n, v, o, k }) =>
            item(slug, {
              dose: reps(n),
              exerciseVersion: v,
              optional: o,
              schedule: { kind: "daily", timesPerDay: k },
            }),
          ),
      ),
    ),
  );
  const sorted = (items: readonly TemplateItem[]) =>
    items.toSorted((x, y) => (x.exercise < y.exercise ? -1 : 1));

  it("turns a plan that is the old template into the new one, changes nothing without a new one, and is done once", () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyItems, (old, next, own) => {
        const [was, becomes, plan] = [template(old), template(next), planOf(own)];
        const straight = mergeTemplate(planOf(old), was, becomes, newKey);
        expect(sorted(bare(straight.items))).toEqual(sorted(next));
        const idle = mergeTemplate(plan, was, was, newKey);
        expect(idle.items).toEqual(plan);
        expect(idle.lines).toEqual([]);
        const once = mergeTemplate(plan, was, becomes, newKey).items;
        expect(mergeTemplate(once, becomes, becomes, newKey).items).toEqual(once);
        const keys = once.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

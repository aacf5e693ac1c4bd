import { expect, test } from "vitest";
import { allRules } from "./rules.ts";
import { importsOf, type Manifest, type Tree } from "./tree.ts";

const treeOf = (sources: Record<string, string>, manifests: Record<string, Manifest> = {}): Tree => ({
  sources: new Map(Object.entries(sources)),
  manifests: new Map(Object.entries(manifests)),
});
const sound: Manifest = { name: "@soepel/domain", private: true, scripts: { typecheck: "tsc" } };

/** Each rule with one tree that breaks it and the nearest tree that does not. */
const cases: Record<keyof typeof allRules, { broken: Tree; whole: Tree }> = {
  knownRooms: {
    broken: treeOf({}, { "packages/helpers": sound }),
    whole: treeOf({}, { "packages/domain": sound }),
  },
  tellingNames: {
    broken: treeOf({ "apps/web/src/utils/date.ts": "" }),
    whole: treeOf({ "apps/web/src/lib/date.ts": "" }),
  },
  kebabCase: {
    broken: treeOf({ "apps/web/src/lib/dateText.ts": "" }),
    whole: treeOf({ "apps/web/src/lib/date-text.test.ts": "" }),
  },
  noBarrels: {
    broken: treeOf({ "packages/domain/src/index.ts": "" }),
    whole: treeOf({ "packages/domain/src/sleep.ts": "" }),
  },
  insideThePackage: {
    broken: treeOf({ "apps/web/src/lib/a.ts": 'import { b } from "../../../diary/src/b.ts";' }),
    whole: treeOf({
      "apps/web/src/lib/a.ts": 'import { b } from "../b.ts";',
      "apps/web/build/a.ts": 'import { b } from "../../../vite.shared.ts";',
    }),
  },
  featuresApart: {
    broken: treeOf({ "apps/web/src/features/plan/a.ts": 'import type { B } from "../review/b.ts";' }),
    whole: treeOf({ "apps/web/src/features/plan/a.ts": 'import type { B } from "../plan/b.ts";' }),
  },
  noHiddenClock: {
    broken: treeOf({ "packages/api/src/services/patient/read.ts": "const now = new Date();" }),
    whole: treeOf({ "packages/api/src/services/patient/read.ts": "const now = new Date(0);" }),
  },
  guardedProcedures: {
    broken: treeOf({
      "packages/api/src/staff/a.ts":
        'router({\n  read: staffProcedure("x").output(y).query(f),\n  list: staffProcedure("x").query(f),\n})',
    }),
    whole: treeOf({
      "packages/api/src/staff/a.ts": 'router({\n  read: staffProcedure("x").output(y).query(f),\n})',
    }),
  },
  manifests: {
    broken: treeOf({}, { "packages/domain": { ...sound, exports: { ".": "./dist/index.js" } } }),
    whole: treeOf({}, { "packages/domain": { ...sound, exports: { "./*": "./src/*.ts" } } }),
  },
};

test.each(Object.entries(allRules))(
  "rule %s finds its breach and leaves the sound tree alone",
  (name, rule) => {
    expect(rule(cases[name]!.broken)).toHaveLength(1);
    expect(rule(cases[name]!.whole)).toEqual([]);
  },
);

test("imports are found in every shape in which they are written", () => {
  const source = [
    'import a from "./a.ts";',
    'import type { B,\n  C } from "./b.ts";',
    'export { d } from "./d.ts";',
    'import "./e.css";',
    'const f = await import("./f.ts");',
    'const text = "from nowhere";',
  ].join("\n");
  expect(importsOf(source)).toEqual(["./a.ts", "./b.ts", "./d.ts", "./e.css", "./f.ts"]);
});

import {
  exerciseContentSchema,
  templateContentSchema,
  type ExerciseContent,
  type TemplateContent,
} from "./content.ts";
import type { Exchange } from "./library-exchange.ts";
import type { Bilingual } from "./primitives.ts";
import { variantCircle } from "./variants.ts";

/** Items of a practice have slugs that the shipped library never uses, so that a later release cannot meet them. */
export const ownSlugPrefix = "own-";
export const isOwnSlug = (slug: string): boolean => slug.startsWith(ownSlugPrefix);

/** The slug of an own item made from another one. */
export const ownSlugOf = (slug: string): string =>
  isOwnSlug(slug) ? slug : `${ownSlugPrefix}${slug}`.slice(0, 60).replace(/-+$/, "");

/** "own-cat-cow", "own-cat-cow-2", … : the first that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) {
    const candidate = `${wanted.slice(0, 55).replace(/-+$/, "")}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

type Stored<T> = { version: number; content: T };

/** What the practice has now: newest versions, and which own things have a draft open. */
export type LibraryNow = {
  shipped: ReadonlyMap<string, Stored<ExerciseContent>>;
  own: ReadonlyMap<string, Stored<ExerciseContent>>;
  /** Templates as the practice sees them, shipped or its own. Absent content: only a draft so far. */
  templates: ReadonlyMap<string, Stored<TemplateContent>>;
  exerciseDrafts: ReadonlySet<string>;
  templateDrafts: ReadonlySet<string>;
};

export type ImportRow = {
  kind: "exercise" | "template";
  name: Bilingual;
  slug: string;
  /** `same`: it is here already, word for word. */
  action: "same" | "new" | "new_version";
  version: number;
};
export type ImportProblem = { code: string; path: (string | number)[] };
export type ImportPlan = {
  rows: ImportRow[];
  problems: ImportProblem[];
  exercises: Stored<ExerciseContent>[];
  templates: Stored<TemplateContent>[];
};

/** Equal whatever the order of the keys. */
const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * What taking a file in would do, without doing it. A shipped item that was changed becomes an own item beside the shipped one;
 * an own item gets a new version; what is the same stays. With any problem nothing may be written.
 */
export function planImport(file: Exchange, now: LibraryNow): ImportPlan {
  const plan: ImportPlan = { rows: [], problems: [], exercises: [], templates: [] };
  const targets = targetsOf(file, now, plan.problems);
  const known = (slug: string) => targets.has(slug) || now.shipped.has(slug) || now.own.has(slug);
  const mapped = (slug: string) => targets.get(slug) ?? slug;
  const versions = new Map<string, number>();
  const note = (problem: ImportProblem) => plan.problems.push(problem);

  file.exercises.forEach((item, index) => {
    const at = ["exercises", index];
    const slug = mapped(item.slug);
    for (const side of ["easier", "harder"] as const) {
      item[side].forEach((variant, place) => {
        if (!known(variant)) note({ code: "unknown_exercise", path: [...at, side, place] });
      });
    }
    const content = withTargets(item, slug, mapped, now);
    if (!now.shipped.has(content.figure ?? slug)) note({ code: "unknown_figure", path: [...at, "figure"] });
    if (!exerciseContentSchema.safeParse(content).success) note({ code: "invalid", path: at });
    const here = now.shipped.get(slug) ?? now.own.get(slug);
    const row = rowOf("exercise", content.name, slug, here, sameValue(here?.content, content));
    plan.rows.push(row);
    versions.set(slug, row.version);
    if (row.action === "same") return;
    if (now.exerciseDrafts.has(slug)) note({ code: "draft_open", path: at });
    plan.exercises.push({ version: row.version, content });
  });

  const pinOf = (slug: string) =>
    versions.get(slug) ?? now.own.get(slug)?.version ?? now.shipped.get(slug)?.version;
  const slugs = new Set<string>();
  file.templates.forEach((item, index) => {
    const at = ["templates", index];
    if (slugs.has(item.slug)) note({ code: "duplicate", path: [...at, "slug"] });
    slugs.add(item.slug);
    const items = item.items.map((line, place) => {
      const exercise = mapped(line.exercise);
      const exerciseVersion = pinOf(exercise);
      if (exerciseVersion === undefined)
        note({ code: "unknown_exercise", path: [...at, "items", place, "exercise"] });
      return { ...line, exercise, exerciseVersion: exerciseVersion ?? 1 };
    });
    const content = { ...item, items };
    if (!templateContentSchema.safeParse(content).success)
      note({ code: "duplicate", path: [...at, "items"] });
    const here = now.templates.get(item.slug);
    const row = rowOf("template", item.name, item.slug, here, sameValue(here?.content, content));
    plan.rows.push(row);
    if (row.action === "same") return;
    if (now.templateDrafts.has(item.slug)) note({ code: "draft_open", path: at });
    plan.templates.push({ version: row.version, content });
  });

  const circle = variantCircle(libraryAfter(plan, now));
  if (circle !== null) note({ code: "VARIANT_CIRCLE", path: circle });
  return plan;
}

const rowOf = (
  kind: ImportRow["kind"],
  name: Bilingual,
  slug: string,
  here: Stored<unknown> | undefined,
  same: boolean,
): ImportRow => {
  if (here === undefined) return { kind, name, slug, action: "new", version: 1 };
  if (same) return { kind, name, slug, action: "same", version: here.version };
  return { kind, name, slug, action: "new_version", version: here.version + 1 };
};

/** Which slug each item of the file gets here. A shipped item that is unchanged keeps its slug, every other one is an own item. */
function targetsOf(file: Exchange, now: LibraryNow, problems: ImportProblem[]): Map<string, string> {
  const targets = new Map<string, string>();
  const used = new Set<string>();
  file.exercises.forEach((item, index) => {
    const shipped = now.shipped.get(item.slug);
    const slug = shipped && sameValue(shipped.content, item) ? item.slug : ownSlugOf(item.slug);
    if (targets.has(item.slug) || used.has(slug))
      problems.push({ code: "duplicate", path: ["exercises", index, "slug"] });
    targets.set(item.slug, slug);
    used.add(slug);
  });
  return targets;
}

/** The item under its slug here: variants follow, and the drawing of a changed shipped item stays. */
function withTargets(
  item: ExerciseContent,
  slug: string,
  mapped: (slug: string) => string,
  now: LibraryNow,
): ExerciseContent {
  if (now.shipped.has(slug)) return item;
  const drawn = item.figure ?? (now.shipped.has(item.slug) ? item.slug : undefined);
  return {
    ...item,
    slug,
    ...(drawn !== undefined && { figure: drawn }),
    easier: item.easier.map(mapped),
    harder: item.harder.map(mapped),
  };
}

/** Newest contents of all items once the plan is carried out. */
function libraryAfter(plan: ImportPlan, now: LibraryNow): ExerciseContent[] {
  const all = new Map<string, ExerciseContent>();
  for (const library of [now.shipped, now.own]) {
    for (const [slug, { content }] of library) all.set(slug, content);
  }
  for (const { content } of plan.exercises) all.set(content.slug, content);
  return [...all.values()];
}

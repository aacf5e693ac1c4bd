import { posix } from "node:path";
import { importsOf, workspaceOf, type Finding, type Tree } from "./tree.ts";

/** A rule that looks at the whole tree, because lint sees one file at a time. */
export type Rule = (tree: Tree) => Finding[];

const rooms = [
  "apps/server",
  "apps/web",
  "apps/diary",
  "apps/e2e",
  "packages/domain",
  "packages/db",
  "packages/api",
  "packages/ui",
  "packages/i18n",
  "tools",
];
const emptyNames = new Set(["utils", "util", "common", "shared", "helpers", "misc", "types"]);
const perSource = (tree: Tree, look: (path: string, text: string) => Finding[]): Finding[] =>
  [...tree.sources].flatMap(([path, text]) => look(path, text));

/** The workspaces are those of docs/architecture.md: a new package is a decision, not an accident. */
export const knownRooms: Rule = (tree) =>
  [...tree.manifests.keys()]
    .filter((directory) => !rooms.includes(directory))
    .map((directory) => ({
      file: `${directory}/package.json`,
      sentence:
        "is a package that docs/architecture.md does not know; a package earns its place by a second user.",
    }));

/** Folders are named after what they are about. */
export const tellingNames: Rule = (tree) =>
  perSource(tree, (path) => {
    const bad = path
      .split("/")
      .slice(0, -1)
      .find((part) => emptyNames.has(part));
    return bad
      ? [{ file: path, sentence: `lies in "${bad}", a name that says nothing; name the subject.` }]
      : [];
  });

/** File names are kebab-case, with dots for kinds such as .test or .config. */
export const kebabCase: Rule = (tree) =>
  perSource(tree, (path) =>
    /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/.test(posix.basename(path))
      ? []
      : [{ file: path, sentence: "is not named in kebab-case." }],
  );

/** No barrels: a file that only passes on other files hides who needs what. */
export const noBarrels: Rule = (tree) =>
  perSource(tree, (path) =>
    /^(apps|packages)\/[^/]+\/src\/(.*\/)?index\.tsx?$/.test(path)
      ? [{ file: path, sentence: "is an index file; packages export their files by name." }]
      : [],
  );

/**
 * A relative import stays inside its package: between packages only the exports count. What a build is made with may use the
 * shared files at the root.
 */
export const insideThePackage: Rule = (tree) =>
  perSource(tree, (path, text) => {
    const home = workspaceOf(path);
    if (home === null || /\/[^/]+\.config\.ts$/.test(path)) return [];
    const ofBuild = path.startsWith(`${home}/build/`);
    return importsOf(text)
      .filter((specifier) => specifier.startsWith("."))
      .filter((specifier) => {
        const target = posix.join(posix.dirname(path), specifier);
        return workspaceOf(target) !== home && !(ofBuild && /^[^/]+\.shared\.ts$/.test(target));
      })
      .map((specifier) => ({ file: path, sentence: `leaves its package by "${specifier}".` }));
  });

const featureOf = (path: string): string | null =>
  /^apps\/[^/]+\/src\/features\/[^/]+/.exec(path)?.[0] ?? null;

/** No feature imports another: what two features share is a component, a chart or part of lib. */
export const featuresApart: Rule = (tree) =>
  perSource(tree, (path, text) => {
    const home = featureOf(path);
    if (home === null) return [];
    return importsOf(text)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => featureOf(posix.join(posix.dirname(path), specifier)))
      .filter((feature) => feature !== null && feature !== home)
      .map((feature) => ({
        file: path,
        sentence: `imports the feature ${feature}; features do not know each other.`,
      }));
  });

/** Services and domain get the moment handed in: `new Date()` reads the machine's clock. */
export const noHiddenClock: Rule = (tree) =>
  perSource(tree, (path, text) =>
    /^packages\/(domain\/src|api\/src\/services)\//.test(path) &&
    !path.endsWith(".test.ts") &&
    /new Date\(\s*\)/.test(text)
      ? [{ file: path, sentence: "reads the clock by new Date(); use ctx.now() or a parameter." }]
      : [],
  );

const builders = /\b(publicProcedure|signedInProcedure|staffProcedure|patientProcedure)\b/;

/** Every procedure states its policy by its builder and its answer by .output(). */
export const guardedProcedures: Rule = (tree) =>
  perSource(tree, (path, text) => {
    if (!/^packages\/api\/src\/(staff|diary)\//.test(path) || path.endsWith(".test.ts")) return [];
    const body = text.replaceAll(/^import[\s\S]*?from\s*"[^"]+";/gm, "");
    const findings: Finding[] = [];
    if (/\bt\.procedure\b|\binitTRPC\b/.test(body)) {
      findings.push({ file: path, sentence: "builds a bare procedure; trpc.ts has one builder per policy." });
    }
    const pieces = body.split(/^ {2}(?=\w+: )/m).filter((piece) => builders.test(piece));
    for (const piece of pieces.filter((one) => !one.includes(".output("))) {
      findings.push({ file: path, sentence: `procedure "${piece.split(":")[0]?.trim()}" has no .output().` });
    }
    return findings;
  });

/** Packages export TypeScript source, and every version that several packages use stands in the catalog. */
export const manifests: Rule = (tree) =>
  [...tree.manifests].flatMap(([directory, manifest]) => {
    const file = `${directory}/package.json`;
    const findings: Finding[] = [];
    if (manifest.private !== true) findings.push({ file, sentence: "is not private." });
    if (!manifest.scripts?.["typecheck"]) findings.push({ file, sentence: "has no typecheck script." });
    for (const target of Object.values(manifest.exports ?? {})) {
      if (!/^\.\/(src|data)\//.test(target))
        findings.push({ file, sentence: `exports ${target}, which is not source.` });
    }
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(versions)) {
      if (version !== "catalog:" && version !== "workspace:*") {
        findings.push({
          file,
          sentence: `pins ${name} by itself (${version}); versions stand in the catalog.`,
        });
      }
    }
    return findings;
  });

export const allRules: Readonly<Record<string, Rule>> = {
  knownRooms,
  tellingNames,
  kebabCase,
  noBarrels,
  insideThePackage,
  featuresApart,
  noHiddenClock,
  guardedProcedures,
  manifests,
};

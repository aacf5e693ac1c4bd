import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "node:fs";

/** A breach of a structure rule: which file, and one sentence on what is wrong and where it belongs. */
export type Finding = { file: string; sentence: string };

/** The files of the repository that rules look at; paths are relative to the root, with forward slashes. */
export type Tree = {
  /** Source files (.ts, .tsx, .mjs) with their text. */
  sources: ReadonlyMap<string, string>;
  /** Every package.json but the root's, by its directory. */
  manifests: ReadonlyMap<string, Manifest>;
};

export type Manifest = {
  name: string;
  private?: boolean;
  exports?: Record<string, string>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

const left = (path: string): boolean => /(^|\/)(node_modules|dist|test-results|\.turbo)(\/|$)/.test(path);

/** Reads the tree under a root. Throws when a package.json is not JSON. */
export function readTree(root: string): Tree {
  const list = (pattern: string) =>
    globSync(pattern, { cwd: root, exclude: left }).map((path) => path.replaceAll("\\", "/"));
  const sources = list("{apps,packages,tools}/**/*.{ts,tsx,mjs}").filter((path) => !left(path));
  const manifests = list("{apps/*,packages/*,tools}/package.json");
  return {
    sources: new Map(sources.toSorted().map((path) => [path, readFileSync(join(root, path), "utf8")])),
    manifests: new Map(
      manifests
        .toSorted()
        .map((path) => [
          path.slice(0, -"/package.json".length),
          JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest,
        ]),
    ),
  };
}

/** The workspace directory a file lies in, such as "packages/domain"; null outside all of them. */
export function workspaceOf(path: string): string | null {
  return /^(?:apps|packages)\/[^/]+|^tools(?=\/)/.exec(path)?.[0] ?? null;
}

/** Specifiers of the static and dynamic imports and re-exports in a source text, in order. */
export function importsOf(source: string): string[] {
  const pattern =
    /(?:^|[\s;}])(?:import|export)\b[^"'`;]*?from\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? "");
}

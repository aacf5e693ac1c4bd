import vectors from "../../data/vectors.json" with { type: "json" };

type Vectors = typeof vectors;
export const vectorGroups = Object.keys(vectors) as (keyof Vectors)[];

/** Keys that hold words about a row, not values to test. */
const WORDS = /^(id|source|text|note|published|.*_published|published_pymannkendall|ggir_published)$/;
const isBranch = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  !(Array.isArray(value) && value.every((entry) => typeof entry !== "object" || entry === null));

function leavesOf(value: object, path: string): string[] {
  return Object.entries(value).flatMap(([key, child]) => {
    if (WORDS.test(key)) return [];
    return isBranch(child) ? leavesOf(child, `${path}.${key}`) : [`${path}.${key}`];
  });
}

function recording<T extends object>(value: T, path: string, read: Set<string>): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      const child: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== "string" || !Object.hasOwn(target, key)) return child;
      read.add(`${path}.${key}`);
      return isBranch(child) ? recording(child, `${path}.${key}`, read) : child;
    },
  });
}

/**
 * One group of vectors.json that remembers what a test read of it. `unread` names the values (lists of numbers as one)
 * that no test looked at, so that a row added to the file cannot stay untested.
 */
export function trackedVectors<G extends keyof Vectors>(
  group: G,
): { rows: Vectors[G]; unread: () => string[] } {
  const read = new Set<string>();
  const whole = vectors[group];
  return {
    rows: recording(whole as object, group, read) as Vectors[G],
    unread: () => leavesOf(whole, group).filter((leaf) => !read.has(leaf)),
  };
}

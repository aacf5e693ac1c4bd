type Item = { slug: string; easier: readonly string[]; harder: readonly string[] };

/** For each item the items that are harder than it, as the item itself or the other one says. */
function harderThan(items: readonly Item[]): Map<string, Set<string>> {
  const above = new Map<string, Set<string>>();
  const add = (mild: string, hard: string) => {
    const set = above.get(mild) ?? new Set<string>();
    above.set(mild, set.add(hard));
  };
  for (const { slug, easier, harder } of items) {
    for (const mild of easier) add(mild, slug);
    for (const hard of harder) add(slug, hard);
  }
  return above;
}

/**
 * Items that are, step by step, harder than themselves, in the order of the steps; null when there are none. Milder and
 * harder must lead somewhere: a patient who stops for pain is given the milder item.
 */
export function variantCircle(items: readonly Item[]): string[] | null {
  const above = harderThan(items);
  const done = new Set<string>();
  for (const start of above.keys()) {
    const path: string[] = [];
    const found = follow(start, above, path, done);
    if (found !== null) return found;
  }
  return null;
}

function follow(
  at: string,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  path: string[],
  done: Set<string>,
): string[] | null {
  const again = path.indexOf(at);
  if (again !== -1) return path.slice(again);
  if (done.has(at)) return null;
  path.push(at);
  for (const next of above.get(at) ?? []) {
    const found = follow(next, above, path, done);
    if (found !== null) return found;
  }
  path.pop();
  done.add(at);
  return null;
}

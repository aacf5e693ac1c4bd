import { DomainError } from "@soepel/domain/errors";
import type { StaffRepo } from "@soepel/db/repo/repo";

type Pinned = { exercise: string; exerciseVersion: number };

/** Every line must pin a library version that exists and that this practice may use; `path` names the list in the input. */
export async function requirePins(
  repo: StaffRepo,
  items: readonly Pinned[],
  path: readonly string[],
): Promise<void> {
  const found = await repo.library.pinned(
    items.map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
  );
  const known = new Set(found.map((row) => `${row.slug}/${row.version}`));
  const missing = items.findIndex((item) => !known.has(`${item.exercise}/${item.exerciseVersion}`));
  if (missing !== -1) throw new DomainError("INVALID_INPUT", { path: [...path, missing, "exercise"] });
}

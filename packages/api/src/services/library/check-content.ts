import type { TemplateContent } from "@soepel/domain/content";
import { DomainError } from "@soepel/domain/errors";
import type { StaffRepo } from "@soepel/db/repo/repo";

/** Every item must pin a library version that exists and that this practice may use. */
export async function checkContent(repo: StaffRepo, content: TemplateContent): Promise<void> {
  const found = await repo.library.pinned(
    content.items.map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
  );
  const known = new Set(found.map((row) => `${row.slug}/${row.version}`));
  const missing = content.items.findIndex((item) => !known.has(`${item.exercise}/${item.exerciseVersion}`));
  if (missing !== -1)
    throw new DomainError("INVALID_INPUT", { path: ["content", "items", missing, "exercise"] });
}

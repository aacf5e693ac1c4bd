import { freeSlug } from "@soepel/domain/library-import";
import type { StaffRepo } from "@soepel/db/repo/repo";

/** A slug for a new own item that neither a version nor a draft has. The caller holds the library's lock. */
export async function freeExerciseSlug(repo: StaffRepo, wanted: string): Promise<string> {
  const versions = await repo.library.exercises();
  const drafts = await repo.exercises.drafts();
  return freeSlug(wanted, new Set([...versions, ...drafts].map(({ slug }) => slug)));
}

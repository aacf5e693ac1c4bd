import { DomainError } from "@soepel/domain/errors";
import { isOwnSlug } from "@soepel/domain/library-import";
import type { Exercise } from "@soepel/domain/wire/library";
import type { StaffRepo } from "@soepel/db/repo/repo";
import { iso } from "../acting.ts";

/** An item with its versions, newest first, and its draft when asked for. Throws NOT_FOUND without anything to show. */
export async function exerciseView(
  repo: StaffRepo,
  slug: string,
  { drafts = true }: { drafts?: boolean } = {},
): Promise<Exercise> {
  const versions = await repo.exercises.history(slug);
  const draft = drafts ? await repo.exercises.draft(slug) : null;
  if (versions.length === 0 && draft === null) throw new DomainError("NOT_FOUND");
  return {
    slug,
    origin: isOwnSlug(slug) ? "practice" : "shipped",
    archived: await repo.exercises.isArchived("exercise", slug),
    versions: versions.map(({ practiceId: _practice, publishedAt, ...version }) => ({
      ...version,
      publishedAt: iso(publishedAt),
    })),
    templates: await repo.exercises.templatesWith(slug),
    draft:
      draft === null
        ? null
        : {
            draftRevision: draft.draftRevision,
            savedAt: iso(draft.savedAt),
            savedBy: draft.savedByName,
            content: draft.content,
          },
  };
}

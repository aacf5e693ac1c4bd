import type { LibraryNow } from "@soepel/domain/library-import";
import type { StaffRepo } from "@soepel/db/repo/repo";

/** Everything of the library that a file is compared with. */
export async function libraryNow(repo: StaffRepo): Promise<LibraryNow> {
  const exercises = await repo.library.exercises();
  const stored = (own: boolean) =>
    new Map(
      exercises
        .filter((row) => (row.practiceId !== null) === own)
        .map(({ slug, version, content }) => [slug, { version, content }] as const),
    );
  const templates = await repo.library.templates({ drafts: false });
  const open = await repo.library.templates({ drafts: true });
  return {
    shipped: stored(false),
    own: stored(true),
    templates: new Map(
      templates.map(({ slug, publishedVersion, content }) => [
        slug,
        { version: publishedVersion ?? 1, content },
      ]),
    ),
    exerciseDrafts: new Set((await repo.exercises.drafts()).map(({ slug }) => slug)),
    templateDrafts: new Set(open.filter((row) => row.draftVersion !== null).map(({ slug }) => slug)),
  };
}

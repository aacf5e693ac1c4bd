import { useMutation } from "@tanstack/react-query";
import type { ExerciseContent } from "@soepel/domain/content";
import type { Exercise } from "@soepel/domain/wire/library";
import { useAutosave } from "../../../components/draft/use-autosave.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { trpc } from "../../../lib/trpc.ts";

export type Draft = NonNullable<Exercise["draft"]>;

/** What the library shows is read anew after a change to one of its items. */
export function keepExercise(fresh: Exercise): void {
  queryClient.setQueryData(trpc.exercise.read.queryKey({ slug: fresh.slug }), fresh);
  void queryClient.invalidateQueries(trpc.exercise.drafts.pathFilter());
  void queryClient.invalidateQueries(trpc.library.exercises.pathFilter());
}

/** Saves the draft of an exercise by itself; see useAutosave. */
export function useExerciseSaving(slug: string, draft: Draft, content: ExerciseContent | null) {
  const mutation = useMutation(trpc.exercise.save.mutationOptions());
  return useAutosave<ExerciseContent>({
    start: draft,
    content,
    save: async (typed, draftRevision) => {
      const fresh = await mutation.mutateAsync({ slug, draftRevision, content: typed });
      keepExercise(fresh);
      return fresh.draft;
    },
    readTheirs: async () => {
      const fresh = await queryClient.fetchQuery({
        ...trpc.exercise.read.queryOptions({ slug }),
        staleTime: 0,
      });
      return fresh.draft;
    },
  });
}

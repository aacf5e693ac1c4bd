import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Exercise, ExerciseRow } from "@soepel/domain/wire/library";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Tag } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { keepExercise } from "./editor/use-exercise-saving.ts";

/** Opens the editor on an exercise that was just made or got a draft. */
export function useOpenDraft(): (fresh: Exercise) => Promise<void> {
  const navigate = useNavigate();
  return async (fresh) => {
    keepExercise(fresh);
    await navigate({ to: urls.editExercise, params: { slug: fresh.slug } });
  };
}

/** What an admin can do with one exercise: copy it to edit, a new version of an own one, and archive it. */
export function ExerciseActions({ row }: { row: ExerciseRow }) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const open = useOpenDraft();
  const errorText = useErrorText();
  const onError = (error: unknown) => showToast({ text: errorText(error) });
  const name = row.content.name[locale];
  const { slug } = row;
  const drafts = useQuery(trpc.exercise.drafts.queryOptions());
  const hasDraft = drafts.data?.some((draft) => draft.slug === slug) ?? false;
  const copy = useMutation(trpc.exercise.copy.mutationOptions({ onSuccess: open, onError }));
  const start = useMutation(trpc.exercise.startDraft.mutationOptions({ onSuccess: open, onError }));
  const archive = useMutation(
    trpc.library.setArchived.mutationOptions({
      onSuccess: (_done, { archived }) => {
        void queryClient.invalidateQueries(trpc.library.exercises.pathFilter());
        showToast({
          text: archived ? t.didArchive(name) : t.didUnarchive(name),
          ...(archived && {
            action: { label: t.undo, run: () => archive.mutate({ kind: "exercise", slug, archived: false }) },
          }),
        });
      },
      onError,
    }),
  );
  return (
    <div className="ex-actions">
      {row.archived && <Tag>{t.archived}</Tag>}
      <Button
        look="quiet"
        size="small"
        disabled={archive.isPending}
        onClick={() => archive.mutate({ kind: "exercise", slug, archived: !row.archived })}
      >
        {row.archived ? t.unarchive : t.archive}
      </Button>
      <Button size="small" title={t.copyHint} disabled={copy.isPending} onClick={() => copy.mutate({ slug })}>
        {t.copy}
      </Button>
      {row.origin === "practice" &&
        (hasDraft ? (
          <ButtonLink to={urls.editExercise} params={{ slug }} look="primary" size="small">
            {t.openDraft}
          </ButtonLink>
        ) : (
          <Button
            look="primary"
            size="small"
            disabled={start.isPending}
            onClick={() => start.mutate({ slug })}
          >
            {t.startDraft}
          </Button>
        ))}
    </div>
  );
}

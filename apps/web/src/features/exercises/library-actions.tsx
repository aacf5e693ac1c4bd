import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Button, ButtonLink } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { useOpenDraft } from "./exercise-actions.tsx";

/** For admins: drafts that are open, a new exercise, and the way to files. */
export function LibraryActions() {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const errorText = useErrorText();
  const open = useOpenDraft();
  const drafts = useQuery(trpc.exercise.drafts.queryOptions());
  const create = useMutation(
    trpc.exercise.create.mutationOptions({
      onSuccess: open,
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return (
    <div className="ex-library-actions">
      {(drafts.data ?? []).length > 0 && (
        <span className="s sec ex-drafts">
          <span>{t.drafts}</span>
          {drafts.data?.map((draft) => (
            <Link key={draft.slug} to={urls.editExercise} params={{ slug: draft.slug }}>
              {named(draft.name, locale, t.unnamed)}
            </Link>
          ))}
        </span>
      )}
      <ButtonLink to={urls.libraryFile} look="quiet">
        {t.exchange}
      </ButtonLink>
      <Button disabled={create.isPending} onClick={() => create.mutate()}>
        {t.create}
      </Button>
    </div>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { localDateAt } from "@soepel/domain/zone";
import type { Exercise } from "@soepel/domain/wire/library";
import { dateWithYear } from "@soepel/i18n/format";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Button } from "../../../components/button.tsx";
import { TextArea } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useFieldError } from "../../../lib/error-text.ts";
import { useLocale } from "../../../lib/locale.ts";
import { useMe } from "../../../lib/session.ts";
import { trpc } from "../../../lib/trpc.ts";
import { urls } from "../../../lib/urls.ts";
import { keepExercise } from "./use-exercise-saving.ts";

export const publishNoteId = "exercise-publish";

/** What has changed, for therapists, and publishing for good; beside it the versions so far. The draft is saved first. */
export function PublishCard({
  exercise,
  version,
  ready,
  settle,
}: {
  exercise: Exercise;
  version: number;
  /** Whether the draft is complete. */
  ready: boolean;
  /** Saves what is typed and answers the count of saves to publish. */
  settle: () => Promise<number | null>;
}) {
  const t = exerciseEditorTexts[useLocale()];
  const fieldError = useFieldError();
  const navigate = useNavigate();
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const { slug } = exercise;
  const publish = useMutation(
    trpc.exercise.publish.mutationOptions({
      onSuccess: async (fresh) => {
        await navigate({ to: urls.exercises, search: { open: slug }, ignoreBlocker: true });
        keepExercise(fresh);
        showToast({ text: t.published(version) });
      },
    }),
  );
  const tooShort = note.trim().length < 3;
  const submit = async () => {
    setTried(true);
    if (tooShort || !ready) return;
    const draftRevision = await settle();
    if (draftRevision !== null) publish.mutate({ slug, draftRevision, changeNote: note.trim() });
  };
  const noteError = tried && tooShort ? t.noteNeeded : fieldError(publish.error, "changeNote");
  const contentError = fieldError(publish.error, "content");
  return (
    <section className="card exe-low">
      <Versions exercise={exercise} />
      <div id={publishNoteId} className="exe-publish">
        <h2>{t.publish}</h2>
        <TextArea
          label={t.changeNote}
          rows={2}
          maxLength={300}
          value={note}
          error={noteError}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="xs mut">{t.publishText}</p>
        {tried && !ready && <p className="exe-problem">{t.notComplete}</p>}
        {contentError !== undefined && (
          <p className="exe-problem" role="alert">
            {contentError}
          </p>
        )}
        {publish.isError && noteError === undefined && contentError === undefined && (
          <ErrorBar error={publish.error} />
        )}
        <Button look="primary" disabled={publish.isPending} onClick={() => void submit()}>
          {publish.isPending ? t.publishing : t.publishAs(version)}
        </Button>
      </div>
    </section>
  );
}

/** Published versions newest first, with the number of plans that pin each. */
export function Versions({ exercise }: { exercise: Exercise }) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const { practice } = useMe();
  const day = (instant: string) => dateWithYear(localDateAt(Date.parse(instant), practice.timeZone), locale);
  return (
    <div>
      <h2>{t.versions}</h2>
      {exercise.versions.length === 0 && <p className="s sec">{t.notPublished}</p>}
      <ul className="exe-versions">
        {exercise.versions.map((one) => (
          <li key={one.version}>
            <b>{t.versionName(one.version)}</b>
            <span className="mut">{[day(one.publishedAt), one.publishedBy].filter(Boolean).join(", ")}</span>
            <span className="end">{one.plansInUse === 0 ? t.nowhere : t.plans(one.plansInUse)}</span>
            {one.changeNote !== null && <p>{one.changeNote}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useReducer, useState } from "react";
import type { ExerciseContent } from "@soepel/domain/content";
import type { Exercise, ExerciseRow } from "@soepel/domain/wire/library";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/dialog.tsx";
import { SaveStateText } from "../../../components/draft/save-state.tsx";
import { LeaveGuard } from "../../../components/leave-guard.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { Tag } from "../../../components/parts.tsx";
import { libraryOf } from "../../../components/plan-editor/model/plan-view.ts";
import {
  historyReducer,
  startHistory,
  type History,
  type HistoryAction,
} from "../../../components/plan-editor/model/history.ts";
import { showToast } from "../../../components/toast.tsx";
import { useLocale } from "../../../lib/locale.ts";
import { named } from "../../../lib/named.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { trpc } from "../../../lib/trpc.ts";
import { urls } from "../../../lib/urls.ts";
import { DraftConflict } from "./draft-conflict.tsx";
import { ExercisePhone } from "./exercise-phone.tsx";
import { FactsCard } from "./facts-card.tsx";
import {
  draftOfExercise,
  exerciseChecks,
  isComplete,
  readExercise,
  type ExerciseDraft,
} from "./model/exercise-draft.ts";
import { PublishCard, publishNoteId } from "./publish-card.tsx";
import { TextTable } from "./text-table.tsx";
import { useExerciseSaving, type Draft } from "./use-exercise-saving.ts";

/** The draft of an own exercise: every change is saved by itself; publishing makes it a version that never changes again. */
export function ExerciseEditor({
  exercise,
  draft,
  rows,
}: {
  exercise: Exercise;
  draft: Draft;
  rows: readonly ExerciseRow[];
}) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const decimal = locale === "nl" ? "," : ".";
  const [history, dispatch] = useReducer<History<ExerciseDraft>, null, [HistoryAction<ExerciseDraft>]>(
    historyReducer,
    null,
    () => startHistory(draftOfExercise(draft.content, decimal)),
  );
  const now = history.present;
  const read = useMemo(() => readExercise(now), [now]);
  const library = useMemo(() => libraryOf(rows), [rows]);
  const saving = useExerciseSaving(exercise.slug, draft, read.content);
  const edit = (next: (before: ExerciseDraft) => ExerciseDraft, tag?: string) =>
    dispatch({ type: "edit", next, ...(tag !== undefined && { tag }) });
  const change = (next: (content: ExerciseContent) => ExerciseContent, tag?: string) =>
    edit((before) => ({ ...before, content: next(before.content) }), tag);
  const version = (exercise.versions[0]?.version ?? 0) + 1;
  const newest = exercise.versions[0];
  const facts = [
    newest === undefined ? t.notPublished : t.base(newest.version),
    t.usageText(
      exercise.versions.reduce((sum, { plansInUse }) => sum + plansInUse, 0),
      exercise.templates,
    ),
  ];
  return (
    <>
      <header className="pe-head">
        <div>
          <h1>
            {named(now.content.name, locale, t.unnamed)} <Tag tone="pri">{t.draftTag(version)}</Tag>
          </h1>
          <p>
            {facts.join(" · ")} · <SaveStateText state={saving.state} onRetry={saving.retry} />
          </p>
        </div>
        <div className="actions">
          <Discard slug={exercise.slug} revision={saving.revision} />
          <Button
            look="quiet"
            disabled={history.past.length === 0}
            onClick={() => dispatch({ type: "undo" })}
          >
            {t.undo}
          </Button>
          <Button
            look="primary"
            onClick={() => document.querySelector<HTMLElement>(`#${publishNoteId} textarea`)?.focus()}
          >
            {t.publishAs(version)}
          </Button>
        </div>
      </header>
      <div className="exe-cols">
        <div className="pe-mid exe-mid">
          {saving.state.kind === "conflict" && (
            <DraftConflict
              theirs={saving.state.theirs.content}
              mine={read.shown}
              onKeepMine={saving.saveOverTheirs}
              onTakeTheirs={(theirs) => {
                const taken = draftOfExercise(theirs, decimal);
                edit(() => taken);
                saving.tookTheirs(readExercise(taken).content);
              }}
            />
          )}
          <TextTable content={now.content} onChange={change} />
          <FactsCard
            draft={now}
            issues={read.issues}
            library={library}
            onChange={change}
            onLine={(part, field) =>
              edit((before) => ({ ...before, line: { ...before.line, ...part } }), `line ${field}`)
            }
          />
          <PublishCard
            exercise={exercise}
            version={version}
            ready={read.content !== null && isComplete(read.content)}
            settle={saving.settle}
          />
        </div>
        <ExercisePhone content={read.shown} checks={exerciseChecks(read.shown)} />
      </div>
      <LeaveGuard
        dirty={saving.state.kind !== "saved"}
        title={t.leaveTitle}
        text={t.leaveText}
        keep={saving.flush}
      />
    </>
  );
}

function Discard({ slug, revision }: { slug: string; revision: number }) {
  const t = exerciseEditorTexts[useLocale()];
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useMutation(
    trpc.exercise.discard.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: urls.exercises, ignoreBlocker: true });
        void queryClient.invalidateQueries(trpc.exercise.pathFilter());
        showToast({ text: t.discarded });
      },
    }),
  );
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate({ slug, draftRevision: revision })}
        title={t.discardTitle}
        confirmLabel={t.discard}
        busy={discard.isPending}
      >
        <p>{t.discardText}</p>
        {discard.isError && <ErrorBar error={discard.error} />}
      </ConfirmDialog>
    </>
  );
}

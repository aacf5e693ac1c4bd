import { useMutation } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { anyExercise, type ExerciseQuery } from "@soepel/domain/exercise-search";
import type { Moment } from "@soepel/domain/plan";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import type { PlanPage } from "@soepel/domain/wire/plans";
import { shortDate } from "@soepel/i18n/format";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button, ButtonLink } from "../../components/button.tsx";
import { DiffCounts, DiffList } from "../../components/plan-editor/diff-list.tsx";
import { LeaveGuard } from "../../components/leave-guard.tsx";
import { LibraryColumn } from "../../components/plan-editor/library-column.tsx";
import { libraryOf, planView } from "../../components/plan-editor/model/plan-view.ts";
import { MomentGroups } from "../../components/plan-editor/moment-groups.tsx";
import { PlanSummary } from "../../components/plan-editor/plan-summary.tsx";
import { showToast } from "../../components/toast.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useKeys } from "../../lib/keyboard.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { Conflict } from "./conflict.tsx";
import { firstDayOffered, lastDayOffered, newestOf } from "./model/session.ts";
import { readSendForm, type SendForm } from "./model/send-form.ts";
import { PlanHead } from "./plan-head.tsx";
import { Pauses } from "./pauses.tsx";
import { PlanPhone } from "./plan-phone.tsx";
import { Revisions } from "./revisions.tsx";
import { SendPanel } from "./send-panel.tsx";
import { TemplateOffers } from "./template-offers.tsx";
import { ToDecide } from "./to-decide.tsx";
import { useEditing } from "./use-editing.ts";
import { usePinnedTemplate } from "./use-pinned-template.ts";

function offeredForm(data: PlanPage): SendForm {
  const from = firstDayOffered(data.revisions, data.today);
  const to = lastDayOffered(newestOf(data.revisions), from);
  return { effectiveFrom: from, endsOn: to ?? "", reason: "", redFlagReason: "" };
}

export function PlanEditor({ data, rows }: { data: PlanPage; rows: readonly ExerciseRow[] }) {
  const locale = useLocale();
  const t = planTexts[locale];
  const te = planEditorTexts[locale];
  const { patient, today, openFlags, stopped } = data;
  const { conditions } = patient;
  const editing = useEditing(data, locale === "nl" ? "," : ".");
  const { session } = editing;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [query, setQuery] = useState<ExerciseQuery>(anyExercise);
  const [form, setForm] = useState<SendForm>(() => offeredForm(data));
  const [tried, setTried] = useState(false);
  const [phoneOver, setPhoneOver] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  const library = useMemo(() => libraryOf(rows), [rows]);
  const base = session.base;
  const view = useMemo(
    () => planView({ list: session.list, library, base: base?.items ?? [], conditions, stopped }),
    [session.list, library, base, conditions, stopped],
  );
  const pinned = usePinnedTemplate(base);
  const sent = readSendForm({
    patientId: patient.patientId,
    base: base?.number ?? null,
    templateVersionId: session.templateVersionId ?? pinned?.templateVersionId ?? null,
    items: view.items,
    issueCount: view.issueCount,
    diff: view.diff,
    basedOn: base,
    today,
    openFlags,
    form,
  });
  const reload = () =>
    queryClient.fetchQuery({
      ...trpc.plan.read.queryOptions({ patientId: patient.patientId }),
      staleTime: 0,
    });
  /** Reads the plan anew without touching what is being edited. */
  const refresh = async () => {
    const fresh = await reload();
    void queryClient.invalidateQueries(trpc.caseload.pathFilter());
    void queryClient.invalidateQueries(trpc.review.pathFilter());
    return fresh;
  };
  const startAgain = async () => {
    const fresh = await refresh();
    editing.restart(fresh.revisions);
    setForm(offeredForm(fresh));
    setTried(false);
  };
  const send = useMutation(
    trpc.plan.send.mutationOptions({
      onSuccess: async ({ revision }, { effectiveFrom }) => {
        await startAgain();
        showToast({ text: t.sent(revision, shortDate(effectiveFrom, locale)) });
      },
      // A conflict shows itself from the fresh revisions; what was typed stays.
      onError: (error) => (reasonOf(error) === "CONFLICT" ? reload() : undefined),
    }),
  );
  const submit = () => {
    setTried(true);
    if ("ready" in sent && !send.isPending) send.mutate(sent.ready);
  };

  const open = (key: string | null) => {
    setOpenKey(key);
    const line = document.querySelector(`#${CSS.escape(`grip-${key}`)}`);
    line?.scrollIntoView({ block: "nearest" });
  };
  const addRow = (row: ExerciseRow) => {
    const added = editing.add(row, query.moment);
    setOpenKey(added.key);
    showToast({ text: te.addedTo(row.content.name[locale]), action: { label: te.undo, run: editing.undo } });
  };
  const addAt = (moment: Moment) => {
    setQuery({ ...query, moment });
    search.current?.focus();
  };
  const swap = (key: string, exercise: string) => {
    const row = library.get(exercise);
    const by = row === undefined ? null : editing.swap(key, row);
    if (by !== null && openKey === key) setOpenKey(by.key);
  };
  useKeys({
    "/": (event) => {
      event.preventDefault();
      search.current?.focus();
    },
    "mod+Enter": submit,
    "mod+z": (event) => {
      event.preventDefault();
      editing.undo();
    },
  });

  const newest = newestOf(data.revisions);
  const conflict = !send.isPending && newest?.number !== base?.number;
  const present = useMemo(() => new Set(session.list.map(({ exercise }) => exercise)), [session.list]);
  const facts = useMemo(
    () => ({ present, presentLabel: te.inThisPlan, conditions, stopped }),
    [present, te, conditions, stopped],
  );
  const dirty = !view.diff.empty;
  const previewItems = useDeferredValue(view.items);

  return (
    <>
      <PlanHead
        data={data}
        base={base}
        pinned={pinned}
        dirty={dirty}
        actions={
          <>
            <ButtonLink to={urls.planPrint} params={{ patientId: patient.patientId }} look="quiet">
              {t.print}
            </ButtonLink>
            <Button look="quiet" className="plan-phone-button" onClick={() => setPhoneOver(!phoneOver)}>
              {phoneOver ? t.hidePhone : t.showPhone}
            </Button>
            <Button look="quiet" disabled={!editing.canUndo} onClick={editing.undo}>
              {t.undo}
            </Button>
          </>
        }
        onSend={submit}
        sending={send.isPending}
      />
      <div className="pe-cols">
        <LibraryColumn
          rows={rows}
          facts={facts}
          query={query}
          onQuery={setQuery}
          onAdd={addRow}
          onShow={(slug) => open(session.list.find(({ exercise }) => exercise === slug)?.key ?? null)}
          searchRef={search}
        >
          <TemplateOffers text={query.text} editing={editing} />
        </LibraryColumn>
        <div className="pe-mid">
          {conflict && (
            <Conflict
              newest={newest}
              takenBack={newest === null || (base !== null && newest.number < base.number)}
              mine={view.items}
              library={library}
              onKeepMine={() => editing.rebase(newest)}
              onTakeTheirs={() => {
                editing.takeOver(data.revisions);
                showToast({ text: t.tookTheirs, action: { label: t.undo, run: editing.undo } });
              }}
            />
          )}
          {!conflict && base !== null && (
            <ToDecide data={data} view={view} library={library} editing={editing} onSwap={swap} />
          )}
          {session.list.length === 0 ? (
            <section className="card plan-empty">
              <h2>{t.emptyTitle}</h2>
              <p className="s sec">{t.emptyText}</p>
            </section>
          ) : (
            <PlanSummary view={view} library={library} />
          )}
          <MomentGroups
            view={view}
            list={session.list}
            library={library}
            openKey={openKey}
            onOpen={setOpenKey}
            onEdit={editing.editList}
            onUndo={editing.undo}
            onSwap={swap}
            onAdd={addAt}
            withNote
          />
          <section className="card plan-low">
            <div>
              <h2>
                {base === null ? t.diffFirst : t.diffTitle(base.number)} <DiffCounts diff={view.diff} />
              </h2>
              <DiffList diff={view.diff} library={library} />
            </div>
            <SendPanel
              form={form}
              onForm={(change) => setForm({ ...form, ...change })}
              problems={tried && "problems" in sent ? sent.problems : []}
              base={base}
              openFlags={openFlags}
              today={today}
              sending={send.isPending}
              error={send.isError && reasonOf(send.error) !== "CONFLICT" ? send.error : null}
              onSend={submit}
            />
          </section>
          <Revisions
            patientId={patient.patientId}
            revisions={data.revisions}
            today={today}
            onTakenBack={startAgain}
          />
          {newest !== null && (
            <Pauses patientId={patient.patientId} pauses={data.pauses} today={today} onChanged={refresh} />
          )}
        </div>
        <PlanPhone
          items={previewItems}
          from={form.effectiveFrom}
          today={today}
          library={library}
          language={patient.locale}
          openKey={openKey}
          over={phoneOver}
        />
      </div>
      <LeaveGuard dirty={dirty && !send.isPending} title={t.leaveTitle} text={t.leaveText} />
    </>
  );
}

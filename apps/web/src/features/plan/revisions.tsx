import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { dateOfEpochDay } from "@soepel/domain/calendar";
import { planStretches, revisionInForce } from "@soepel/domain/due";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { dayMonth, instantText, shortDate } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { reasonOf } from "../../lib/errors.ts";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

/** The days each revision was or is in force, oldest first, with the way to take the newest back before it is used. */
export function Revisions({
  patientId,
  revisions,
  today,
  onTakenBack,
}: {
  patientId: PatientId;
  revisions: readonly RevisionWire[];
  today: LocalDate;
  /** Fetches the plan anew and starts again from it. */
  onTakenBack: () => Promise<void>;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const { practice } = useMe();
  const [asking, setAsking] = useState(false);
  const takeBack = useMutation(
    trpc.plan.undo.mutationOptions({
      onSuccess: async (_done, { revision }) => {
        setAsking(false);
        await onTakenBack();
        showToast({ text: t.takenBack(revision) });
      },
    }),
  );
  const newest = revisions.at(-1);
  if (newest === undefined) return null;
  const current = revisionInForce(revisions, today);
  const stretches = new Map(planStretches(revisions).map((stretch) => [stretch.revision.number, stretch]));
  const days = (revision: RevisionWire) => {
    const stretch = stretches.get(revision.number);
    const from = dayMonth(revision.effectiveFrom, locale);
    if (stretch === undefined || stretch.to < stretch.from) return from;
    return Number.isFinite(stretch.to)
      ? `${from} – ${dayMonth(dateOfEpochDay(stretch.to), locale)}`
      : t.fromDate(from);
  };
  return (
    <section className="plan-revisions" aria-label={t.revisions}>
      <h2>{t.revisions}</h2>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.id} className={revision.number === current?.number ? "now" : ""}>
            <i>{revision.number}</i>
            <div>
              <b>{days(revision)}</b>
              <span>
                {t.by(revision.createdBy, instantText(revision.createdAt, practice.timeZone, locale))}
              </span>
              {revision.reason !== null && <span className="reason">{revision.reason}</span>}
              {revision === newest && revision.effectiveFrom >= today && (
                <Button look="quiet" size="small" onClick={() => setAsking(true)}>
                  {t.takeBack}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => takeBack.mutate({ patientId, revision: newest.number })}
        title={t.takeBackTitle(newest.number)}
        confirmLabel={t.takeBack}
        busy={takeBack.isPending}
      >
        <p>{t.takeBackText(shortDate(newest.effectiveFrom, locale))}</p>
        {takeBack.isError && reasonOf(takeBack.error) === "PLAN_DATE" && <p role="alert">{t.takeBackLate}</p>}
        {takeBack.isError && reasonOf(takeBack.error) !== "PLAN_DATE" && <ErrorBar error={takeBack.error} />}
      </ConfirmDialog>
    </section>
  );
}

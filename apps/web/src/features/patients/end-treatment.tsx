import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import type { CareTeam } from "@soepel/domain/wire/care";
import { localDateAt } from "@soepel/domain/zone";
import { dateWithYear } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshCare } from "./care-refresh.ts";

/** Ends the treatment, or takes it up again. */
export function EndTreatment({ team, patientId }: { team: CareTeam; patientId: PatientId }) {
  const t = useTexts(careTexts).end;
  const locale = useLocale();
  const { practice } = useMe();
  const [asking, setAsking] = useState(false);
  const done = (text: string) => () => {
    setAsking(false);
    showToast({ text });
  };
  const discharge = useMutation(
    trpc.care.discharge.mutationOptions({
      onSuccess: done(t.done),
      onError: () => setAsking(false),
      onSettled: refreshCare,
    }),
  );
  const reopen = useMutation(
    trpc.care.reopen.mutationOptions({ onSuccess: done(t.reopened), onSettled: refreshCare }),
  );
  const { dischargedAt } = team;
  return (
    <Card title={t.title} className="patient-card">
      {dischargedAt === null ? (
        <>
          <p className="sec s">{t.note}</p>
          <div className="patient-actions">
            <Button onClick={() => setAsking(true)}>{t.do}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="s">
            {t.ended(dateWithYear(localDateAt(Date.parse(dischargedAt), practice.timeZone), locale))}
          </p>
          <div className="patient-actions">
            <Button look="primary" disabled={reopen.isPending} onClick={() => reopen.mutate({ patientId })}>
              {t.reopen}
            </Button>
          </div>
        </>
      )}
      {discharge.error && <ErrorBar error={discharge.error} />}
      {reopen.error && <ErrorBar error={reopen.error} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => discharge.mutate({ patientId })}
        title={t.ask}
        confirmLabel={t.confirm}
        busy={discharge.isPending}
      >
        {t.note}
      </ConfirmDialog>
    </Card>
  );
}

import { useMutation } from "@tanstack/react-query";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { shortDate } from "@soepel/i18n/format";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { Button } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshTrials } from "./refresh.ts";
import { variableName } from "./trial-names.ts";

/** What else changed during the test, by whom, and the way to take it back. */
export function ChangesList({ trial, review }: { trial: TrialWire; review: ReviewWire }) {
  const t = useTexts(staffTrialTexts).patient;
  const errorText = useErrorText();
  const locale = useLocale();
  const retract = useMutation(
    trpc.trial.retractChange.mutationOptions({
      onSuccess: () => showToast({ text: t.takenBack }),
      onError: (error) => showToast({ text: errorText(error) }),
      onSettled: refreshTrials,
    }),
  );
  if (trial.changes.length === 0) return null;
  return (
    <section className="trial-changes">
      <h3>{t.changesTitle}</h3>
      <ul>
        {trial.changes.map((change) => (
          <li key={change.changeId}>
            <span>
              {t.change(
                shortDate(change.date, locale),
                variableName(change.variable, locale),
                change.by ?? t.byPatient,
              )}
              {change.note !== null && <small>{change.note}</small>}
            </span>
            <Button
              size="small"
              look="quiet"
              disabled={retract.isPending}
              onClick={() =>
                retract.mutate({ patientId: review.patient.patientId, changeId: change.changeId })
              }
            >
              {t.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

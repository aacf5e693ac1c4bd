import { useMutation } from "@tanstack/react-query";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { shortDate } from "@soepel/i18n/format";
import { reviewBaselineTexts } from "@soepel/i18n/staff/review-baseline";
import { showToast } from "../../../components/toast.tsx";
import { useErrorText } from "../../../lib/error-text.ts";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

/** Sets the first day of the baseline (null: the first morning); the toast takes it back to what it was. */
export function useBaseline(patientId: PatientId, before: LocalDate | null, onDone: () => void) {
  const t = useTexts(reviewBaselineTexts);
  const locale = useLocale();
  const errorText = useErrorText();
  const told = (from: LocalDate | null) => (from === null ? t.backDone : t.saved(shortDate(from, locale)));
  const undo = useMutation(
    trpc.patient.setBaseline.mutationOptions({
      onSuccess: (_, { from }) => {
        showToast({ text: told(from) });
        return refreshPatient();
      },
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return useMutation(
    trpc.patient.setBaseline.mutationOptions({
      onSuccess: (_, { from }) => {
        showToast({
          text: told(from),
          action: { label: t.undo, run: () => undo.mutate({ patientId, from: before }) },
        });
        onDone();
        return refreshPatient();
      },
    }),
  );
}

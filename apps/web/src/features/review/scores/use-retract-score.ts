import { useMutation } from "@tanstack/react-query";
import type { ExternalScore } from "@soepel/domain/external-scores";
import type { PatientId } from "@soepel/domain/primitives";
import type { ScoreWire } from "@soepel/domain/wire/records";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { showToast } from "../../../components/toast.tsx";
import { useErrorText } from "../../../lib/error-text.ts";
import { reasonOf } from "../../../lib/errors.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

/** The same score as it is entered; null when it has neither total nor group. */
function inputOf({ instrument, date, total, group }: ScoreWire): ExternalScore | null {
  if (instrument === "start_back") return group && { kind: "start_back", date, group };
  return total === null ? null : { kind: "total", instrument, date, total };
}

/** Takes a score back. Undoing enters it anew, under the name of who undoes: what was retracted stays retracted. */
export function useRetractScore(patientId: PatientId) {
  const t = useTexts(reviewScoreTexts);
  const errorText = useErrorText();
  const restore = useMutation(
    trpc.score.add.mutationOptions({
      onSuccess: () => showToast({ text: t.restored }),
      onError: (error) => showToast({ text: errorText(error) }),
      onSettled: refreshPatient,
    }),
  );
  const retract = useMutation(
    trpc.score.retract.mutationOptions({
      onError: (error) =>
        showToast({ text: reasonOf(error) === "CONFLICT" ? t.retractedAlready : errorText(error) }),
      onSettled: refreshPatient,
    }),
  );
  return {
    busy: retract.isPending || restore.isPending,
    run(row: ScoreWire) {
      const score = inputOf(row);
      retract.mutate(
        { patientId, scoreId: row.scoreId },
        {
          onSuccess: () =>
            showToast({
              text: t.retracted,
              ...(score && {
                action: { label: t.undo, run: () => restore.mutate({ patientId, score }) },
              }),
            }),
        },
      );
    },
  };
}

import { useMutation } from "@tanstack/react-query";
import type { PatientId } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { localDateAt } from "@soepel/domain/zone";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useTexts } from "../../lib/locale.ts";
import { useMayDo } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshPatient } from "./refresh.ts";

/** Marking a patient as reviewed and taking it back on the same day. */
export function useReviewed(patientId: PatientId, review: ReviewWire | undefined) {
  const t = useTexts(reviewTexts);
  const errorText = useErrorText();
  const allowed = useMayDo("patient.write");
  const onError = (error: unknown) => showToast({ text: errorText(error) });
  const undo = useMutation(
    trpc.review.undoReviewed.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.header.undone });
        return refreshPatient();
      },
      onError,
    }),
  );
  const mark = useMutation(
    trpc.review.markReviewed.mutationOptions({
      onSuccess: () => {
        showToast({
          text: t.header.seenToast,
          action: { label: t.header.undo, run: () => undo.mutate({ patientId }) },
        });
        return refreshPatient();
      },
      onError,
    }),
  );
  const last = review?.patient.lastReviewed ?? null;
  const today =
    review !== undefined &&
    last !== null &&
    localDateAt(Date.parse(last.at), review.timeZone) === review.today;
  return {
    /** Reviewed today by this person: can be taken back. */
    mineToday: today && last.mine,
    canMark:
      allowed &&
      review?.patient.readAlongUntil === null &&
      review.patient.dischargedAt === null &&
      !mark.isPending &&
      !(today && last.mine),
    busy: mark.isPending || undo.isPending,
    mark: () => mark.mutate({ patientId }),
    undo: () => undo.mutate({ patientId }),
  };
}
export type Reviewed = ReturnType<typeof useReviewed>;

import { useMutation } from "@tanstack/react-query";
import type { PatientId } from "@soepel/domain/primitives";
import type { GoalWire } from "@soepel/domain/wire/records";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { ConfirmDialog } from "../../../components/dialog.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useErrorText } from "../../../lib/error-text.ts";
import { reasonOf } from "../../../lib/errors.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

/** Asks before a goal is closed: there is no way back, a new goal starts anew. */
export function CloseGoal({
  patientId,
  goal,
  onClose,
}: {
  patientId: PatientId;
  goal: GoalWire;
  onClose: () => void;
}) {
  const t = useTexts(reviewGoalTexts);
  const errorText = useErrorText();
  const close = useMutation(
    trpc.goal.close.mutationOptions({
      onSuccess: () => showToast({ text: t.closed }),
      onError: (error) =>
        showToast({ text: reasonOf(error) === "CONFLICT" ? t.closedAlready : errorText(error) }),
      onSettled: () => {
        onClose();
        return refreshPatient();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => close.mutate({ patientId, goalId: goal.goalId })}
      title={t.closeTitle}
      confirmLabel={t.close}
      busy={close.isPending}
    >
      <p>{t.closeText(goal.activity)}</p>
    </ConfirmDialog>
  );
}

import { useMutation } from "@tanstack/react-query";
import type { GoalDirection } from "@soepel/domain/goals";
import type { PatientId } from "@soepel/domain/primitives";
import { addGoalInputSchema } from "@soepel/domain/wire/records";
import { commonTexts } from "@soepel/i18n/common";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { FieldGroup, TextField } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { showToast } from "../../../components/toast.tsx";
import { reasonOf } from "../../../lib/errors.ts";
import { useCheckedForm } from "../../../lib/form.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

const directions: readonly GoalDirection[] = ["lower_better", "higher_better"];

/** A goal in the patient's own words. The first one decides which way all of them read. */
export function AddGoal({
  patientId,
  direction: fixed,
  onClose,
}: {
  patientId: PatientId;
  /** Direction of the goals that are open; null: there are none. */
  direction: GoalDirection | null;
  onClose: () => void;
}) {
  const t = useTexts(reviewGoalTexts);
  const common = useTexts(commonTexts);
  const [activity, setActivity] = useState("");
  const [chosen, setChosen] = useState<GoalDirection>("lower_better");
  const direction = fixed ?? chosen;
  const add = useMutation(
    trpc.goal.add.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.added });
        onClose();
      },
      onSettled: refreshPatient,
    }),
  );
  const { submit, errorAt } = useCheckedForm(
    addGoalInputSchema,
    { patientId, activity, direction },
    add.error,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) add.mutate(value);
  };
  // What passed the own check and is refused all the same was changed by somebody else: a fifth goal, another direction.
  const overtaken = add.error !== null && reasonOf(add.error) === "INVALID_INPUT";
  return (
    <Dialog opened onClose={onClose} title={t.addTitle}>
      <form className="goal-form" onSubmit={send} noValidate>
        <TextField
          label={t.activity}
          hint={t.activityHint}
          autoComplete="off"
          data-autofocus
          maxLength={80}
          value={activity}
          error={overtaken ? undefined : errorAt("activity")}
          onChange={(event) => setActivity(event.target.value)}
        />
        {fixed === null ? (
          <FieldGroup legend={t.direction}>
            {directions.map((option) => (
              <label key={option} className="goal-choice">
                <input
                  type="radio"
                  name="direction"
                  checked={direction === option}
                  onChange={() => setChosen(option)}
                />
                {t.directionChoices[option]}
              </label>
            ))}
          </FieldGroup>
        ) : (
          <p className="s sec">
            {t.directionChoices[fixed]}. {t.directionFixed}
          </p>
        )}
        {overtaken && (
          <p className="notice" role="alert">
            {t.addConflict}
          </p>
        )}
        {add.error !== null && !overtaken && <ErrorBar error={add.error} />}
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="primary" disabled={add.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

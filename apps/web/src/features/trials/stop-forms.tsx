import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { lastMorning } from "@soepel/domain/trial/trial";
import { commonTexts } from "@soepel/i18n/common";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { Button } from "../../components/button.tsx";
import { DialogActions } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import type { ChangeProps } from "./change-actions.tsx";
import { useChange } from "./use-change.ts";

/** Ends a running test early: the chosen morning is the last that counts. */
export function StopForm({ trial, review, onClose }: ChangeProps) {
  const t = useTexts(trialFormTexts).change;
  const common = useTexts(commonTexts);
  const latest = addDays(lastMorning(trial), -1);
  const [last, setLast] = useState<string>(review.today < latest ? review.today : latest);
  const stop = useMutation(trpc.trial.stop.mutationOptions(useChange({ onClose })));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { patientId } = review.patient;
    stop.mutate({
      patientId,
      trialId: trial.trialId,
      version: trial.version,
      lastMorning: last as LocalDate,
    });
  };
  return (
    <form onSubmit={send} className="trial-form">
      <p className="sec">{t.stopText}</p>
      <TextField
        label={t.last}
        type="date"
        required
        min={trial.startsOn}
        max={latest}
        value={last}
        onChange={(event) => setLast(event.target.value)}
      />
      {stop.error && <ErrorBar error={stop.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={stop.isPending || last === ""}>
          {t.stopDo}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Calls off a test that has not begun. */
export function CallOffForm({ trial, review, onClose }: ChangeProps) {
  const t = useTexts(trialFormTexts).change;
  const common = useTexts(commonTexts);
  const stop = useMutation(trpc.trial.stop.mutationOptions(useChange({ onClose })));
  const { patientId } = review.patient;
  const callOff = () =>
    stop.mutate({
      patientId,
      trialId: trial.trialId,
      version: trial.version,
      lastMorning: addDays(trial.startsOn, -1),
    });
  return (
    <div className="trial-form">
      <p className="sec">{t.callOffText}</p>
      {stop.error && <ErrorBar error={stop.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button look="primary" disabled={stop.isPending} onClick={callOff}>
          {t.callOffDo}
        </Button>
      </DialogActions>
    </div>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { isLocalDate } from "@soepel/domain/local-date";
import { trialVariables, type TrialVariable } from "@soepel/domain/trial/protocols";
import { lastMorning, mixedMornings } from "@soepel/domain/trial/trial";
import { noteChangeInputSchema } from "@soepel/domain/wire/trials";
import { commonTexts } from "@soepel/i18n/common";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { Button } from "../../components/button.tsx";
import { DialogActions } from "../../components/dialog.tsx";
import { CheckField, SelectField, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { useCheckedForm } from "../../lib/form.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import type { ChangeProps } from "./change-actions.tsx";
import { variableName } from "./trial-names.ts";
import { useChange } from "./use-change.ts";

const changeable = trialVariables.filter((variable) => variable !== "none");

/** Notes that something else changed during the test, after saying which nights that mixes. */
export function NoteChangeForm({ trial, review, onClose }: ChangeProps) {
  const t = useTexts(trialFormTexts).change;
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const last = lastMorning(trial);
  const [date, setDate] = useState<string>(review.today < last ? review.today : last);
  const [variable, setVariable] = useState<TrialVariable>("mattress");
  const [note, setNote] = useState("");
  const [mixingAccepted, setAccepted] = useState(false);
  const add = useMutation(trpc.trial.noteChange.mutationOptions(useChange({ onClose })));
  const mixed = isLocalDate(date) ? mixedMornings(trial, [{ date, variable }]).size : 0;
  const input = {
    patientId: review.patient.patientId,
    trialId: trial.trialId,
    date,
    variable,
    note: note.trim() === "" ? null : note,
    mixingAccepted,
  };
  const { submit, errorAt } = useCheckedForm(noteChangeInputSchema, input, add.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) add.mutate(value);
  };
  return (
    <form onSubmit={send} className="trial-form">
      <p className="sec">{t.noteText}</p>
      <SelectField
        label={t.what}
        value={variable}
        onChange={(event) => setVariable(changeable.find((one) => one === event.target.value) ?? "mattress")}
      >
        {changeable.map((one) => (
          <option key={one} value={one}>
            {variableName(one, locale)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.from}
        type="date"
        min={trial.startsOn}
        max={last}
        value={date}
        error={errorAt("date")}
        onChange={(event) => setDate(event.target.value)}
      />
      <TextField
        label={t.remark}
        maxLength={200}
        value={note}
        error={errorAt("note")}
        onChange={(event) => setNote(event.target.value)}
      />
      {mixed > 0 && (
        <div className="trial-warning" role="status">
          <p>{t.mixes(mixed)}</p>
          <CheckField
            label={t.accept}
            checked={mixingAccepted}
            onChange={(event) => setAccepted(event.target.checked)}
          />
        </div>
      )}
      {add.error && <ErrorBar error={add.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={add.isPending || (mixed > 0 && !mixingAccepted)}>
          {t.noteDo}
        </Button>
      </DialogActions>
    </form>
  );
}

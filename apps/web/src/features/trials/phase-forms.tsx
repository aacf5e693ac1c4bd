import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { addDays } from "@soepel/domain/calendar";
import { commonTexts } from "@soepel/i18n/common";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { Button } from "../../components/button.tsx";
import { DialogActions } from "../../components/dialog.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import type { ChangeProps } from "./change-actions.tsx";
import { PhaseStrip } from "./phase-strip.tsx";
import { phaseName } from "./trial-names.ts";
import { useChange } from "./use-change.ts";
import { phaseDates } from "../../charts/trial/nights.ts";
import { extendPhase, repeatPhase, type Trial } from "@soepel/domain/trial/trial";

const MAX_NIGHTS = 28;

/** The test as it would become, drawn from the same domain function that the server uses. */
function Preview({ trial, today }: { trial: Trial; today: ChangeProps["review"]["today"] }) {
  const phases = trial.phases.map((phase) => ({ ...phase, extraQuestions: [...phase.extraQuestions] }));
  return <PhaseStrip trial={{ ...trial, phases }} today={addDays(today, -1)} />;
}

export function ExtendForm({ trial, review, onClose }: ChangeProps) {
  const t = useTexts(trialFormTexts).change;
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const dates = phaseDates(trial);
  // A phase that is over cannot grow: its nights were slept.
  const open = trial.phases.flatMap((phase, index) =>
    (dates[index]?.to ?? review.today) >= review.today ? [{ phase, index }] : [],
  );
  const [index, setIndex] = useState(open[0]?.index ?? 0);
  const [nights, setNights] = useState(2);
  const extend = useMutation(trpc.trial.extend.mutationOptions(useChange({ onClose })));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { patientId } = review.patient;
    extend.mutate({ patientId, trialId: trial.trialId, version: trial.version, phase: index, nights });
  };
  return (
    <form onSubmit={send} className="trial-form">
      <p className="sec">{t.extendText}</p>
      <SelectField label={t.which} value={index} onChange={(event) => setIndex(Number(event.target.value))}>
        {open.map(({ phase, index: at }) => (
          <option key={at} value={at}>
            {phaseName(phase, locale)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.more}
        type="number"
        min={1}
        max={MAX_NIGHTS}
        value={nights}
        onChange={(event) => setNights(event.target.valueAsNumber)}
      />
      {Number.isInteger(nights) && nights >= 1 && nights <= MAX_NIGHTS && (
        <Preview trial={extendPhase(asTrial(trial), index, nights)} today={review.today} />
      )}
      {extend.error && <ErrorBar error={extend.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={extend.isPending || !(nights >= 1)}>
          {t.extendDo}
        </Button>
      </DialogActions>
    </form>
  );
}

export function RepeatForm({ trial, review, onClose }: ChangeProps) {
  const t = useTexts(trialFormTexts).change;
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const [index, setIndex] = useState(0);
  const repeat = useMutation(trpc.trial.repeat.mutationOptions(useChange({ onClose })));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { patientId } = review.patient;
    repeat.mutate({ patientId, trialId: trial.trialId, version: trial.version, phase: index });
  };
  return (
    <form onSubmit={send} className="trial-form">
      <p className="sec">{t.repeatText}</p>
      <SelectField label={t.which} value={index} onChange={(event) => setIndex(Number(event.target.value))}>
        {trial.phases.map((phase, at) => (
          <option key={`${at}-${phase.code}`} value={at}>
            {phaseName(phase, locale)}
          </option>
        ))}
      </SelectField>
      <Preview trial={repeatPhase(asTrial(trial), index)} today={review.today} />
      {repeat.error && <ErrorBar error={repeat.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={repeat.isPending}>
          {t.repeatDo}
        </Button>
      </DialogActions>
    </form>
  );
}

const asTrial = ({
  protocol,
  startsOn,
  phases,
  questions,
  main,
  stoppedOn,
}: ChangeProps["trial"]): Trial => ({
  protocol,
  startsOn,
  phases,
  questions,
  main,
  stoppedOn,
});

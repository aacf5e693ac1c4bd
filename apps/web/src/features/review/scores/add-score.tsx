import { useMutation } from "@tanstack/react-query";
import {
  externalInstruments,
  startBackGroupSchema,
  type ExternalInstrument,
} from "@soepel/domain/external-scores";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { addScoreInputSchema } from "@soepel/domain/wire/records";
import { commonTexts } from "@soepel/i18n/common";
import { numberText } from "@soepel/i18n/format";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { FieldGroup, SelectField, TextField } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { showToast } from "../../../components/toast.tsx";
import { issuesOf } from "../../../lib/errors.ts";
import { useCheckedForm } from "../../../lib/form.ts";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";
import { scoreInput, totalProblem, type ScoreDraft } from "./score-draft.ts";

const instruments = [...Object.keys(externalInstruments), "start_back"] as (
  | ExternalInstrument
  | "start_back"
)[];

/** The total as the therapist read it elsewhere; the range is checked at the field. */
export function AddScore({
  patientId,
  today,
  onClose,
}: {
  patientId: PatientId;
  today: LocalDate;
  onClose: () => void;
}) {
  const t = useTexts(reviewScoreTexts);
  const common = useTexts(commonTexts);
  const [draft, setDraft] = useState<ScoreDraft>({
    instrument: "rmdq24",
    date: today,
    total: "",
    group: null,
  });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ScoreDraft>) => setDraft({ ...draft, ...part });
  const add = useMutation(
    trpc.score.add.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.saved });
        onClose();
      },
      onSettled: refreshPatient,
    }),
  );
  const { submit, errorAt } = useCheckedForm(
    addScoreInputSchema,
    { patientId, score: scoreInput(draft) },
    add.error,
  );
  const late = draft.date > today;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const value = submit();
    if (value && !late) add.mutate(value);
  };
  return (
    <Dialog opened onClose={onClose} title={t.addTitle}>
      <form className="score-form" onSubmit={send} noValidate>
        <SelectField
          label={t.instrument}
          value={draft.instrument}
          onChange={(event) =>
            set({ instrument: instruments.find((id) => id === event.target.value) ?? draft.instrument })
          }
        >
          {instruments.map((id) => (
            <option key={id} value={id}>
              {t.instruments[id]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.date}
          type="date"
          max={today}
          value={draft.date}
          error={tried && late ? t.dateError : errorAt("score.date")}
          onChange={(event) => set({ date: event.target.value })}
        />
        <Outcome draft={draft} tried={tried} onChange={set} />
        {add.error !== null && issuesOf(add.error).length === 0 && <ErrorBar error={add.error} />}
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

function Outcome({
  draft,
  tried,
  onChange,
}: {
  draft: ScoreDraft;
  tried: boolean;
  onChange: (part: Partial<ScoreDraft>) => void;
}) {
  const t = useTexts(reviewScoreTexts);
  const locale = useLocale();
  if (draft.instrument === "start_back") {
    return (
      <FieldGroup legend={t.group} error={tried && draft.group === null ? t.groupError : undefined}>
        {startBackGroupSchema.options.map((group) => (
          <label key={group} className="score-choice">
            <input
              type="radio"
              name="group"
              checked={draft.group === group}
              onChange={() => onChange({ group })}
            />
            {t.groups[group]}
          </label>
        ))}
      </FieldGroup>
    );
  }
  const { min, max, step, better } = externalInstruments[draft.instrument];
  const stepText = numberText(step, locale, step < 1 ? 1 : 0);
  const problem = totalProblem(draft.instrument, draft.total);
  // What is typed halfway is not wrong yet; only a number that is out of range is told at once.
  const error =
    problem === "not_a_step"
      ? t.notAStep(stepText)
      : problem === "out_of_range" || (problem !== null && tried)
        ? t.range(min, max)
        : undefined;
  return (
    <TextField
      label={t.total}
      hint={`${t.scale(min, max, stepText)}; ${t.better[better]}`}
      inputMode="decimal"
      autoComplete="off"
      maxLength={5}
      value={draft.total}
      error={error}
      onChange={(event) => onChange({ total: event.target.value })}
    />
  );
}

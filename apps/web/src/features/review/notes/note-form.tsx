import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { isLocalDate, type LocalDate, type PatientId } from "@soepel/domain/primitives";
import { addNoteInputSchema, NOTE_CHARS, type NoteWire } from "@soepel/domain/wire/records";
import { commonTexts } from "@soepel/i18n/common";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { Button } from "../../../components/button.tsx";
import { DialogActions } from "../../../components/dialog.tsx";
import { CheckField, FieldGroup, TextArea, TextField } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useCheckedForm } from "../../../lib/form.ts";
import { reasonOf } from "../../../lib/errors.ts";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh.ts";
import { draftKey, drafts, keepDraft, type Draft } from "./drafts.ts";

type NoteFormProps = {
  patientId: PatientId;
  today: LocalDate;
  /** The note that is changed, or null for a new one. */
  note: NoteWire | null;
  /** The day a new note is about; null: the patient. */
  date: LocalDate | null;
  /** The day can be chosen in the form. */
  chooseDay: boolean;
  /** Text for a note that somebody else changed or removed meanwhile: kept under this key, saved as a new note. */
  leftOver?: string;
  onDone: () => void;
  onCancel?: () => void;
};

/** Text of a note. What was typed stays in the form, whatever the server answers. */
export function NoteForm({
  patientId,
  today,
  note,
  date,
  chooseDay,
  leftOver,
  onDone,
  onCancel,
}: NoteFormProps) {
  const t = useTexts(reviewNoteTexts);
  const common = useTexts(commonTexts);
  const key = leftOver ?? draftKey(patientId, note?.noteId ?? date);
  const [draft, setDraft] = useState<Draft>(
    () =>
      drafts.get().get(key) ?? {
        text: note?.text ?? "",
        shared: note?.shared ?? false,
        date: note ? note.date : date,
      },
  );
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(key, next.text === (note?.text ?? "") ? null : next);
  };
  const add = useMutation(
    trpc.note.add.mutationOptions({
      onSuccess: () => {
        keepDraft(key, null);
        showToast({ text: t.saved });
        onDone();
        return refreshPatient();
      },
      onError: () => void refreshPatient(),
    }),
  );
  const input = (replaces: NoteWire["noteId"] | null) => ({ patientId, ...draft, replaces });
  const { submit, errorAt } = useCheckedForm(addNoteInputSchema, input(note?.noteId ?? null), add.error);
  const conflict = leftOver !== undefined || (add.error !== null && reasonOf(add.error) === "CONFLICT");
  const save = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) add.mutate(conflict ? { ...value, replaces: null } : value);
  };
  return (
    <form className="note-form" onSubmit={save}>
      {chooseDay && (
        <FieldGroup legend={t.about} error={errorAt("date")}>
          <label>
            <input
              type="radio"
              name="about"
              checked={draft.date === null}
              onChange={() => change({ date: null })}
            />
            {t.aboutPatient}
          </label>
          <label>
            <input
              type="radio"
              name="about"
              checked={draft.date !== null}
              onChange={() => change({ date: draft.date ?? today })}
            />
            {t.aboutDay}
          </label>
          {draft.date !== null && (
            <TextField
              label={t.day}
              type="date"
              max={today}
              value={draft.date}
              onChange={({ target }) => isLocalDate(target.value) && change({ date: target.value })}
            />
          )}
        </FieldGroup>
      )}
      <TextArea
        label={t.text}
        hint={t.hint}
        maxLength={NOTE_CHARS}
        rows={4}
        value={draft.text}
        error={errorAt("text")}
        data-autofocus
        onChange={(event) => change({ text: event.target.value })}
      />
      <CheckField
        label={t.shared}
        hint={t.sharedHint}
        checked={draft.shared}
        onChange={(event) => change({ shared: event.target.checked })}
      />
      {conflict && (
        <p className="notice" role="alert">
          {t.conflict}
        </p>
      )}
      {add.error && reasonOf(add.error) !== "CONFLICT" && (
        <>
          <ErrorBar error={add.error} />
          <p className="xs mut">{t.kept}</p>
        </>
      )}
      <DialogActions>
        {onCancel && (
          <Button
            onClick={() => {
              if (note || leftOver) keepDraft(key, null);
              onCancel();
            }}
          >
            {common.cancel}
          </Button>
        )}
        <Button type="submit" look="primary" disabled={add.isPending}>
          {conflict ? t.saveAsNew : t.save}
        </Button>
      </DialogActions>
    </form>
  );
}

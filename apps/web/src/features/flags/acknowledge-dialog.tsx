import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { acknowledgeActionSchema, acknowledgeInputSchema, type FlagWire } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { flagTexts } from "@soepel/i18n/staff/flags";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { FieldGroup, TextArea } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { FlagSentence } from "./flag-sentence.tsx";
import "./flags.css";

const actions = acknowledgeActionSchema.options;
type Action = (typeof actions)[number];

/** A flag closes only here, with what was done by whom. With several open flags the next one follows at once. */
export function AcknowledgeDialog({
  flag,
  others = [],
  onNext,
}: {
  flag: FlagWire;
  others?: readonly FlagWire[];
  /** The flag to go on with, or null to close. */
  onNext: (flag: FlagWire | null) => void;
}) {
  const t = useTexts(flagTexts);
  return (
    <Dialog opened onClose={() => onNext(null)} title={t.dialogTitle} size={520}>
      <Steps key={flag.flagId} flag={flag} others={others} onNext={onNext} />
    </Dialog>
  );
}

function Steps({
  flag,
  others,
  onNext,
}: {
  flag: FlagWire;
  others: readonly FlagWire[];
  onNext: (flag: FlagWire | null) => void;
}) {
  const t = useTexts(flagTexts);
  const common = useTexts(commonTexts);
  const [action, setAction] = useState<Action | null>(null);
  const [note, setNote] = useState("");
  const acknowledge = useMutation(
    trpc.flag.acknowledge.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.done(flag.patientName) });
        onNext(others[0] ?? null);
        return Promise.all(
          [trpc.flag, trpc.caseload, trpc.review, trpc.plan].map((part) =>
            queryClient.invalidateQueries(part.pathFilter()),
          ),
        );
      },
    }),
  );
  const input = { flagId: flag.flagId, action, note: note.trim() === "" ? null : note };
  const { submit, errorAt } = useCheckedForm(acknowledgeInputSchema, input, acknowledge.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) acknowledge.mutate(value);
  };
  return (
    <form onSubmit={send} className="flag-form">
      <p className="flag-what">
        <FlagSentence flag={flag} />
      </p>
      {flag.wordsShown !== null && (
        <details className="flag-words">
          <summary>{t.sawAll}</summary>
          <ul>
            {flag.wordsShown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <FieldGroup legend={t.what} error={errorAt("action")}>
        {actions.map((option) => (
          <label key={option} className="flag-action">
            <input
              type="radio"
              name="action"
              checked={action === option}
              onChange={() => setAction(option)}
              data-autofocus={option === "contacted" || undefined}
            />
            <span>
              {t.actions[option]}
              <small>{t.actionHints[option]}</small>
            </span>
          </label>
        ))}
      </FieldGroup>
      <TextArea
        label={action === "no_action" ? t.noteWhy : t.note}
        hint={t.noteHint}
        maxLength={500}
        value={note}
        error={errorAt("note")}
        onChange={(event) => setNote(event.target.value)}
      />
      {acknowledge.error && <ErrorBar error={acknowledge.error} />}
      <DialogActions>
        {others.length > 0 && <span className="xs mut flag-more">{t.dialogMore(others.length)}</span>}
        <Button onClick={() => onNext(null)}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={acknowledge.isPending}>
          {t.confirm}
        </Button>
      </DialogActions>
    </form>
  );
}

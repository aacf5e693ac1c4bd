import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import {
  handoverKindSchema,
  proposeInputSchema,
  type CareTeam,
  type HandoverKind,
} from "@soepel/domain/wire/care";
import { careTexts } from "@soepel/i18n/staff/care";
import { commonTexts } from "@soepel/i18n/common";
import { Button } from "../../components/button.tsx";
import { FieldGroup, SelectField, TextArea } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { issuesOf } from "../../lib/errors.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { refreshCare } from "./care-refresh.ts";

const empty = { to: "", kind: "transfer" as HandoverKind, note: "" };

/** Asks a colleague to take this patient over or to treat together. */
export function AskColleague({ team, patientId }: { team: CareTeam; patientId: PatientId }) {
  const t = useTexts(careTexts);
  const common = useTexts(commonTexts);
  const [draft, setDraft] = useState(empty);
  const asked = new Set(team.open.map((one) => one.to.staffId));
  const free = team.colleagues.filter((one) => !asked.has(one.staffId));
  const propose = useMutation(
    trpc.care.propose.mutationOptions({
      onSuccess: (_done, input) => {
        const name = team.colleagues.find((one) => one.staffId === input.to)?.name ?? "";
        showToast({ text: t.sent(name) });
        setDraft(empty);
      },
      onSettled: refreshCare,
    }),
  );
  const note = draft.note.trim() === "" ? null : draft.note;
  const { submit, errorAt } = useCheckedForm(
    proposeInputSchema,
    { patientId, to: draft.to, kind: draft.kind, note },
    propose.error,
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) propose.mutate(value);
  };
  return (
    <Card title={t.ask} note={t.askNote} className="patient-card">
      {free.length === 0 ? (
        <p className="sec s">{t.nobody}</p>
      ) : (
        <form className="patient-fields" onSubmit={send} noValidate>
          <SelectField
            label={t.colleague}
            value={draft.to}
            error={errorAt("to")}
            onChange={(event) => setDraft({ ...draft, to: event.target.value })}
          >
            <option value="">{t.choose}</option>
            {free.map((one) => (
              <option key={one.staffId} value={one.staffId}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <FieldGroup legend={t.kind}>
            {handoverKindSchema.options.map((kind) => (
              <label key={kind} className="care-choice">
                <input
                  type="radio"
                  name="kind"
                  checked={draft.kind === kind}
                  onChange={() => setDraft({ ...draft, kind })}
                />
                {t.kinds[kind]}
              </label>
            ))}
          </FieldGroup>
          <TextArea
            label={t.message}
            hint={common.optional}
            rows={2}
            maxLength={300}
            value={draft.note}
            error={errorAt("note")}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
          {propose.error !== null && issuesOf(propose.error).length === 0 && (
            <ErrorBar error={propose.error} />
          )}
          <div className="patient-actions">
            <Button type="submit" look="primary" disabled={propose.isPending}>
              {t.send}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}

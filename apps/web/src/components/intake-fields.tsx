import type { Intake } from "@soepel/domain/intake";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { FieldGroup, TextField } from "./field.tsx";
import { Segmented } from "./parts.tsx";
import { useTexts } from "../lib/locale.ts";
import { useMe } from "../lib/session.ts";
import { beginsLater, intakeQuestions, type IntakeDraft, type IntakeQuestion } from "./intake-draft.ts";
import "./intake-fields.css";

/** The intake interview as far as the diary uses it, for every form that asks it. Unknown is no answer, never a no. */
export function IntakeFields({
  draft,
  errorAt,
  onChange,
}: {
  draft: IntakeDraft;
  errorAt: (path: string) => string | undefined;
  onChange: (draft: IntakeDraft) => void;
}) {
  const t = useTexts(intakeTexts);
  const { today } = useMe();
  const later = beginsLater(draft, today) ? t.complaintSinceError : undefined;
  const set = (part: Partial<IntakeDraft>) => onChange({ ...draft, ...part });
  return (
    <FieldGroup legend={t.title} hint={t.hint}>
      <div className="intake-pair">
        <TextField
          label={t.ageAtOnset}
          hint={"\u00a0"}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={draft.ageAtOnset}
          error={errorAt("intake.ageAtOnset")}
          onChange={(event) => set({ ageAtOnset: event.target.value.replaceAll(/\D/g, "") })}
        />
        <TextField
          label={t.complaintSince}
          hint={t.complaintSinceHint}
          type="date"
          max={today}
          value={draft.complaintSince}
          error={later ?? errorAt("intake.complaintSince")}
          onChange={(event) => set({ complaintSince: event.target.value })}
        />
      </div>
      <ul className="intake-list">
        {intakeQuestions.map((question) => (
          <li key={question}>
            <span>{t.questions[question]}</span>
            <Answer question={question} draft={draft} onChange={(value) => set({ [question]: value })} />
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}

const choices = ["unknown", "yes", "no"] as const;
const valueOf = { unknown: null, yes: true, no: false } as const;

function Answer({
  question,
  draft,
  onChange,
}: {
  question: IntakeQuestion;
  draft: IntakeDraft;
  onChange: (value: Intake[IntakeQuestion]) => void;
}) {
  const t = useTexts(intakeTexts);
  const value = choices.find((choice) => valueOf[choice] === draft[question]) ?? "unknown";
  return (
    <Segmented
      small
      name={`intake-${question}`}
      label={t.questions[question]}
      value={value}
      options={choices.map((choice) => ({ value: choice, label: t.answers[choice] }))}
      onChange={(choice) => onChange(valueOf[choice])}
    />
  );
}

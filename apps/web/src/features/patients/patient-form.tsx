import { useState, type FormEvent, type ReactNode } from "react";
import { conditionSchema, type Condition } from "@soepel/domain/content";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import { patientInputSchema, type PatientDetails, type PatientInput } from "@soepel/domain/wire/patients";
import { languageNames } from "@soepel/i18n/common";
import { conditionTexts } from "@soepel/i18n/plan";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { ChangedMeanwhile } from "../../components/changed-meanwhile.tsx";
import { CheckField, FieldGroup, SelectField, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { issuesOf } from "../../lib/errors.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { beginsLater, intakeDraft, intakeInput, type IntakeDraft } from "../../components/intake-draft.ts";
import { IntakeFields } from "../../components/intake-fields.tsx";
import { changedMeanwhile, intakeKeyOf, type HeldKey } from "../../components/patient-merge.ts";
import type { Newer } from "../../components/use-save-patient.ts";
import { QuestionFields } from "./question-fields.tsx";
import "./patients.css";

type Draft = {
  name: string;
  birthYear: string;
  number: string;
  locale: PatientInput["locale"];
  tags: string;
  conditions: Condition[];
  intake: IntakeDraft;
  extraQuestions: OptionalCode[];
};

const emptyDraft: Draft = {
  name: "",
  birthYear: "",
  number: "",
  locale: "nl",
  tags: "",
  conditions: [],
  intake: intakeDraft(null),
  extraQuestions: [],
};

const draftOf = (patient: PatientDetails): Draft => ({
  name: patient.name,
  locale: patient.locale,
  conditions: patient.conditions,
  birthYear: patient.birthYear === null ? "" : `${patient.birthYear}`,
  number: patient.number ?? "",
  tags: patient.tags.join(", "),
  intake: intakeDraft(patient.intake),
  extraQuestions: patient.extraQuestions,
});

/** What was typed as the server wants it; an empty field is "not known", never 0 or "". */
const inputOf = (draft: Draft) => ({
  ...draft,
  birthYear: draft.birthYear.trim() === "" ? null : Number(draft.birthYear),
  number: draft.number.trim() === "" ? null : draft.number,
  intake: intakeInput(draft.intake),
  tags: [
    ...new Set(
      draft.tags
        .split(",")
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ],
});

/** The draft with theirs where they changed something. */
function withTheirs(draft: Draft, theirs: Draft, keys: readonly HeldKey[]): Draft {
  return keys.reduce((merged, key) => {
    const asked = intakeKeyOf(key);
    return asked === null
      ? { ...merged, [key]: theirs[key as keyof Draft] }
      : { ...merged, intake: { ...merged.intake, [asked]: theirs.intake[asked] } };
  }, draft);
}

/** Who the patient is, as far as the practice needs it here. Never a citizen service number. */
export function PatientForm({
  patient,
  error,
  onCreate,
  onChange,
  children,
}: {
  /** The details to change; none for a new patient. */
  patient?: PatientDetails;
  /** Refusal of the last try, shown beside the fields it is about. */
  error: unknown;
  onCreate?: (patient: PatientInput) => void;
  /** Saves on top of what the form was opened with; answers with what somebody else made of it meanwhile. */
  onChange?: (opened: PatientDetails, patient: PatientInput) => Promise<Newer | null>;
  /** The buttons. */
  children: ReactNode;
}) {
  const t = useTexts(patientTexts);
  const conditions = useTexts(conditionTexts);
  const { today } = useMe();
  // What the form stands on: a refresh behind it must not pass for what this person saw.
  const [opened, setOpened] = useState(patient);
  const [draft, setDraft] = useState(patient ? draftOf(patient) : emptyDraft);
  const [newer, setNewer] = useState<Newer | null>(null);
  const { submit, errorAt } = useCheckedForm(patientInputSchema, inputOf(draft), error);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (!value || beginsLater(draft.intake, today)) return;
    if (!opened || !onChange) return onCreate?.(value);
    const found = await onChange(opened, value);
    if (found === null) return;
    setOpened(found.now);
    setNewer(found);
    // What was typed while the answer was under way is in the newest draft only.
    setDraft((latest) =>
      withTheirs(
        latest,
        draftOf(found.now),
        changedMeanwhile(opened, found.now, inputOf(latest)).flatMap(({ key, mine }) => (mine ? [] : [key])),
      ),
    );
  };
  const take = (key: HeldKey) => {
    if (!newer) return;
    setDraft(withTheirs(draft, draftOf(newer.now), [key]));
    const changes = newer.changes.map((one) => (one.key === key ? { key, mine: false } : one));
    setNewer({ ...newer, changes });
  };
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form className="card patient-form" onSubmit={(event) => void send(event)} noValidate>
      <TextField
        label={t.name}
        hint={t.nameHint}
        autoComplete="off"
        autoFocus={!patient}
        maxLength={80}
        value={draft.name}
        error={errorAt("name")}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="pair">
        <TextField
          label={t.birthYear}
          hint={"\u00a0"}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={draft.birthYear}
          error={errorAt("birthYear")}
          onChange={(event) => set({ birthYear: event.target.value.replaceAll(/\D/g, "") })}
        />
        <TextField
          label={t.number}
          hint={t.numberHint}
          autoComplete="off"
          maxLength={20}
          value={draft.number}
          error={errorAt("number")}
          onChange={(event) => set({ number: event.target.value })}
        />
      </div>
      <div className="pair">
        <SelectField
          label={t.locale}
          hint={"\u00a0"}
          value={draft.locale}
          onChange={(event) => set({ locale: event.target.value === "en" ? "en" : "nl" })}
        >
          <option value="nl">{languageNames.nl}</option>
          <option value="en">{languageNames.en}</option>
        </SelectField>
        <TextField
          label={t.tags}
          hint={t.tagsHint}
          placeholder={t.tagsPlaceholder}
          autoComplete="off"
          value={draft.tags}
          error={errorAt("tags")}
          onChange={(event) => set({ tags: event.target.value })}
        />
      </div>
      <FieldGroup legend={t.conditions} hint={t.conditionsHint} error={errorAt("conditions")}>
        <div className="condition-list">
          {conditionSchema.options.map((condition) => (
            <CheckField
              key={condition}
              label={conditions[condition]}
              checked={draft.conditions.includes(condition)}
              onChange={(event) =>
                set({
                  conditions: event.target.checked
                    ? [...draft.conditions, condition]
                    : draft.conditions.filter((other) => other !== condition),
                })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <IntakeFields draft={draft.intake} errorAt={errorAt} onChange={(intake) => set({ intake })} />
      <QuestionFields
        chosen={draft.extraQuestions}
        error={errorAt("extraQuestions")}
        onChange={(extraQuestions) => set({ extraQuestions })}
      />
      {error !== null && issuesOf(error).length === 0 && <ErrorBar error={error} />}
      {newer && (
        <ChangedMeanwhile key={newer.now.revision} now={newer.now} changes={newer.changes} onTake={take} />
      )}
      <div className="patient-actions">{children}</div>
    </form>
  );
}

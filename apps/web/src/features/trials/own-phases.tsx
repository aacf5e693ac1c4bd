import { optionalQuestions, type OptionalCode } from "@soepel/domain/optional-questions";
import { trialVariables, type TrialVariable } from "@soepel/domain/trial/protocols";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Chip } from "../../components/parts.tsx";
import { FieldGroup, SelectField, TextField } from "../../components/field.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { variableName } from "./trial-names.ts";

export type OwnPhase = {
  code: string;
  variable: TrialVariable;
  nights: number;
  extraQuestions: OptionalCode[];
};

const CODES = "ABCDEFGH";
const MAX_EXTRA = 4;
/** Night and morning questions that can say something about one change. */
const offered = (Object.keys(optionalQuestions) as OptionalCode[]).filter((code) => {
  const { about, rhythm, onlyIfYes } = optionalQuestions[code];
  return rhythm === "daily" && onlyIfYes === null && about !== "yesterday" && code !== "change_done";
});

export const newPhases = (): OwnPhase[] => [
  { code: "A", variable: "none", nights: 3, extraQuestions: [] },
  { code: "B", variable: "position", nights: 4, extraQuestions: [] },
];

/** A phase that changes what it did before keeps its letter, as in A-B-A-B. */
const lettered = (phases: readonly OwnPhase[]): OwnPhase[] => {
  const letters = new Map<TrialVariable, string>();
  return phases.map((phase) => {
    const known = letters.get(phase.variable) ?? CODES[letters.size] ?? "H";
    letters.set(phase.variable, known);
    return { ...phase, code: known };
  });
};

/** Ordered phases of unequal length, one change each, each with own extra questions. */
export function OwnPhases({
  phases,
  onChange,
  errorAt,
}: {
  phases: readonly OwnPhase[];
  onChange: (phases: OwnPhase[]) => void;
  errorAt: (path: string) => string | undefined;
}) {
  const t = useTexts(trialFormTexts).start;
  const set = (index: number, change: Partial<OwnPhase>) =>
    onChange(lettered(phases.map((phase, i) => (i === index ? { ...phase, ...change } : phase))));
  const add = () => {
    const before = phases.at(-1)?.variable;
    const variable = before === "none" ? "knee_pillow" : "none";
    onChange(lettered([...phases, { code: "", variable, nights: 3, extraQuestions: [] }]));
  };
  const all = errorAt("protocol.protocol.phases");
  return (
    <FieldGroup legend={t.phases} error={all}>
      {phases.map((phase, index) => (
        <PhaseFields
          key={index}
          phase={phase}
          onChange={(change) => set(index, change)}
          onRemove={phases.length > 1 ? () => onChange(lettered(phases.filter((_, i) => i !== index))) : null}
        />
      ))}
      {phases.length < CODES.length && (
        <span>
          <Button size="small" onClick={add}>
            <Icon name="plus" size={14} />
            {t.addPhase}
          </Button>
        </span>
      )}
    </FieldGroup>
  );
}

function PhaseFields({
  phase,
  onChange,
  onRemove,
}: {
  phase: OwnPhase;
  onChange: (change: Partial<OwnPhase>) => void;
  onRemove: (() => void) | null;
}) {
  const t = useTexts(trialFormTexts).start;
  const { names } = useTexts(optionalAnswerTexts);
  const locale = useLocale();
  const toggle = (code: OptionalCode) =>
    onChange({
      extraQuestions: phase.extraQuestions.includes(code)
        ? phase.extraQuestions.filter((one) => one !== code)
        : [...phase.extraQuestions, code].slice(0, MAX_EXTRA),
    });
  return (
    <section className="trial-phase" aria-label={t.phaseName(phase.code)}>
      <b>{phase.code}</b>
      <SelectField
        label={t.variable}
        value={phase.variable}
        onChange={(event) =>
          onChange({ variable: trialVariables.find((one) => one === event.target.value) ?? "none" })
        }
      >
        {trialVariables.map((variable) => (
          <option key={variable} value={variable}>
            {variableName(variable, locale)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.nights}
        type="number"
        min={1}
        max={28}
        value={Number.isNaN(phase.nights) ? "" : phase.nights}
        onChange={(event) => onChange({ nights: event.target.valueAsNumber })}
      />
      {onRemove && (
        <Button square size="small" look="quiet" aria-label={t.removePhase(phase.code)} onClick={onRemove}>
          <Icon name="close" size={14} />
        </Button>
      )}
      <details className="trial-extra">
        <summary>
          {t.extra} <span className="mut">{phase.extraQuestions.length || t.extraHint}</span>
        </summary>
        <div className="trial-extra-chips">
          {offered.map((code) => (
            <Chip key={code} on={phase.extraQuestions.includes(code)} onClick={() => toggle(code)}>
              {names[code]}
            </Chip>
          ))}
        </div>
      </details>
    </section>
  );
}

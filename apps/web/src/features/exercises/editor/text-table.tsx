import {
  conditionSchema,
  hintLevelSchema,
  stopRuleCodeSchema,
  type ExerciseContent,
} from "@soepel/domain/content";
import { readingLimits } from "@soepel/domain/plain-language";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { languageNames } from "@soepel/i18n/common";
import { conditionTexts, hintLevelTexts } from "@soepel/i18n/plan";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { stopRuleTexts } from "@soepel/i18n/stop-rules";
import { LANGUAGES, TextRow } from "../../../components/bilingual/text-row.tsx";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { useLocale } from "../../../lib/locale.ts";
import { stepsOf, withHint, withSteps } from "./model/exercise-draft.ts";

type Change = (next: (content: ExerciseContent) => ExerciseContent, tag?: string) => void;

const sentence = { of: "sentence", limit: readingLimits.sentenceWords } as const;
const typed = (text: Bilingual, language: Locale, value: string): Bilingual => ({
  ...text,
  [language]: value,
});

/** Every text a patient reads, Dutch and English on the same rows. */
export function TextTable({ content, onChange }: { content: ExerciseContent; onChange: Change }) {
  const t = exerciseEditorTexts[useLocale()];
  const note = content.doseNote ?? { nl: "", en: "" };
  return (
    <section className="card tpl-ed">
      <div className="tpl-row th">
        <div>{t.text}</div>
        {LANGUAGES.map((language) => (
          <div key={language}>{languageNames[language]}</div>
        ))}
      </div>
      <TextRow
        label={t.name}
        name={t.name}
        value={content.name}
        rows={1}
        maxLength={80}
        strong
        needed
        onChange={(language, text) =>
          onChange((now) => ({ ...now, name: typed(now.name, language, text) }), `name ${language}`)
        }
      />
      <TextRow
        label={t.start}
        name={t.start}
        value={content.startPosition}
        rows={1}
        maxLength={160}
        meter={sentence}
        needed
        onChange={(language, text) =>
          onChange(
            (now) => ({ ...now, startPosition: typed(now.startPosition, language, text) }),
            `start ${language}`,
          )
        }
      />
      <StepRows content={content} onChange={onChange} />
      <TextRow
        label={t.doseNote}
        name={t.doseNote}
        beside={<span className="exe-hint">{t.doseNoteHint}</span>}
        value={note}
        rows={1}
        maxLength={120}
        needed={note.nl.trim() !== "" || note.en.trim() !== ""}
        onChange={(language, text) =>
          onChange(
            (now) => ({ ...now, doseNote: typed(now.doseNote ?? { nl: "", en: "" }, language, text) }),
            `note ${language}`,
          )
        }
      />
      <HintRows content={content} onChange={onChange} />
      <StopRuleRows content={content} onChange={onChange} />
    </section>
  );
}

const MOST_STEPS = 8;

function StepRows({ content, onChange }: { content: ExerciseContent; onChange: Change }) {
  const t = exerciseEditorTexts[useLocale()];
  const steps = stepsOf(content);
  const move = (from: number, to: number) =>
    onChange((now) => {
      const next = stepsOf(now);
      const [step] = next.splice(from, 1);
      if (step !== undefined) next.splice(to, 0, step);
      return withSteps(now, next);
    });
  const icon = (name: "up" | "down" | "close", label: string, disabled: boolean, run: () => void) => (
    <button
      type="button"
      className="pe-icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <Icon name={name} size={14} />
    </button>
  );
  return (
    <>
      {steps.map((step, index) => (
        <TextRow
          // Steps have no identity of their own; what is typed is in the content, not in the row.
          key={index}
          label={t.step(index + 1)}
          name={t.step(index + 1)}
          beside={
            <span className="exe-step-tools">
              {icon("up", t.stepUp(index + 1), index === 0, () => move(index, index - 1))}
              {icon("down", t.stepDown(index + 1), index === steps.length - 1, () => move(index, index + 1))}
              {icon("close", t.removeStep(index + 1), steps.length === 1, () =>
                onChange((now) =>
                  withSteps(
                    now,
                    stepsOf(now).filter((_step, at) => at !== index),
                  ),
                ),
              )}
            </span>
          }
          value={step}
          rows={1}
          maxLength={240}
          meter={sentence}
          needed
          onChange={(language, text) =>
            onChange(
              (now) =>
                withSteps(
                  now,
                  stepsOf(now).map((one, at) => (at === index ? typed(one, language, text) : one)),
                ),
              `step ${index} ${language}`,
            )
          }
        />
      ))}
      <div className="exe-add">
        <Button
          look="quiet"
          size="small"
          disabled={steps.length >= MOST_STEPS}
          onClick={() => onChange((now) => withSteps(now, [...stepsOf(now), { nl: "", en: "" }]))}
        >
          <Icon name="plus" size={14} />
          {t.addStep}
        </Button>
      </div>
    </>
  );
}

function HintRows({ content, onChange }: { content: ExerciseContent; onChange: Change }) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  return (
    <>
      {conditionSchema.options.map((condition) => {
        const hint = content.conditionHints.find((each) => each.condition === condition);
        const name = conditionTexts[locale][condition];
        const level = (
          <select
            className="exe-level"
            aria-label={t.hintOf(name)}
            value={hint?.level ?? ""}
            onChange={(event) => {
              const chosen = hintLevelSchema.safeParse(event.target.value);
              onChange((now) => withHint(now, condition, chosen.success ? chosen.data : null));
            }}
          >
            <option value="">{t.noHint}</option>
            {hintLevelSchema.options.map((option) => (
              <option key={option} value={option}>
                {hintLevelTexts[locale][option]}
              </option>
            ))}
          </select>
        );
        if (hint === undefined) {
          return (
            <div key={condition} className="tpl-row head exe-no-hint">
              <div className="tpl-label">
                {name}
                {level}
              </div>
              <div />
              <div />
            </div>
          );
        }
        return (
          <TextRow
            key={condition}
            label={name}
            name={t.hintOf(name)}
            beside={level}
            value={hint.text}
            rows={1}
            maxLength={200}
            meter={sentence}
            needed
            onChange={(language, text) =>
              onChange(
                (now) => ({
                  ...now,
                  conditionHints: now.conditionHints.map((each) =>
                    each.condition === condition ? { ...each, text: typed(each.text, language, text) } : each,
                  ),
                }),
                `hint ${condition} ${language}`,
              )
            }
          />
        );
      })}
    </>
  );
}

/** Stop rules are fixed texts: only whether they hold for this exercise is a choice. */
function StopRuleRows({ content, onChange }: { content: ExerciseContent; onChange: Change }) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  return (
    <>
      {stopRuleCodeSchema.options.map((code, index) => (
        <label key={code} className="tpl-row head exe-stop">
          <span className="tpl-label">
            <input
              type="checkbox"
              checked={content.stopRules.includes(code)}
              onChange={(event) => {
                const on = event.target.checked;
                onChange((now) => ({
                  ...now,
                  stopRules: stopRuleCodeSchema.options.filter((one) =>
                    one === code ? on : now.stopRules.includes(one),
                  ),
                }));
              }}
            />
            {index === 0 ? t.stopRules : ""}
          </span>
          {LANGUAGES.map((language) => (
            <span key={language} className="tpl-text" lang={language}>
              {stopRuleTexts[language][code]}
            </span>
          ))}
        </label>
      ))}
    </>
  );
}

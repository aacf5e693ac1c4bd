import { useState } from "react";
import type { ExerciseContent } from "@soepel/domain/content";
import { drawingOf } from "@soepel/domain/drawing";
import { readingLimits } from "@soepel/domain/plain-language";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { ExerciseCard } from "@soepel/ui/exercise-card";
import { StepList } from "@soepel/ui/step-list";
import { StopRules } from "@soepel/ui/stop-rules";
import "@soepel/ui/stop-rules.css";
import { Icon } from "../../../components/icon.tsx";
import { LazyFigure } from "../../../components/plan-editor/lazy-figure.tsx";
import { PreviewColumn } from "../../../components/plan-editor/phone-preview.tsx";
import { useLocale } from "../../../lib/locale.ts";
import type { ExerciseCheck } from "./model/exercise-draft.ts";

/** The exercise as a patient gets it: its line in the list, then the page with figure, steps and stop rules. */
export function ExercisePhone({
  content,
  checks,
}: {
  content: ExerciseContent;
  checks: readonly ExerciseCheck[];
}) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const [language, setLanguage] = useState(locale);
  const figure = drawingOf(content);
  const { dose, schedule } = content;
  return (
    <PreviewColumn
      language={language}
      onLanguage={setLanguage}
      below={
        <>
          <p className="pe-caption">{t.caption}</p>
          <Checks checks={checks} />
        </>
      }
    >
      <ExerciseCard
        name={content.name}
        doseNote={content.doseNote}
        item={{ dose, schedule, optional: false, note: null }}
        locale={language}
        state="open"
        figure={<LazyFigure id={figure} size="card" />}
      />
      <div className="exe-player">
        <LazyFigure id={figure} size="player" mode="animated" />
        <h3>{content.name[language]}</h3>
        <StepList steps={content.steps[language]} />
        {content.stopRules.length > 0 && <StopRules codes={content.stopRules} locale={language} />}
      </div>
    </PreviewColumn>
  );
}

function Checks({ checks }: { checks: readonly ExerciseCheck[] }) {
  const t = exerciseEditorTexts[useLocale()];
  const sentence = (check: ExerciseCheck): string => {
    switch (check.kind) {
      case "missing":
        return t.missing(check.count);
      case "sentence":
        return t.longSentences(check.count, readingLimits.sentenceWords);
      case "no_milder":
        return `${t.noMilder}. ${t.noEasier}`;
      case "figure":
        return t.figureNeeded;
      case "goal":
        return t.goalNeeded;
      case "moment":
        return t.momentNeeded;
    }
  };
  return (
    <section className="tpl-checks" aria-label={t.checks}>
      <h2>{t.checks}</h2>
      <ul>
        {checks.map((check) => (
          <li key={check.kind}>
            <Icon name="warn" />
            <span>{sentence(check)}</span>
          </li>
        ))}
        {checks.length === 0 && (
          <li className="good">
            <Icon name="check" stroke={2} />
            <span>{t.good}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

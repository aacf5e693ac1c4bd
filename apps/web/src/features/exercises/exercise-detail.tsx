import type { ReactNode } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import { doseMinutes } from "@soepel/domain/dose-minutes";
import type { Bilingual } from "@soepel/domain/primitives";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { languageNames } from "@soepel/i18n/common";
import {
  conditionTexts,
  equipmentTexts,
  exerciseTypeTexts,
  goalTexts,
  hintLevelTexts,
  momentTexts,
} from "@soepel/i18n/plan";
import { libraryTexts } from "@soepel/i18n/staff/library";
import { stopRuleTexts } from "@soepel/i18n/stop-rules";
import { doseText, scheduleText } from "@soepel/ui/model/dose-text";
import { Tag } from "../../components/parts.tsx";
import { LazyFigure } from "../../components/plan-editor/lazy-figure.tsx";
import { minutesShort } from "../../components/plan-editor/model/dose-short.ts";
import type { Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import { ExerciseActions } from "./exercise-actions.tsx";
import { Usage } from "./usage.tsx";

const LANGUAGES = ["nl", "en"] as const;

/** One exercise: the drawing with its facts, and below it every patient text in both languages on shared rows. */
export function ExerciseDetail({
  row,
  library,
  onOpen,
  admin,
}: {
  row: ExerciseRow;
  library: Library;
  onOpen: (slug: string) => void;
  /** Whether this person may change the library. */
  admin: boolean;
}) {
  const locale = useLocale();
  const t = libraryTexts[locale];
  const { content } = row;
  const minutes = doseMinutes(content.dose);
  return (
    <article className="ex-detail" aria-label={content.name[locale]}>
      <header>
        <h2>{content.name[locale]}</h2>
        <span className="sec">{content.name[locale === "nl" ? "en" : "nl"]}</span>
        <Tag>{exerciseTypeTexts[locale][content.type]}</Tag>
        <span className="ex-version mut xs">
          {row.origin === "shipped" ? t.shipped : t.practice}, {t.version(row.version)}
        </span>
        {admin && <ExerciseActions row={row} />}
      </header>
      <div className="ex-top">
        <div className="card ex-figure">
          <LazyFigure
            id={drawingOf(content)}
            size="player"
            mode="both"
            title={t.figureOf(content.name[locale])}
          />
        </div>
        <dl className="ex-facts">
          <Fact label={t.dose}>
            {doseText(content.dose, locale) || content.doseNote?.[locale] || t.noDose}
            {minutes !== null && <span className="mut">{t.minutes(minutesShort(minutes, locale))}</span>}
          </Fact>
          <Fact label={t.when}>{scheduleText(content.schedule, locale)}</Fact>
          <Fact label={t.moments}>
            {content.moments.map((moment) => momentTexts[locale][moment].toLowerCase()).join(", ")}
          </Fact>
          <Fact label={t.goals}>
            {content.goals.map((goal) => goalTexts[locale][goal].toLowerCase()).join(", ")}
          </Fact>
          <Fact label={t.equipment}>
            {content.equipment.map((item) => equipmentTexts[locale][item]).join(", ") || t.noneNeeded}
          </Fact>
          <Fact label={t.easier}>
            <Variants slugs={content.easier} none={t.noEasier} library={library} onOpen={onOpen} />
          </Fact>
          <Fact label={t.harder}>
            <Variants slugs={content.harder} none={t.noHarder} library={library} onOpen={onOpen} />
          </Fact>
          <Usage slug={row.slug} fact={Fact} />
        </dl>
      </div>
      <section className="card ex-texts">
        <div className="ex-row ex-row-head">
          <span />
          {LANGUAGES.map((language) => (
            <b key={language}>{languageNames[language]}</b>
          ))}
        </div>
        <TextRow label={t.start} text={content.startPosition} />
        {content.steps.nl.map((nl, index) => (
          <TextRow
            key={index}
            label={index === 0 ? t.steps : ""}
            number={index + 1}
            text={{ nl, en: content.steps.en[index] ?? "" }}
          />
        ))}
        {content.stopRules.map((code, index) => (
          <TextRow
            key={code}
            label={index === 0 ? t.stopRules : ""}
            text={{ nl: stopRuleTexts.nl[code], en: stopRuleTexts.en[code] }}
          />
        ))}
        {content.conditionHints.length === 0 && <p className="ex-none mut s">{t.noHints}</p>}
        {content.conditionHints.map((hint, index) => (
          <TextRow
            key={hint.condition}
            label={index === 0 ? t.hints : ""}
            text={hint.text}
            lead={{
              soon: hint.level === "avoid_if_provokes",
              nl: `${conditionTexts.nl[hint.condition]} (${hintLevelTexts.nl[hint.level]}): `,
              en: `${conditionTexts.en[hint.condition]} (${hintLevelTexts.en[hint.level]}): `,
            }}
          />
        ))}
      </section>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TextRow({
  label,
  text,
  number,
  lead,
}: {
  label: string;
  text: Bilingual;
  number?: number;
  /** Bold words before the text. */
  lead?: Bilingual & { soon: boolean };
}) {
  return (
    <div className={label === "" ? "ex-row more" : "ex-row"}>
      <span className="ex-label">{label}</span>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language}>
          {number !== undefined && <span className="ex-number">{number}</span>}
          {lead !== undefined && <b className={lead.soon ? "soon" : ""}>{lead[language]}</b>}
          {text[language]}
        </p>
      ))}
    </div>
  );
}

function Variants({
  slugs,
  none,
  library,
  onOpen,
}: {
  slugs: readonly string[];
  none: string;
  library: Library;
  onOpen: (slug: string) => void;
}) {
  const locale = useLocale();
  const known = slugs.flatMap((slug) => library.get(slug) ?? []);
  if (known.length === 0) return <span className="mut">{none}</span>;
  return (
    <span className="ex-variants">
      {known.map(({ content }) => (
        <button
          key={content.slug}
          type="button"
          className="pe-text-button"
          onClick={() => onOpen(content.slug)}
        >
          {content.name[locale]}
        </button>
      ))}
    </span>
  );
}

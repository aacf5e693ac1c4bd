import type { ReactNode } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import { moments, type PlanItem } from "@soepel/domain/plan";
import type { Locale } from "@soepel/domain/primitives";
import { momentTexts } from "@soepel/i18n/plan";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { languageNames } from "@soepel/i18n/common";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { ExerciseCard } from "@soepel/ui/exercise-card";
import "@soepel/ui/exercise-card.css";
import { useTexts } from "../../lib/locale.ts";
import { PhoneFrame, Segmented } from "../parts.tsx";
import { LazyFigure } from "./lazy-figure.tsx";
import "./phone.css";
import type { Library } from "./model/plan-view.ts";

/** The column at the right: the patient's own components, in the patient's language, on a phone of 360 px drawn smaller. */
export function PreviewColumn({
  language,
  onLanguage,
  below,
  over = false,
  children,
}: {
  language: Locale;
  onLanguage: (language: Locale) => void;
  below?: ReactNode;
  /** Shown above the page where there is no room beside it. */
  over?: boolean;
  children: ReactNode;
}) {
  const t = useTexts(planEditorTexts);
  return (
    <aside className={over ? "pe-prev over" : "pe-prev"} aria-label={t.previewTitle}>
      <div className="pe-prev-head">
        <h2>{t.previewTitle}</h2>
        <Segmented
          small
          name="preview-language"
          label={t.previewLanguage}
          value={language}
          options={[
            { value: "nl", label: "NL" },
            { value: "en", label: "EN" },
          ]}
          onChange={onLanguage}
        />
      </div>
      <PhoneFrame label={`${t.phoneLabel}: ${languageNames[language]}`}>
        <div className="pe-screen" lang={language}>
          {children}
        </div>
      </PhoneFrame>
      {below}
    </aside>
  );
}

/** The patient's list of one day, as the diary shows it. */
export function RoutinePreview({
  date,
  items,
  library,
  language,
  openKey,
  intro,
}: {
  /** The day in words, or nothing. */
  date?: string;
  items: readonly PlanItem[];
  library: Library;
  language: Locale;
  openKey: string | null;
  intro?: string | null;
}) {
  const t = routineTexts[language];
  return (
    <>
      {date !== undefined && <p className="pe-screen-date">{date}</p>}
      <h3>{t.title}</h3>
      {intro && <p className="pe-screen-intro">{intro}</p>}
      {items.length === 0 && <p className="pe-screen-date">{t.none}</p>}
      {moments.map((moment) => {
        const group = items.filter((item) => item.moment === moment);
        return group.length === 0 ? null : (
          <section key={moment}>
            <h4>{momentTexts[language][moment]}</h4>
            <ul>
              {group.map((item) => {
                const content = library.get(item.exercise)?.content;
                return (
                  <li key={item.key} className={item.key === openKey ? "chosen" : ""}>
                    <ExerciseCard
                      name={content?.name ?? { nl: item.exercise, en: item.exercise }}
                      doseNote={content?.doseNote ?? null}
                      item={item}
                      locale={language}
                      state="open"
                      figure={
                        <LazyFigure
                          id={content === undefined ? item.exercise : drawingOf(content)}
                          size="card"
                        />
                      }
                    />
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

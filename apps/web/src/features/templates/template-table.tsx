import type { ReactNode } from "react";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { readingLimits } from "@soepel/domain/plain-language";
import { languageNames } from "@soepel/i18n/common";
import { stopRuleTexts } from "@soepel/i18n/stop-rules";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { useLocale } from "../../lib/locale.ts";
import { TextRow } from "../../components/bilingual/text-row.tsx";

/** Name, explanation, steps and the fixed stop rule, Dutch and English on the same rows. */
export function TemplateTable({
  name,
  note,
  onName,
  onNote,
  children,
}: {
  name: Bilingual;
  note: Bilingual;
  onName?: (language: Locale, text: string) => void;
  onNote?: (language: Locale, text: string) => void;
  /** The steps. */
  children: ReactNode;
}) {
  const t = templateTexts[useLocale()];
  const hasNote = note.nl.trim() !== "" || note.en.trim() !== "";
  const complete = (language: Locale) => {
    const wanted = hasNote ? 2 : 1;
    const there = [name, ...(hasNote ? [note] : [])].filter((text) => text[language].trim() !== "").length;
    return there === wanted ? t.complete : t.partly(there, wanted);
  };
  return (
    <section className="card tpl-ed">
      <div className="tpl-row th">
        <div>{t.step}</div>
        {(["nl", "en"] as const).map((language) => (
          <div key={language}>
            {languageNames[language]} <span className="mut">{complete(language)}</span>
          </div>
        ))}
      </div>
      <TextRow
        label={t.name}
        name={t.name}
        value={name}
        rows={1}
        maxLength={80}
        strong
        needed
        {...(onName !== undefined && { onChange: onName })}
      />
      <TextRow
        label={t.note}
        name={t.note}
        value={note}
        rows={2}
        maxLength={300}
        meter={{ of: "words", limit: readingLimits.explanationWords }}
        needed={hasNote}
        {...(onNote !== undefined && { onChange: onNote })}
      />
      {children}
      <div className="tpl-row head">
        <div className="tpl-label">
          {t.stopRule} <span className="mut">{t.fixedText}</span>
        </div>
        {(["nl", "en"] as const).map((language) => (
          <div key={language} className="tpl-text" lang={language}>
            <p>{stopRuleTexts[language].PAIN_UP}</p>
          </div>
        ))}
      </div>
    </section>
  );
}

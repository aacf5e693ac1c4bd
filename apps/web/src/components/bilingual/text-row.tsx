import type { ReactNode } from "react";
import { countWords, longestSentence } from "@soepel/domain/plain-language";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { languageNames } from "@soepel/i18n/common";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { useLocale } from "../../lib/locale.ts";
import "./bilingual.css";

export const LANGUAGES = ["nl", "en"] as const;

/** Words used against a limit: a bar of 44 px and the same in words. */
export function WordMeter({ count, limit, text }: { count: number; limit: number; text: string }) {
  const over = count > limit;
  return (
    <span className={over ? "tpl-meter over" : "tpl-meter"}>
      <svg width="44" height="5" aria-hidden="true">
        <rect className="all" width="44" height="5" rx="2.5" />
        <rect className="used" width={Math.min(44, (44 * count) / limit)} height="5" rx="2.5" />
      </svg>
      {text}
    </span>
  );
}

type Meter = { of: "words" | "sentence"; limit: number };

/** One text, both languages side by side, typed when `onChange` is there and read otherwise. */
export function TextRow({
  label,
  name,
  beside,
  value,
  onChange,
  rows,
  maxLength,
  meter,
  strong = false,
  needed,
}: {
  label: ReactNode;
  /** What the field is called for those who do not see the label. */
  name: string;
  /** Controls under the label. */
  beside?: ReactNode;
  value: Bilingual;
  onChange?: (language: Locale, text: string) => void;
  rows: number;
  maxLength: number;
  /** What reads well; no meter without it. */
  meter?: Meter;
  strong?: boolean;
  /** Whether an empty language is a gap. */
  needed: boolean;
}) {
  const t = templateTexts[useLocale()];
  return (
    <div className="tpl-row head">
      <div className="tpl-label">
        {label}
        {beside}
      </div>
      {LANGUAGES.map((language) => {
        const text = value[language];
        const other = value[language === "nl" ? "en" : "nl"];
        const missing = needed && text.trim() === "";
        return (
          <div key={language} className={missing ? "tpl-text miss" : "tpl-text"} lang={language}>
            {onChange === undefined ? (
              <p className={strong ? "strong" : ""}>{text === "" ? t.noNote : text}</p>
            ) : (
              <textarea
                className={strong ? "strong" : ""}
                rows={rows}
                maxLength={maxLength}
                value={text}
                aria-label={`${name}, ${languageNames[language]}`}
                placeholder={missing ? t.missing[language] : ""}
                aria-invalid={missing ? true : undefined}
                onChange={(event) => onChange(language, event.target.value.replaceAll("\n", " "))}
              />
            )}
            {(missing || meter !== undefined) && (
              <div className="tpl-foot">
                {missing && onChange !== undefined && other.trim() !== "" && (
                  <button type="button" className="pe-text-button" onClick={() => onChange(language, other)}>
                    {t.copyAsDraft}
                  </button>
                )}
                {!missing && meter !== undefined && text.trim() !== "" && (
                  <TextMeter text={text} meter={meter} />
                )}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function TextMeter({ text, meter: { of, limit } }: { text: string; meter: Meter }) {
  const t = templateTexts[useLocale()];
  if (of === "words") {
    const count = countWords(text);
    return <WordMeter count={count} limit={limit} text={t.words(count, limit)} />;
  }
  const count = longestSentence([text]);
  return (
    <>
      <WordMeter count={count} limit={limit} text={t.sentence(count, limit)} />
      {count > limit ? <span className="soon">{t.tooLong}</span> : <span>{t.level}</span>}
    </>
  );
}

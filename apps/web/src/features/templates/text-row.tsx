import type { ReactNode } from "react";
import { countWords } from "@soepel/domain/plain-language";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { languageNames } from "@soepel/i18n/common";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { useLocale } from "../../lib/locale.ts";

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

/** Name or explanation: one row, both languages side by side, typed when `onChange` is there and read otherwise. */
export function TextRow({
  label,
  value,
  onChange,
  rows,
  maxLength,
  limit,
  strong = false,
  needed,
}: {
  label: string;
  value: Bilingual;
  onChange?: (language: Locale, text: string) => void;
  rows: number;
  maxLength: number;
  /** Words that read well; no meter without it. */
  limit?: number;
  strong?: boolean;
  /** Whether an empty language is a gap. */
  needed: boolean;
}) {
  const t = templateTexts[useLocale()];
  return (
    <div className="tpl-row head">
      <div className="tpl-label">{label}</div>
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
                aria-label={`${label}, ${languageNames[language]}`}
                placeholder={missing ? t.missing[language] : ""}
                aria-invalid={missing ? true : undefined}
                onChange={(event) =>
                  onChange(language, strong ? event.target.value.replaceAll("\n", " ") : event.target.value)
                }
              />
            )}
            {(missing || limit !== undefined) && (
              <Foot>
                {missing && onChange !== undefined && other.trim() !== "" && (
                  <button type="button" className="pe-text-button" onClick={() => onChange(language, other)}>
                    {t.copyAsDraft}
                  </button>
                )}
                {!missing && limit !== undefined && text.trim() !== "" && (
                  <WordMeter count={countWords(text)} limit={limit} text={t.words(countWords(text), limit)} />
                )}
              </Foot>
            )}
          </div>
        );
      })}
    </div>
  );
}

const Foot = ({ children }: { children: ReactNode }) => <div className="tpl-foot">{children}</div>;

import { languageNames } from "@soepel/i18n/common";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { DiffCounts, DiffList, Mark } from "../../components/plan-editor/diff-list.tsx";
import type { Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import type { TemplateDiff } from "./model/template-draft.ts";
import { LANGUAGES } from "../../components/bilingual/text-row.tsx";

/** What a draft changes compared with a published version: texts per language, then lines. */
export function CompareCard({
  diff,
  title,
  library,
}: {
  diff: TemplateDiff;
  title: string;
  library: Library;
}) {
  const t = templateTexts[useLocale()];
  const texts = [
    { label: t.nameChanged, change: diff.name },
    { label: t.noteChanged, change: diff.note },
  ];
  return (
    <section className="card tpl-compare" aria-label={title}>
      <h2>
        {title} {!diff.empty && <DiffCounts diff={diff.plan} />}
      </h2>
      {diff.empty ? (
        <p className="s sec">{t.noDifference}</p>
      ) : (
        <>
          <ul className="pe-diff">
            {texts.flatMap(({ label, change }) =>
              change === null
                ? []
                : LANGUAGES.filter((language) => change.was[language] !== change.becomes[language]).map(
                    (language) => (
                      <li key={`${label} ${language}`} className="changed">
                        <i>
                          <Mark kind="changed" />
                        </i>
                        <span>
                          {label}, {languageNames[language]}
                        </span>
                        <span lang={language}>
                          <s>{change.was[language]}</s> → <b>{change.becomes[language]}</b>
                        </span>
                      </li>
                    ),
                  ),
            )}
          </ul>
          <DiffList diff={diff.plan} library={library} />
        </>
      )}
    </section>
  );
}

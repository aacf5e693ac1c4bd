import type { ReactNode } from "react";
import { readingLimits } from "@soepel/domain/plain-language";
import { planLimits } from "@soepel/domain/plan-warnings";
import { listText } from "@soepel/i18n/format";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Icon } from "../../components/icon.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { TemplateCheck } from "./model/template-checks.ts";

/** The list under the phone: what to look at before publishing, each with the way there, and what is right. */
export function Checks({
  checks,
  onStep,
}: {
  checks: readonly TemplateCheck[];
  /** Opens a step, counted from 1. */
  onStep: (step: number) => void;
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const has = (kind: TemplateCheck["kind"]) => checks.some((check) => check.kind === kind);
  return (
    <section className="tpl-checks" aria-label={t.checks}>
      <h2>
        {t.checks} <span>{checks.length === 0 ? t.noWarnings : t.warnings(checks.length)}</span>
      </h2>
      <ul>
        {checks.map((check, index) => (
          <li key={index}>
            <Icon name="warn" />
            <span>
              <Sentence check={check} />
              {"steps" in check &&
                check.kind !== "no_milder" &&
                check.steps.slice(0, 2).map((step) => (
                  <button key={step} type="button" className="pe-text-button" onClick={() => onStep(step)}>
                    {t.toStep(step)}
                  </button>
                ))}
            </span>
          </li>
        ))}
        {!has("missing") && <Good>{t.check.allLanguages}</Good>}
        {!has("sentence") && <Good>{t.check.allShort(readingLimits.sentenceWords)}</Good>}
      </ul>
    </section>
  );
}

function Good({ children }: { children: ReactNode }) {
  return (
    <li className="good">
      <Icon name="check" stroke={2} />
      <span>{children}</span>
    </li>
  );
}

function Sentence({ check }: { check: TemplateCheck }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const c = t.check;
  const steps = "steps" in check ? listText(check.steps.map(String), locale) : "";
  const line = (bold: string, rest: string) => (
    <>
      <b>{bold}</b> {rest}
    </>
  );
  switch (check.kind) {
    case "missing":
      return line(c.missing(check.language === "nl" ? t.dutch : t.english), c.missingAt[check.at]);
    case "fields":
      return line(c.fields, c.fieldsAt(steps));
    case "duplicate":
      return line(c.duplicate, c.duplicateAt(steps));
    case "no_milder":
      return line(c.noMilder, c.noMilderAt(steps));
    case "sentence":
      return line(c.sentence(check.words), c.sentenceAt(steps, readingLimits.sentenceWords));
    case "note":
      return line(c.note(check.words), c.noteWhy(readingLimits.explanationWords));
    case "exercises":
      return line(c.exercises(check.count), c.exercisesWhy(planLimits.exercises));
    case "minutes":
      return line(c.minutes(planLimits.minutesPerDay), c.minutesWhy);
    case "newer":
      return line(c.newer, c.newerAt(steps));
  }
}

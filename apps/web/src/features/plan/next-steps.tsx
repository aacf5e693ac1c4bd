import { useState } from "react";
import type { Dose } from "@soepel/domain/plan";
import type { PlanPage } from "@soepel/domain/wire/plans";
import { dayMonth, numberText } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { doseShort } from "../../components/plan-editor/model/dose-short.ts";
import type { Library, PlanView } from "../../components/plan-editor/model/plan-view.ts";
import { showToast } from "../../components/toast.tsx";
import { useLocale } from "../../lib/locale.ts";

type Step = PlanPage["progressions"][number];

/** Suggested next steps with the counts behind them. Taking one changes the draft only; sending stays with the therapist. */
export function NextSteps({
  steps,
  view,
  library,
  onDose,
  onSwap,
  onUndo,
}: {
  steps: readonly Step[];
  view: PlanView;
  library: Library;
  onDose: (key: string, dose: Dose) => void;
  onSwap: (key: string, exercise: string) => void;
  onUndo: () => void;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const [put, setPut] = useState<ReadonlySet<string>>(new Set());
  const nameOf = (slug: string) => library.get(slug)?.content.name[locale] ?? slug;
  // A line that is changed in this draft already has been decided on.
  const open = steps.flatMap((step) => {
    const line = view.lines.find(({ draft }) => draft.key === step.itemKey);
    return line === undefined || line.change !== "same" || put.has(step.itemKey) ? [] : [{ step, line }];
  });
  if (open.length === 0) return null;
  const away = (key: string) => setPut(new Set([...put, key]));
  const take = ({ itemKey, exercise, step }: Step) => {
    if (step.kind === "dose") onDose(itemKey, step.dose);
    else onSwap(itemKey, step.exercise);
    showToast({ text: t.stepTaken(nameOf(exercise)), action: { label: t.undo, run: onUndo } });
  };
  return (
    <section className="card plan-steps" aria-label={t.nextSteps}>
      <h2>
        {t.nextSteps} <span className="mut">{t.nextStepsNote}</span>
      </h2>
      <ul>
        {open.map(({ step, line }) => {
          const name = nameOf(step.exercise);
          return (
            <li key={step.itemKey}>
              <div>
                <b>{name}</b>
                <span className="sec">
                  {t.stepFacts(step.done, step.due, numberText(step.pain.highest, locale), step.pain.n)}
                </span>
                <span className="mut">
                  {t.stepWindow(dayMonth(step.from, locale), dayMonth(step.to, locale))}
                </span>
              </div>
              <span className="plan-step">
                {step.step.kind === "dose" ? (
                  <>
                    <s>{doseShort(line.item.dose, locale)}</s> → <b>{doseShort(step.step.dose, locale)}</b>
                  </>
                ) : (
                  <b>{t.stepHarder(nameOf(step.step.exercise))}</b>
                )}
              </span>
              <span className="plan-step-buttons">
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t.notNowOf(name)}
                  onClick={() => away(step.itemKey)}
                >
                  {t.notNow}
                </Button>
                <Button size="small" aria-label={t.takeStepOf(name)} onClick={() => take(step)}>
                  {t.takeStep}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

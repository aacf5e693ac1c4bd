import { stopRuleCodeSchema } from "@soepel/domain/content";
import { drawingOf } from "@soepel/domain/drawing";
import { moments } from "@soepel/domain/plan";
import type { PlanPrint } from "@soepel/domain/wire/plans";
import { dateWithYear } from "@soepel/i18n/format";
import { momentTexts } from "@soepel/i18n/plan";
import { planPrintTexts } from "@soepel/i18n/staff/plan-print";
import { stopRuleTexts } from "@soepel/i18n/stop-rules";
import { exerciseCardLine } from "@soepel/ui/model/exercise-card-text";
import { scheduleText } from "@soepel/ui/model/dose-text";
import { StepList } from "@soepel/ui/step-list";
import { Logo } from "../../../components/logo.tsx";
import { LazyFigure } from "../../../components/plan-editor/lazy-figure.tsx";
import { Qr } from "../../../components/qr.tsx";
import { useMe } from "../../../lib/session.ts";

type Plan = NonNullable<PlanPrint["plan"]>;

/** One A4 in the patient's language: figures as two poses, amounts, steps, when to stop, and the way to the diary. */
export function PlanSheet({ data, plan }: { data: PlanPrint; plan: Plan }) {
  const { locale, practice, diaryUrl } = data;
  const t = planPrintTexts[locale];
  const { today } = useMe();
  const codes = stopRuleCodeSchema.options.filter((code) =>
    plan.lines.some(({ exercise }) => exercise.stopRules.includes(code)),
  );
  return (
    <article className="ps on-paper" lang={locale}>
      <header>
        <Logo size={30} />
        <div>
          <h1>{t.title}</h1>
          <p>
            {t.period(
              dateWithYear(plan.from, locale),
              plan.to === null ? null : dateWithYear(plan.to, locale),
            )}
          </p>
        </div>
        <p className="ps-for">{t.forWhom}</p>
      </header>
      {moments.map((moment) => {
        const lines = plan.lines.filter(({ item }) => item.moment === moment);
        return lines.length === 0 ? null : (
          <section key={moment}>
            <h2>{momentTexts[locale][moment]}</h2>
            {lines.map((line) => (
              <Line key={line.item.key} line={line} locale={locale} />
            ))}
          </section>
        );
      })}
      <section className="ps-stop">
        <h2>{t.stop}</h2>
        <ul>
          {codes.map((code) => (
            <li key={code}>{stopRuleTexts[locale][code]}</li>
          ))}
        </ul>
      </section>
      <footer>
        <div className="ps-qr">
          <Qr text={diaryUrl} label={t.qr} />
        </div>
        <div>
          <b>{t.diary}</b>
          <p>{t.diaryText}</p>
          <p>{practice.phone === "" ? t.noPhone(practice.name) : t.phone(practice.name, practice.phone)}</p>
          <p>{t.notWatched}</p>
          <p className="ps-small">{t.revision(plan.revision, dateWithYear(today, locale))}</p>
        </div>
      </footer>
    </article>
  );
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

function Line({ line: { item, exercise }, locale }: { line: Plan["lines"][number]; locale: "nl" | "en" }) {
  const t = planPrintTexts[locale];
  const onDays = item.schedule.kind === "daily" || item.schedule.kind === "weekdays";
  return (
    <div className="ps-line">
      <LazyFigure id={drawingOf(exercise)} size="player" mode="both" />
      <div>
        <h3>{exercise.name[locale]}</h3>
        <p className="ps-dose">{exerciseCardLine(item, exercise.doseNote, locale)}</p>
        {onDays && <p className="ps-dose">{scheduleText(item.schedule, locale)}</p>}
        {item.optional && <p>{t.optional}</p>}
        {item.note !== null && <p className="ps-note">{item.note}</p>}
        <p>{exercise.startPosition[locale]}</p>
        <StepList steps={exercise.steps[locale]} />
      </div>
      <div className="ps-ticks" aria-hidden="true">
        <span>{t.done}</span>
        {DAYS.map((day) => (
          <i key={day} />
        ))}
      </div>
    </div>
  );
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { adherence, adherenceLimitsOf, revisionInForce } from "@soepel/domain/adherence";
import { ruleSettingsOf } from "@soepel/domain/rule-settings";
import { addDays } from "@soepel/domain/calendar";
import { patientFigures } from "@soepel/domain/figures";
import type { CaseloadRow, ReviewWire } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { dayMonth, numberText, percentText } from "@soepel/i18n/format";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { Skeleton, ErrorBar } from "../../components/panel.tsx";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { useDelayed } from "../../lib/use-delayed.ts";
import { PeekChartView } from "./peek-chart-view.tsx";
import { PEEK_DAYS } from "./peek-chart.ts";
import { creditText, type ReasonAt } from "./reason.ts";
import { SummaryRow } from "./summary-row.tsx";

/** Reading a patient is logged: passing by with J and K asks the server for nothing. */
const STAY_MS = 300;

/** Chart, figures and plan of the peeked patient; until they come, `summary` shows what the list already knows. */
export function PeekRecord({
  row,
  at,
  summary,
  children,
}: {
  row: CaseloadRow;
  at: ReasonAt;
  summary: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(peekTexts);
  const stayed = useDelayed(STAY_MS);
  const input = { patientId: row.patientId, from: addDays(at.today, 1 - PEEK_DAYS), to: at.today };
  const query = useQuery(
    trpc.review.read.queryOptions(input, { enabled: stayed, placeholderData: keepPreviousData }),
  );
  const review = query.data;
  return (
    <>
      {review && <PeekChartView review={review} locale={at.locale} />}
      {!review && !query.isError && <Skeleton heights={[130]} />}
      {query.isError && <ErrorBar error={query.error} onRetry={() => void query.refetch()} />}
      <table>
        <caption className="vh">{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t.figure}</span>
            </th>
            <th scope="col" className="was">
              {t.baseline}
            </th>
            <th scope="col" className="now" colSpan={2}>
              {t.recent}
            </th>
            <th scope="col" className="n">
              {t.n}
            </th>
          </tr>
        </thead>
        <tbody>{review ? <FigureRows review={review} at={at} /> : summary}</tbody>
      </table>
      {children}
      {review && <PlanNow review={review} at={at} />}
    </>
  );
}

/** The review as the rules read a patient; only what the figures need. */
function figuresOf(review: ReviewWire) {
  const mornings = new Map([...review.baselineMornings, ...review.mornings].map((m) => [m.date, m]));
  return patientFigures(
    {
      timeZone: review.timeZone,
      mornings: [...mornings.values()],
      firstMorning: review.firstMorning,
      baselineFrom: review.patient.baselineFrom,
      routine: review,
      flags: [],
      link: review.patient.link.state,
      tests: [],
      intake: null,
    },
    review.today,
    review.sleepEfficiency,
  );
}

function FigureRows({ review, at }: { review: ReviewWire; at: ReasonAt }) {
  const t = useTexts(peekTexts);
  const { stiffness, pain, efficiency } = figuresOf(review);
  const text = (value: number | null, format: (value: number) => string) =>
    value === null ? null : format(value);
  const whole = (value: number) => numberText(value, at.locale);
  const ns = (pair: typeof stiffness) => `${pair.baseline.n} · ${pair.recent.n}`;
  return (
    <>
      <SummaryRow
        label={t.stiffnessMedian}
        was={text(stiffness.baseline.value, whole)}
        now={text(stiffness.recent.value, (value) => `${whole(value)} min`)}
        n={ns(stiffness)}
      />
      <SummaryRow
        label={t.pain}
        was={text(pain.baseline.value, (value) => numberText(value, at.locale, 1))}
        now={text(pain.recent.value, (value) => numberText(value, at.locale, 1))}
        n={ns(pain)}
        worse={pain.change?.verdict === "worse"}
      />
      <SummaryRow
        label={t.efficiency}
        was={text(efficiency.baseline.value, (value) => percentText(value, at.locale))}
        now={text(efficiency.recent.value, (value) => percentText(value, at.locale))}
        n={ns(efficiency)}
      />
    </>
  );
}

function PlanNow({ review, at }: { review: ReviewWire; at: ReasonAt }) {
  const t = useTexts(peekTexts);
  const common = useTexts(commonTexts);
  const revision = revisionInForce(review.revisions, at.today);
  if (!revision) return null;
  const weekAgo = addDays(at.today, -6);
  const from = revision.effectiveFrom > weekAgo ? revision.effectiveFrom : weekAgo;
  const week = adherence(
    review,
    { from, to: at.today, today: at.today },
    adherenceLimitsOf(ruleSettingsOf(review.rules).limits),
  );
  const stops = Map.groupBy(
    review.logs.filter((log) => log.outcome === "stopped" && log.date >= from),
    (log) => log.itemKey,
  );
  return (
    <section className="plan-now">
      <h3>
        {t.planNow}
        <span className="mut">
          {t.planNote(
            revision.number,
            dayMonth(from, at.locale),
            dayMonth(at.today, at.locale),
            week.loggedDays,
          )}
        </span>
      </h3>
      <ul>
        {revision.items.map((item) => {
          const done = week.items.find((entry) => entry.itemKey === item.key);
          const stopped = stops.get(item.key)?.length ?? 0;
          return (
            <li key={item.key}>
              {review.exerciseNames[item.exercise]?.[at.locale] ?? item.exercise}
              {stopped > 0 && <span className="stop">{t.stopped(stopped)}</span>}
              {done?.counts && done.dueLogged > 0 ? (
                <b>
                  {creditText(done.creditLogged, at.locale)}/{done.dueLogged}
                </b>
              ) : (
                <span className="mut end">
                  {done?.counts === false ? t.perNeed : done && done.due > 0 ? common.tooFew : t.nothingDue}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { goalChangeBands } from "@soepel/domain/goals";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { GoalWire } from "@soepel/domain/wire/records";
import { numberText, shortDate } from "@soepel/i18n/format";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { useMemo, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Card } from "../../../components/parts.tsx";
import { TableTwin } from "../../../components/table-twin.tsx";
import { goalAxis } from "../../../charts/review/goal-chart.ts";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { useMayDo } from "../../../lib/session.ts";
import { AddGoal } from "./add-goal.tsx";
import { CloseGoal } from "./close-goal.tsx";
import { goalProgress } from "./goal-progress.ts";
import { GoalRow } from "./goal-row.tsx";
import { Marked } from "../marked.tsx";
import { RateGoals } from "./rate-goals.tsx";
import "./goals.css";

/** As many as a patient can keep rating; the server holds to it. */
const MAX_OPEN = 5;
/** Fewer than this and one activity decides the mean. */
const ADVISED = 3;

/** Own activities of the patient with their numbers over time, and what the mean of those rated twice did. */
export function GoalsCard({ whole }: { whole: ReviewWire }) {
  const t = useTexts(reviewGoalTexts);
  const allowed = useMayDo("record.write") && whole.patient.readAlongUntil === null;
  const [doing, setDoing] = useState<"add" | "rate" | null>(null);
  const [closing, setClosing] = useState<GoalWire | null>(null);
  const { patient, goals, today } = whole;
  const open = goals.filter((goal) => goal.closedAt === null);
  const closed = goals.filter((goal) => goal.closedAt !== null);
  const axis = useMemo(() => goalAxis(goals, today), [goals, today]);
  const direction = open[0]?.direction;
  const done = () => setDoing(null);
  const full = open.length >= MAX_OPEN;
  return (
    <Card
      title={t.title}
      note={t.note}
      end={
        allowed && (
          <span className="card-buttons no-print">
            {open.length > 0 && (
              <Button size="small" onClick={() => setDoing("rate")}>
                {t.rate}
              </Button>
            )}
            <Button
              size="small"
              disabled={full}
              {...(full && { title: t.full })}
              onClick={() => setDoing("add")}
            >
              {t.add}
            </Button>
          </span>
        )
      }
    >
      {open.length === 0 && <p className="review-card-empty">{t.none}</p>}
      {direction && (
        <p className="goals-direction">
          <Marked text={t.directions[direction]} />
          {open.length < ADVISED && <span className="mut goals-few">{t.few(open.length)}</span>}
        </p>
      )}
      <ul className="goals">
        {open.map((goal) => (
          <GoalRow
            key={goal.goalId}
            goal={goal}
            axis={axis}
            {...(allowed && { onClose: () => setClosing(goal) })}
          />
        ))}
      </ul>
      {open.length > 0 && <Progress open={open} />}
      {closed.length > 0 && (
        <details className="goals-closed">
          <summary>{t.closedGoals(closed.length)}</summary>
          <ul className="goals">
            {closed.map((goal) => (
              <GoalRow key={goal.goalId} goal={goal} axis={axis} />
            ))}
          </ul>
        </details>
      )}
      <Twin goals={goals} />
      {doing === "add" && (
        <AddGoal patientId={patient.patientId} direction={direction ?? null} onClose={done} />
      )}
      {doing === "rate" && (
        <RateGoals patientId={patient.patientId} open={open} today={today} onClose={done} />
      )}
      {closing && <CloseGoal patientId={patient.patientId} goal={closing} onClose={() => setClosing(null)} />}
    </Card>
  );
}

/** The mean over goals rated on both days, with the published limits it is read against. */
function Progress({ open }: { open: readonly GoalWire[] }) {
  const t = useTexts(reviewGoalTexts);
  const locale = useLocale();
  const progress = useMemo(() => goalProgress(open), [open]);
  const number = (value: number) => numberText(value, locale, 1);
  const changed = open.some(({ ratings }) => ratings.some((rating) => rating.changed));
  if (!progress) return <p className="review-card-note">{t.noMean}</p>;
  const { before, after, n, improvement, size } = progress.change;
  const points = number(Math.abs(improvement));
  const difference =
    improvement === 0
      ? t.difference.same
      : `${improvement > 0 ? t.difference.better(points) : t.difference.worse(points)}, ${t.sizes[size]}`;
  const { small, medium, large } = goalChangeBands;
  return (
    <>
      <p className="goals-mean">
        <Marked
          text={t.mean(
            number(before),
            number(after),
            shortDate(progress.from, locale),
            shortDate(progress.to, locale),
            n,
            difference,
          )}
        />
      </p>
      <p className="review-card-note">
        {t.bands(number(small), number(medium), number(large))} {changed && t.changedLegend}
      </p>
    </>
  );
}

function Twin({ goals }: { goals: readonly GoalWire[] }) {
  const { twin } = useTexts(reviewGoalTexts);
  const locale = useLocale();
  const rows = goals
    .flatMap(({ goalId, activity, ratings }) =>
      ratings.map((rating) => ({ key: `${goalId}${rating.date}`, activity, ...rating })),
    )
    .toSorted((a, b) => (a.date > b.date ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <TableTwin
      show={twin.show}
      caption={twin.caption}
      head={[twin.day, twin.goal, twin.value, twin.by]}
      rows={rows.map(
        ({ key, date, activity, value, by, changed }) =>
          [
            key,
            shortDate(date, locale),
            activity,
            value,
            `${by ?? twin.patient}${changed ? `, ${twin.changed}` : ""}`,
          ] as const,
      )}
    />
  );
}

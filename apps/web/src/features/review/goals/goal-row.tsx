import type { GoalWire } from "@soepel/domain/wire/records";
import { shortDate } from "@soepel/i18n/format";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { GoalPlot } from "../../../charts/draw/goal-plot.tsx";
import type { GoalAxis } from "../../../charts/review/goal-chart.ts";
import { Button } from "../../../components/button.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";

/** One goal: its words, its numbers over time, first and last with n. */
export function GoalRow({
  goal,
  axis,
  onClose,
}: {
  goal: GoalWire;
  axis: GoalAxis;
  /** Left out: it cannot be closed (any more). */
  onClose?: () => void;
}) {
  const t = useTexts(reviewGoalTexts);
  const locale = useLocale();
  const { activity, ratings } = goal;
  const [first, last] = [ratings[0], ratings.at(-1)];
  return (
    <li>
      <p className="goal-name">
        {activity}
        {onClose && (
          <Button
            className="no-print"
            look="quiet"
            size="small"
            aria-label={t.closeOf(activity)}
            onClick={onClose}
          >
            {t.close}
          </Button>
        )}
      </p>
      <GoalPlot ratings={ratings} axis={axis} locale={locale} />
      <p className="goal-figures">
        {first && last ? (
          <>
            <b>{ratings.length === 1 ? last.value : t.firstToLast(first.value, last.value)}</b>
            <span>{t.n(ratings.length)}</span>
            <span>{t.last(shortDate(last.date, locale))}</span>
          </>
        ) : (
          <span>{t.never}</span>
        )}
      </p>
    </li>
  );
}

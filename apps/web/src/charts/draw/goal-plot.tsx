import { dateOfEpochDay, epochDayOf } from "@soepel/domain/calendar";
import type { Locale } from "@soepel/domain/primitives";
import type { GoalWire } from "@soepel/domain/wire/records";
import { dayMonth } from "@soepel/i18n/format";
import { CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import { goalPlot, prepareGoalChart, type GoalAxis } from "../review/goal-chart.ts";
import "./goal-plot.css";

const { width, height, left, right, top, bottom } = goalPlot;
const MARGIN = { top, right: width - right, bottom: 0, left: 0 };
const SCORES = [0, 5, 10];

/** Ratings of one goal from 0 to 10 over time: axes and grid by Recharts, dots and lines as one path each. */
export function GoalPlot({
  ratings,
  axis,
  locale,
}: {
  ratings: GoalWire["ratings"];
  axis: GoalAxis;
  locale: Locale;
}) {
  const { full, hollow, lines } = prepareGoalChart(ratings, axis);
  const [from, to] = [epochDayOf(axis.from), epochDayOf(axis.to)];
  return (
    <ComposedChart
      className="goal-plot"
      width={width}
      height={height}
      margin={MARGIN}
      data={[{ x: from }, { x: to }]}
      accessibilityLayer={false}
      tabIndex={-1}
      aria-hidden="true"
    >
      <CartesianGrid vertical={false} zIndex={0} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[from, to]}
        allowDataOverflow
        ticks={axis.ticks.map(epochDayOf)}
        tickFormatter={(day: number) => dayMonth(dateOfEpochDay(day), locale)}
        interval={0}
        tickLine={false}
        height={height - bottom}
      />
      <YAxis
        type="number"
        domain={[0, 10]}
        allowDataOverflow
        ticks={SCORES}
        tickLine={false}
        axisLine={false}
        width={left}
      />
      <path className="goal-lines" d={lines} />
      <path className="goal-dots" d={full} />
      <path className="goal-dots goal-hollow" d={hollow} />
    </ComposedChart>
  );
}

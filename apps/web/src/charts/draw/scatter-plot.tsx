import { ComposedChart, CartesianGrid, XAxis, YAxis } from "recharts";
import { prepareScatter, scatterPlot, type ScatterScale } from "../review/scatter.ts";
import "./scatter-plot.css";

const { width, height, left, right, top, bottom } = scatterPlot;
const MARGIN = { top, right: width - right, bottom: 0, left: 0 };

type ScatterPlotProps = {
  points: readonly { x: number; y: number }[];
  x: ScatterScale & { text: (value: number) => string };
  y: ScatterScale & { text: (value: number) => string };
  /** Class that gives the colour of the lane on the y axis. */
  lane: string;
};

/** One dot per morning on two printed scales: axes and grid by Recharts, the dots as one path. No line is fitted. */
export function ScatterPlot({ points, x, y, lane }: ScatterPlotProps) {
  const { dots } = prepareScatter(points, x, y);
  return (
    <ComposedChart
      className={`scatter ${lane}`}
      width={width}
      height={height}
      margin={MARGIN}
      data={[{ x: x.low }, { x: x.high }]}
      accessibilityLayer={false}
      tabIndex={-1}
      aria-hidden="true"
    >
      <CartesianGrid vertical={false} zIndex={0} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[x.low, x.high]}
        allowDataOverflow
        ticks={[...x.ticks]}
        tickFormatter={x.text}
        tickLine={false}
        height={height - bottom}
      />
      <YAxis
        type="number"
        domain={[y.low, y.high]}
        allowDataOverflow
        ticks={[...y.ticks]}
        tickFormatter={y.text}
        tickLine={false}
        axisLine={false}
        width={left}
      />
      <path className="scatter-dots" d={dots} />
    </ComposedChart>
  );
}

import type { LaneFrame, LaneName } from "./lane-frame.ts";
import { efficiencyScale, painScale, stiffnessScale } from "./value-lanes.ts";

/** A value axis of the chart: its domain and how far it stays from the top and bottom of the area below the day names. */
export type ValueAxis = {
  name: Extract<LaneName, "stiffness" | "pain" | "efficiency">;
  low: number;
  high: number;
  padding: { top: number; bottom: number };
};

const scales = { stiffness: stiffnessScale, pain: painScale, efficiency: efficiencyScale } as const;

/** Puts the fixed scale of each value lane at the height of its lane. */
export const valueAxes = (frame: LaneFrame): ValueAxis[] =>
  (["stiffness", "pain", "efficiency"] as const).map((name) => {
    const { low, high, lowY, highY } = scales[name];
    const top = frame.tops[name] - frame.heights.axis;
    const area = frame.height - frame.heights.axis;
    return { name, low, high, padding: { top: top + highY, bottom: area - top - lowY } };
  });

/** Lanes from top to bottom. Heights in px as in design/README.md "Review chart". */
export const laneNames = [
  "axis",
  "events",
  "stiffness",
  "pain",
  "sleep",
  "efficiency",
  "awakenings",
  "routine",
  "context",
] as const;
export type LaneName = (typeof laneNames)[number];
export type LaneFrame = { heights: Record<LaneName, number>; tops: Record<LaneName, number>; height: number };

export const ROUTINE_ROW = 22;
export const CONTEXT_ROW = 18;

/** Stacks the lanes. `routineRows` 0 keeps one row free for the sentence that says why there is none. */
export function prepareFrame(content: {
  sleepHeight: number;
  routineRows: number;
  contextRows: number;
}): LaneFrame {
  const heights: Record<LaneName, number> = {
    axis: 34,
    events: 50,
    stiffness: 158,
    pain: 84,
    sleep: content.sleepHeight,
    efficiency: 58,
    awakenings: 54,
    routine: ROUTINE_ROW * Math.max(1, content.routineRows) + 10,
    context: CONTEXT_ROW * content.contextRows + 8,
  };
  const tops = {} as Record<LaneName, number>;
  let height = 0;
  for (const name of laneNames) {
    tops[name] = height;
    height += heights[name];
  }
  return { heights, tops, height };
}

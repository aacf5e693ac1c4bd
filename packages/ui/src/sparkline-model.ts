/** One morning of the sparkline, oldest first. `minutes` is null when there is no value; 0 is a value. */
export type SparklineMorning = { minutes: number | null; late: boolean };

export type SparklineDot = { x: number; y: number; r: number; hollow: boolean };
export type SparklineModel = {
  width: number;
  height: number;
  /** Bands of 0–30 and 31–60 minutes, from the top down to the bottom edge. */
  bands: readonly { y: number; height: number; of: "0-30" | "31-60" }[];
  /** Height of the line at 60 minutes. */
  limitY: number;
  dots: readonly SparklineDot[];
  /** Lines between neighbouring mornings only; a gap is never bridged. */
  lines: readonly { x1: number; y1: number; x2: number; y2: number }[];
  /** Left ends of the short dashes that stand for mornings without a value. */
  gaps: readonly { x: number; y: number; width: number }[];
};

const SLOTS = 14;
const SLOT_WIDTH = 8.7;
const FIRST_X = 6;
const WIDTH = 126;
const HEIGHT = 42;
const BOTTOM_Y = 36;
const PLOT_HEIGHT = 34;
const SCALE_MINUTES = 120;
const GAP_Y = 39.5;
const GAP_WIDTH = 5;

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
const yOf = (minutes: number) =>
  oneDecimal(BOTTOM_Y - (Math.min(Math.max(minutes, 0), SCALE_MINUTES) / SCALE_MINUTES) * PLOT_HEIGHT);

/**
 * Places up to 14 mornings of stiffness (minutes) in a 126 × 42 picture. Everyone has the same scale of 0–120 minutes;
 * longer is drawn at the top edge. Fewer than 14 mornings stand at the right, without dashes before the first.
 * More than 14: the last 14 count. The last value is drawn larger.
 */
export function prepareSparkline(mornings: readonly SparklineMorning[]): SparklineModel {
  const shown = mornings.slice(-SLOTS);
  const firstSlot = SLOTS - shown.length;
  const xOf = (index: number) => oneDecimal(FIRST_X + (firstSlot + index) * SLOT_WIDTH);
  const lastWithValue = shown.findLastIndex((morning) => morning.minutes !== null);
  const dots: SparklineDot[] = [];
  const lines: SparklineModel["lines"][number][] = [];
  const gaps: SparklineModel["gaps"][number][] = [];
  shown.forEach(({ minutes, late }, index) => {
    const x = xOf(index);
    if (minutes === null) {
      gaps.push({ x: oneDecimal(x - GAP_WIDTH / 2), y: GAP_Y, width: GAP_WIDTH });
      return;
    }
    const y = yOf(minutes);
    dots.push({ x, y, r: index === lastWithValue ? 2.9 : 2, hollow: late });
    const before = shown[index - 1]?.minutes ?? null;
    if (before !== null) lines.push({ x1: xOf(index - 1), y1: yOf(before), x2: x, y2: y });
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    bands: [
      { y: yOf(30), height: oneDecimal(yOf(0) - yOf(30)), of: "0-30" },
      { y: yOf(60), height: oneDecimal(yOf(30) - yOf(60)), of: "31-60" },
    ],
    limitY: yOf(60),
    dots,
    lines,
    gaps,
  };
}

/** Times of repeated runs in milliseconds. */
export type Times = { n: number; median: number; p95: number };

/** One line of the bench: a figure, the reference of the same run, and what the goal says about their ratio. */
export type Result = {
  id: string;
  what: string;
  unit: string;
  figure: Times;
  reference: (Times & { what: string }) | null;
  /** figure ÷ reference; null when there is no reference. */
  ratio: number | null;
  goal: string;
  met: boolean;
};

/** The q-quantile (0–1) by linear interpolation; NaN for no values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

export const timesOf = (values: readonly number[]): Times => ({
  n: values.length,
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
});

/** A single measurement, such as a size, as times with n = 1. */
export const single = (value: number): Times => ({ n: 1, median: value, p95: value });

const once = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/**
 * Runs two pieces of work alternately, so that a busy moment of the machine falls on both.
 * The first tenth (at least three rounds) warms up and does not count.
 */
export async function alternate(
  runs: number,
  subject: () => Promise<unknown>,
  reference: () => Promise<unknown>,
): Promise<{ subject: Times; reference: Times }> {
  const warmUp = Math.max(3, Math.round(runs / 10));
  const times = { subject: [] as number[], reference: [] as number[] };
  for (let round = -warmUp; round < runs; round += 1) {
    const [a, b] = [await once(subject), await once(reference)];
    if (round >= 0) {
      times.subject.push(a);
      times.reference.push(b);
    }
  }
  return { subject: timesOf(times.subject), reference: timesOf(times.reference) };
}

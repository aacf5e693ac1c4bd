import { externalChange, type ExternalChange } from "@soepel/domain/external-scores";
import { roundTo } from "@soepel/domain/stats/basic";
import type { ScoreWire } from "@soepel/domain/wire/records";

export type ScoreRow = {
  score: ScoreWire;
  /** The first of this instrument, or null on that first row itself. */
  first: ScoreWire | null;
  /** Points against the first; null without two totals. */
  difference: number | null;
  /** null: no published limit, or nothing to compare. */
  verdict: ExternalChange["verdict"] | null;
};

/** Scores by instrument, each in date order and set beside the first of its instrument. */
export function scoreRows(scores: readonly ScoreWire[]): ScoreRow[] {
  const inOrder = scores.toSorted((a, b) =>
    a.date === b.date ? (a.at < b.at ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  return [...new Set(scores.map(({ instrument }) => instrument))].flatMap((id) => {
    const [first, ...later] = inOrder.filter(({ instrument }) => instrument === id);
    if (!first) return [];
    return [
      { score: first, first: null, difference: null, verdict: null },
      ...later.map((score): ScoreRow => {
        const { instrument, total } = score;
        if (instrument === "start_back" || total === null || first.total === null)
          return { score, first, difference: null, verdict: null };
        return {
          score,
          first,
          difference: roundTo(total - first.total, 2),
          verdict: externalChange(instrument, first.total, total)?.verdict ?? null,
        };
      }),
    ];
  });
}

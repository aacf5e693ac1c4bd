import { z } from "zod";
import { localDateSchema } from "./primitives.ts";
import { roundTo } from "./stats/basic.ts";

/**
 * Totals of licensed questionnaires, typed in by hand; no item texts are shipped (DOMAIN.md D). `mic` is the published
 * minimal important change in points; `micPercent` in % of the first total; null where none was found.
 */
export const externalInstruments = {
  rmdq24: {
    min: 0,
    max: 24,
    step: 1,
    better: "lower",
    mic: 5,
    micPercent: 30,
    source: "Ostelo 2008; scientificspine.com",
  },
  odi: {
    min: 0,
    max: 100,
    step: 1,
    better: "lower",
    mic: 10,
    micPercent: 30,
    source: "Ostelo 2008 (10 points or 30 %)",
  },
  isi: {
    min: 0,
    max: 28,
    step: 1,
    better: "lower",
    mic: 8.4,
    micPercent: null,
    source: "Morin 2011 (8.4 points is a moderate improvement)",
  },
  psqi: {
    min: 0,
    max: 21,
    step: 1,
    better: "lower",
    mic: null,
    micPercent: null,
    source: "no published change found",
  },
  basdai: {
    min: 0,
    max: 10,
    step: 0.1,
    better: "lower",
    mic: null,
    micPercent: null,
    source: "no published change found",
  },
  ears: {
    min: 0,
    max: 24,
    step: 1,
    better: "higher",
    mic: 5.5,
    micPercent: null,
    source: "BMC 2020 21:294 (Br version)",
  },
} as const satisfies Record<
  string,
  {
    min: number;
    max: number;
    step: number;
    better: "lower" | "higher";
    mic: number | null;
    micPercent: number | null;
    source: string;
  }
>;
export type ExternalInstrument = keyof typeof externalInstruments;
const instruments = Object.keys(externalInstruments) as [ExternalInstrument, ...ExternalInstrument[]];

/** Risk group of the STarT Back tool as the therapist read it; the items are not shipped. */
export const startBackGroupSchema = z.enum(["low", "medium", "high"]);

/** A total within its scale and steps, or a STarT Back group. Refuses with "out_of_range" or "not_a_step" at `total`. */
export const externalScoreSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("total"),
      instrument: z.enum(instruments),
      date: localDateSchema,
      total: z.number(),
    }),
    z.strictObject({ kind: z.literal("start_back"), date: localDateSchema, group: startBackGroupSchema }),
  ])
  .superRefine((score, ctx) => {
    if (score.kind !== "total") return;
    const { min, max, step } = externalInstruments[score.instrument];
    const steps = score.total / step;
    if (score.total < min || score.total > max) {
      ctx.addIssue({ code: "custom", path: ["total"], message: "out_of_range" });
    } else if (Math.abs(steps - Math.round(steps)) > 1e-9) {
      ctx.addIssue({ code: "custom", path: ["total"], message: "not_a_step" });
    }
  });
export type ExternalScore = z.output<typeof externalScoreSchema>;

export type ExternalChange = {
  /** last − first in points, two decimals. */
  change: number;
  verdict: "improved" | "worse" | "no_clear_change";
};

/**
 * Change between two totals of one instrument against its published minimal important change, by points or percent of
 * the first. null where no such change is known: the two totals are then all that can be shown.
 */
export function externalChange(
  instrument: ExternalInstrument,
  first: number,
  last: number,
): ExternalChange | null {
  const { better, mic, micPercent }: { better: string; mic: number | null; micPercent: number | null } =
    externalInstruments[instrument];
  if (mic === null) return null;
  const change = roundTo(last - first, 2) + 0;
  const percent = first === 0 ? null : roundTo((100 * Math.abs(change)) / first, 1);
  const enough =
    Math.abs(change) >= mic || (micPercent !== null && percent !== null && percent >= micPercent);
  if (!enough) return { change, verdict: "no_clear_change" };
  return { change, verdict: change < 0 === (better === "lower") ? "improved" : "worse" };
}

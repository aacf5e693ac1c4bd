import { z } from "zod";
import { morningAnswersSchema, type MorningRecord } from "./morning.ts";
import { morningRecord } from "./morning-record.ts";
import { localDateSchema } from "./primitives.ts";
import { parseInput, refuseDuplicateDays, type Parsed } from "./refusals.ts";

/** Mornings from elsewhere (import, another system): one entry per day, every answer within its range. */
export const morningEntriesSchema = z
  .array(z.strictObject({ date: localDateSchema, answers: morningAnswersSchema }))
  .superRefine((entries, ctx) => {
    refuseDuplicateDays(entries, ctx);
  });

/**
 * Reads mornings from unknown input. All or nothing: one bad value refuses the list, with a code and the path to each
 * bad value, so that nothing is rounded, clipped or dropped in silence.
 */
export function readMornings(input: unknown): Parsed<MorningRecord[]> {
  const parsed = parseInput(morningEntriesSchema, input);
  if (!parsed.ok) return parsed;
  const entered = { daysLate: 0, corrected: false };
  return {
    ok: true,
    value: parsed.value.map(({ date, answers }) => morningRecord(date, answers, entered)),
  };
}

import { z } from "zod";
import {
  morningAnswersSchema,
  valueOf,
  type MorningAnswers,
  type MorningRecord,
  type QuestionCode,
} from "./morning.ts";
import { morningRecord } from "./morning-record.ts";
import { localDateSchema, type LocalDate } from "./primitives.ts";
import { parseInput, refuseDuplicateDays, type Parsed } from "./refusals.ts";
import { nightIssueLevels, nightMeasures, type NightIssue } from "./sleep.ts";

type Entry = { date: LocalDate; answers: MorningAnswers };
type Ctx = { addIssue(issue: { code: "custom"; path: (string | number)[]; message: string }): void };

/** Answers that are each possible but not together: minutes awake without awakenings, times that cannot be right (B4). */
function refuseContradictions(entries: readonly Entry[], timeZone: string, ctx: Ctx): void {
  entries.forEach(({ date, answers }, i) => {
    if (valueOf(answers, "n_awak") === 0 && (valueOf(answers, "waso_min") ?? 0) > 0) {
      ctx.addIssue({ code: "custom", path: [i, "answers", "waso_min"], message: "contradiction" });
    }
    const morning = morningRecord(date, answers, { daysLate: 0, corrected: false });
    for (const issue of nightMeasures(morning.values, date, timeZone).issues) {
      if (nightIssueLevels[issue] !== "refuse") continue;
      ctx.addIssue({ code: "custom", path: [i, "answers", nightIssueField[issue]], message: issue });
    }
  });
}

/** The answer a person would look at first. */
const nightIssueField = {
  tib_gt_14h: "into_bed",
  tib_gt_20h: "into_bed",
  times_do_not_fit: "sol_min",
} as const satisfies Record<NightIssue, QuestionCode>;

/** Mornings from elsewhere (import, another system): one entry per day, every answer within its range. */
const morningEntriesSchema = z
  .array(z.strictObject({ date: localDateSchema, answers: morningAnswersSchema }))
  .superRefine((entries, ctx) => {
    refuseDuplicateDays(entries, ctx);
  });

/**
 * Reads mornings from unknown input, clock times in the given zone. All or nothing: one bad value refuses the list, with
 * a code and the path to each bad value, so that nothing is rounded, clipped or dropped in silence.
 */
export function readMornings(input: unknown, timeZone: string): Parsed<MorningRecord[]> {
  const whole = morningEntriesSchema.superRefine((entries, ctx) => {
    refuseContradictions(entries, timeZone, ctx);
  });
  const parsed = parseInput(whole, input);
  if (!parsed.ok) return parsed;
  const entered = { daysLate: 0, corrected: false };
  return {
    ok: true,
    value: parsed.value.map(({ date, answers }) => morningRecord(date, answers, entered)),
  };
}

import { isDayOpen } from "@soepel/domain/diary-window";
import { DomainError } from "@soepel/domain/errors";
import type { LocalDate } from "@soepel/domain/primitives";
import type { GoalRatingInput } from "@soepel/domain/wire/records";
import type { PatientContext } from "../../context.ts";
import { asPatient, todayOf } from "../acting.ts";

/** Own ratings of goals on an open day. A goal that was closed meanwhile is passed over: there is nothing to ask any more. */
export async function rateOwnGoals(
  ctx: PatientContext,
  input: { date: LocalDate; ratings: GoalRatingInput[] },
): Promise<{ done: true }> {
  if (!isDayOpen(input.date, todayOf(ctx))) throw new DomainError("DAY_CLOSED", { path: ["date"] });
  await asPatient(ctx, "diary.write", (repo) => repo.goals.rate({ ...input, at: ctx.now() }));
  return { done: true };
}

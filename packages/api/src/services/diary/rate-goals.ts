import { isDayOpen } from "@soepel/domain/diary-window";
import { DomainError } from "@soepel/domain/errors";
import type { RateOwnGoalsInput } from "@soepel/domain/wire/records";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";
import { dayGiven } from "./submission.ts";

/**
 * Own ratings of goals on a day that was open when they were given. A goal that was closed meanwhile is passed over: there is
 * nothing to ask any more.
 */
export async function rateOwnGoals(
  ctx: PatientContext,
  { date, ratings, waitedS }: RateOwnGoalsInput,
): Promise<{ done: true }> {
  if (!isDayOpen(date, dayGiven(ctx, date, waitedS))) throw new DomainError("DAY_CLOSED", { path: ["date"] });
  await asPatient(ctx, "diary.write", (repo) => repo.goals.rate({ date, ratings, at: ctx.now() }));
  return { done: true };
}

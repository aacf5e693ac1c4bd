import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { GoalRatingInput } from "@soepel/domain/wire/records";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** Ratings that the patient gave in the room. A goal that was closed meanwhile makes all of them a CONFLICT. */
export async function rateGoals(
  ctx: StaffContext,
  input: { patientId: PatientId; date: LocalDate; ratings: GoalRatingInput[] },
): Promise<{ done: true }> {
  if (input.date > todayOf(ctx)) throw new DomainError("INVALID_INPUT", { path: ["date"] });
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    const { date, ratings } = input;
    const stored = await repo.goals.rate({ patientId: patient.id, date, ratings, at: ctx.now() });
    if (stored < ratings.length) throw new DomainError("CONFLICT", { path: ["ratings"] });
  });
  return { done: true };
}

import { DomainError } from "@soepel/domain/errors";
import type { ProposeInput } from "@soepel/domain/wire/care";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/**
 * Asks a colleague to take a patient over or to treat along. Nothing changes until the colleague accepts. Somebody who is not a
 * therapist of this practice is refused by field; who treats the patient already or was asked already, as a conflict.
 */
export async function proposeHandover(ctx: StaffContext, input: ProposeInput): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "care.propose", async (repo, patient) => {
    await repo.care.lock(patient.id);
    const team = await repo.care.team(patient.id);
    if (team.some(({ staffId }) => staffId === input.to)) throw new DomainError("CONFLICT", { path: ["to"] });
    const free = await repo.care.colleagues(patient.id);
    if (!free.some(({ staffId }) => staffId === input.to))
      throw new DomainError("INVALID_INPUT", { path: ["to"] });
    const { to, kind, note } = input;
    if (!(await repo.care.propose({ patientId: patient.id, to, kind, note, at: ctx.now() })))
      throw new DomainError("CONFLICT", { path: ["to"] });
  });
  return { done: true };
}

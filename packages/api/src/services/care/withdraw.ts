import { DomainError } from "@soepel/domain/errors";
import type { HandoverId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes a proposal about an own patient back while it waits; answered or withdrawn in the meantime is a conflict. */
export async function withdrawHandover(
  ctx: StaffContext,
  input: { patientId: PatientId; handoverId: HandoverId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "care.propose", async (repo, patient) => {
    const open = await repo.care.openOf(patient.id);
    const found = open.some(({ id }) => id === input.handoverId);
    if (!found || !(await repo.care.close(input.handoverId, "withdrawn", ctx.now())))
      throw new DomainError("CONFLICT");
  });
  return { done: true };
}

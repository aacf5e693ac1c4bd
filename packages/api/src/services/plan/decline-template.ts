import { DomainError } from "@soepel/domain/errors";
import type { PatientId, TemplateVersionId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** The plan stays as it is beside this version of its template; a later version asks again. */
export async function declineTemplate(
  ctx: StaffContext,
  input: { patientId: PatientId; templateVersionId: TemplateVersionId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "plan.write", async (repo, patient) => {
    if (!(await repo.plans.usableTemplateVersion(input.templateVersionId))) {
      throw new DomainError("INVALID_INPUT", { path: ["templateVersionId"] });
    }
    await repo.planOverview.declineTemplate(patient.id, input.templateVersionId, ctx.now());
  });
  return { done: true };
}

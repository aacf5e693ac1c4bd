import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** Chooses the first day of the baseline that figures are compared with; null goes back to the first morning. */
export async function setBaseline(
  ctx: StaffContext,
  input: { patientId: PatientId; from: LocalDate | null },
): Promise<{ done: true }> {
  if (input.from !== null && input.from > todayOf(ctx)) {
    throw new DomainError("INVALID_INPUT", { path: ["from"] });
  }
  await onPatient(ctx, input.patientId, "patient.write", (repo, patient) =>
    repo.patients.update(patient.id, { baselineFrom: input.from }),
  );
  return { done: true };
}

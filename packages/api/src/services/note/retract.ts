import { DomainError } from "@soepel/domain/errors";
import type { NoteId, PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";

/** Takes a note back: it is shown nowhere any more, and kept. */
export async function retractNote(
  ctx: StaffContext,
  input: { patientId: PatientId; noteId: NoteId },
): Promise<{ done: true }> {
  await onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    if (!(await repo.notes.retract(patient.id, input.noteId, ctx.now()))) throw new DomainError("CONFLICT");
  });
  return { done: true };
}

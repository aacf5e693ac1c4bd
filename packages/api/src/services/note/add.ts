import { DomainError } from "@soepel/domain/errors";
import type { NoteId } from "@soepel/domain/primitives";
import type { AddNoteInput } from "@soepel/domain/wire/records";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** A new note, or the new version of one. A note that somebody changed or took back meanwhile is a CONFLICT. */
export function addNote(ctx: StaffContext, input: AddNoteInput): Promise<{ noteId: NoteId }> {
  if (input.date !== null && input.date > todayOf(ctx)) {
    throw new DomainError("INVALID_INPUT", { path: ["date"] });
  }
  return onPatient(ctx, input.patientId, "record.write", async (repo, patient) => {
    const noteId = await repo.notes.add({ ...input, patientId: patient.id, at: ctx.now() });
    if (noteId === null) throw new DomainError("CONFLICT", { path: ["replaces"] });
    return { noteId };
  });
}

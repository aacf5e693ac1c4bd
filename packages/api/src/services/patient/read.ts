import type { PatientId } from "@soepel/domain/primitives";
import type { PatientDetails } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { iso, onReadablePatient } from "../acting.ts";
import { patientHeader } from "./header.ts";

/** What the form about a patient holds, and who changed it last. */
export const readPatient = (ctx: StaffContext, input: { patientId: PatientId }): Promise<PatientDetails> =>
  onReadablePatient(ctx, input.patientId, async (repo, patient, readAlongUntil) => {
    const { revision, changedAt, changedBy } = patient;
    return {
      ...(await patientHeader(ctx, repo, patient, readAlongUntil)),
      revision,
      changed: changedAt && {
        at: iso(changedAt),
        by: changedBy && (await repo.patients.nameOf(changedBy)),
      },
    };
  });

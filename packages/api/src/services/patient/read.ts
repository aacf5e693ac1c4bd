import type { PatientId } from "@soepel/domain/primitives";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { onReadablePatient } from "../acting.ts";
import { patientHeader } from "./header.ts";

export const readPatient = (ctx: StaffContext, input: { patientId: PatientId }): Promise<PatientHeader> =>
  onReadablePatient(ctx, input.patientId, (repo, patient, readAlongUntil) =>
    patientHeader(ctx, repo, patient, readAlongUntil),
  );

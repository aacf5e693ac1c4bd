import type { PatientId } from "@soepel/domain/primitives";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { onPatient } from "../acting.ts";
import { patientHeader } from "./header.ts";

export const readPatient = (ctx: StaffContext, input: { patientId: PatientId }): Promise<PatientHeader> =>
  onPatient(ctx, input.patientId, "patient.read", (repo, patient) => patientHeader(ctx, repo, patient));

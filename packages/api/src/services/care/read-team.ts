import type { PatientId } from "@soepel/domain/primitives";
import type { CareTeam } from "@soepel/domain/wire/care";
import type { StaffContext } from "../../context.ts";
import { iso, isoOrNull, onPatient } from "../acting.ts";
import { handoverView } from "./view.ts";

/** Who treats this patient, what is proposed, and who could be asked. */
export const readTeam = (ctx: StaffContext, input: { patientId: PatientId }): Promise<CareTeam> =>
  onPatient(ctx, input.patientId, "patient.read", async (repo, patient) => ({
    team: (await repo.care.team(patient.id)).map((one) => ({
      ...one,
      since: iso(one.since),
      mine: one.staffId === ctx.actor.staffId,
    })),
    open: (await repo.care.openOf(patient.id)).map(handoverView),
    colleagues: await repo.care.colleagues(patient.id),
    dischargedAt: isoOrNull(patient.dischargedAt),
  }));

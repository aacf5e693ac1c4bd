import type { Condition } from "@soepel/domain/content";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import type { PatientRow } from "@soepel/db/repo/patients";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { iso } from "../acting.ts";
import { linkStatus } from "../link/status.ts";

/** The lines on top of every page about one patient. */
export async function patientHeader(
  ctx: StaffContext,
  repo: StaffRepo,
  patient: PatientRow,
): Promise<PatientHeader> {
  const link = await repo.links.newest(patient.id);
  const review = await repo.patients.lastReview(patient.id);
  return {
    patientId: patient.id,
    name: patient.name,
    birthYear: patient.birthYear,
    number: patient.number,
    locale: patient.locale,
    tags: patient.tags,
    conditions: patient.conditions as Condition[],
    link: linkStatus(link, ctx.now()),
    lastReviewed: review && {
      at: iso(review.at),
      by: review.by,
      mine: review.staffId === ctx.actor.staffId,
    },
  };
}

import type { Condition } from "@soepel/domain/content";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import type { LinkTimes } from "@soepel/db/repo/links";
import type { LastReview, Therapist } from "@soepel/db/repo/patients";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { HeaderPatient } from "@soepel/db/repo/review";
import type { StaffContext } from "../../context.ts";
import { iso, isoOrNull } from "../acting.ts";
import { linkStatus } from "../link/status.ts";

type Shown = {
  patient: HeaderPatient;
  therapists: Therapist[];
  link: LinkTimes | null;
  review: LastReview | null;
  readAlongUntil: Date | null;
};

/** The lines on top of every page about one patient. */
export const headerView = (
  ctx: StaffContext,
  { patient, therapists, link, review, readAlongUntil }: Shown,
): PatientHeader => ({
  patientId: patient.id,
  name: patient.name,
  birthYear: patient.birthYear,
  number: patient.number,
  locale: patient.locale,
  tags: patient.tags,
  conditions: patient.conditions as Condition[],
  intake: patient.intake,
  baselineFrom: patient.baselineFrom,
  extraQuestions: patient.extraQuestions,
  dischargedAt: isoOrNull(patient.dischargedAt),
  therapists,
  readAlongUntil: isoOrNull(readAlongUntil),
  link: linkStatus(link, ctx.now()),
  lastReviewed: review && {
    at: iso(review.at),
    by: review.by,
    mine: review.staffId === ctx.actor.staffId,
  },
});

/** The same for a page that has fetched the patient only. */
export async function patientHeader(
  ctx: StaffContext,
  repo: StaffRepo,
  patient: HeaderPatient,
  readAlongUntil: Date | null = null,
): Promise<PatientHeader> {
  const link = await repo.links.newest(patient.id);
  const review = await repo.patients.lastReview(patient.id);
  const therapists = await repo.patients.therapists(patient.id);
  return headerView(ctx, { patient, therapists, link, review, readAlongUntil });
}

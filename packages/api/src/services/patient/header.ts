import type { Condition } from "@soepel/domain/content";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import type { LinkTimes } from "@soepel/db/repo/links";
import type { LastReview } from "@soepel/db/repo/patients";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { ReviewData } from "@soepel/db/repo/review";
import type { StaffContext } from "../../context.ts";
import { iso } from "../acting.ts";
import { linkStatus } from "../link/status.ts";

type Shown = { patient: ReviewData["patient"]; link: LinkTimes | null; review: LastReview | null };

/** The lines on top of every page about one patient. */
export const headerView = (ctx: StaffContext, { patient, link, review }: Shown): PatientHeader => ({
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
});

/** The same for a page that has fetched the patient only. */
export async function patientHeader(
  ctx: StaffContext,
  repo: StaffRepo,
  patient: ReviewData["patient"],
): Promise<PatientHeader> {
  const link = await repo.links.newest(patient.id);
  const review = await repo.patients.lastReview(patient.id);
  return headerView(ctx, { patient, link, review });
}

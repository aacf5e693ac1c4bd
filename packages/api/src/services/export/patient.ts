import { DomainError } from "@soepel/domain/errors";
import type { InstantIso, LocalDate } from "@soepel/domain/primitives";
import type { ExportInput } from "@soepel/domain/wire/care";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { entryOf, iso, staffScope, todayOf } from "../acting.ts";
import { BASELINE_DAYS, reviewView } from "../review/read.ts";

/** Before any diary of this product. */
const EVER = "2000-01-01" as LocalDate;

/**
 * Everything of an own patient, for a file or a print that leaves the product. The reason is kept, the audit entry names the act;
 * reading along with a colleague is no ground to take data along.
 */
export async function exportPatient(
  ctx: StaffContext,
  input: ExportInput,
): Promise<{ review: ReviewWire; exportedAt: InstantIso; practice: string }> {
  const at = ctx.now();
  const { patientId } = input;
  const entry = entryOf(ctx, "patient.export", { patientId });
  const data = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    if ((await repo.patients.reach(patientId)) === null) {
      await repo.audit({ ...entry, outcome: "denied" });
      return null;
    }
    await repo.reasons.add({
      patientId,
      kind: `export:${input.kind}`,
      reason: input.reason,
      at,
      until: null,
      requestId: ctx.requestId,
    });
    const window = { patientId, from: EVER, to: todayOf(ctx), baselineDays: BASELINE_DAYS };
    return repo.readReviewData(window, entry);
  });
  if (data === null) throw new DomainError("NOT_FOUND");
  return { review: reviewView(ctx, data), exportedAt: iso(at), practice: ctx.actor.practiceName };
}

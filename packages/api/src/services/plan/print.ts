import { revisionInForce } from "@soepel/domain/due";
import type { PatientId } from "@soepel/domain/primitives";
import type { PlanPrint } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/** The plan for paper. Its exercises are the versions that the plan pins, as on the phone. */
export function readPlanPrint(ctx: StaffContext, input: { patientId: PatientId }): Promise<PlanPrint> {
  const today = todayOf(ctx);
  return onPatient(ctx, input.patientId, "patient.read", async (repo, patient) => {
    const revisions = await repo.plans.revisions(patient.id);
    const revision =
      revisionInForce(revisions, today) ?? revisions.findLast((one) => one.effectiveFrom > today) ?? null;
    const items = revision?.items ?? [];
    const pinned = await repo.library.pinned(
      items.map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
    );
    const practice = await repo.practice.read();
    return {
      locale: patient.locale,
      practice: { name: practice.name, phone: practice.phonePractice },
      diaryUrl: `${ctx.ports.publicUrl}/d/`,
      plan:
        revision === null
          ? null
          : {
              revision: revision.number,
              from: revision.effectiveFrom,
              to: revision.endsOn,
              lines: items.flatMap((item) => {
                const found = pinned.find(
                  (row) => row.slug === item.exercise && row.version === item.exerciseVersion,
                );
                return found === undefined ? [] : [{ item, exercise: found.content }];
              }),
            },
    };
  });
}

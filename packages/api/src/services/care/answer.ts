import { DomainError } from "@soepel/domain/errors";
import type { PatientId, StaffId } from "@soepel/domain/primitives";
import type { AnswerInput } from "@soepel/domain/wire/care";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";

type Outcome =
  | { kind: "missing" }
  | { kind: "over"; patientId: PatientId }
  | { kind: "done"; patientId: PatientId };

/**
 * Accepts or declines a proposal to the caller. Accepting a transfer takes the patient out of the caseload of who proposed it at
 * once; that person's next request no longer finds the patient. A proposal that was answered, withdrawn, or made by somebody who
 * no longer treats the patient is a conflict.
 */
export async function answerHandover(
  ctx: StaffContext,
  input: AnswerInput,
): Promise<{ patientId: PatientId }> {
  const at = ctx.now();
  const entry = { at, action: "care.answer", requestId: ctx.requestId };
  const outcome = await ctx.repo.asStaff(staffScope(ctx), async (repo): Promise<Outcome> => {
    const found = await repo.care.toMe(input.handoverId);
    if (found === null) {
      await repo.audit({ ...entry, basis: "role", outcome: "denied" });
      return { kind: "missing" };
    }
    const { patientId } = found;
    await repo.care.lock(patientId);
    const still = (await repo.care.team(patientId)).some(({ staffId }) => staffId === found.from);
    const open = await repo.care.close(input.handoverId, still ? input.answer : "withdrawn", at);
    if (!open || !still) return { kind: "over", patientId };
    if (input.answer === "accepted") {
      await repo.care.join(patientId, at);
      if (found.kind === "transfer") await handOn(repo, patientId, found.from, at);
    }
    await repo.audit({ ...entry, patientId, basis: "proposed" });
    return { kind: "done", patientId };
  });
  if (outcome.kind === "missing") throw new DomainError("NOT_FOUND");
  if (outcome.kind === "over") throw new DomainError("CONFLICT");
  return { patientId: outcome.patientId };
}

async function handOn(repo: StaffRepo, patientId: PatientId, from: StaffId, at: Date): Promise<void> {
  await repo.care.leave(patientId, from, at);
  await repo.care.withdrawAllOf(patientId, from, at);
}

import { DomainError } from "@soepel/domain/errors";
import type { SubmissionId } from "@soepel/domain/primitives";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** "Ik heb gebeld": noted with the flag; saying it twice keeps the first moment. */
export async function flagCalled(
  ctx: PatientContext,
  input: { submissionId: SubmissionId; flagSubmissionId: SubmissionId },
): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", async (repo) => {
    if (!(await repo.flags.called(input.flagSubmissionId, ctx.now()))) throw new DomainError("NOT_FOUND");
  });
  return { done: true };
}

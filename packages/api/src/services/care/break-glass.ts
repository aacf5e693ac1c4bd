import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { InstantIso, PatientId } from "@soepel/domain/primitives";
import type { breakGlassInputSchema } from "@soepel/domain/wire/care";
import type { StaffContext } from "../../context.ts";
import { iso, staffScope } from "../acting.ts";

/** How long a written reason lets somebody read a patient of a colleague. */
const GLASS_MINUTES = 60;

/**
 * Opens a patient of a colleague in the same practice for reading, for an hour, with a written reason. Who it is must be known
 * already: only the exact own number or name finds the patient, so that nobody can leaf through the practice.
 */
export async function breakGlass(
  ctx: StaffContext,
  input: z.output<typeof breakGlassInputSchema>,
): Promise<{ patientId: PatientId; until: InstantIso }> {
  const at = ctx.now();
  const until = new Date(at.getTime() + GLASS_MINUTES * 60_000);
  const entry = { at, action: "patient.break_glass", requestId: ctx.requestId, basis: "break-glass" };
  const found = await ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const patients = await repo.reasons.find(input.who);
    const [only, second] = patients;
    if (!only || second) {
      await repo.audit({ ...entry, outcome: "denied" });
      return patients.length;
    }
    await repo.reasons.add({
      patientId: only.id,
      kind: "break_glass",
      reason: input.reason,
      at,
      until,
      requestId: ctx.requestId,
    });
    await repo.audit({ ...entry, patientId: only.id });
    return only.id;
  });
  if (found === 0) throw new DomainError("NOT_FOUND");
  if (typeof found === "number") throw new DomainError("CONFLICT", { path: ["who"] });
  return { patientId: found, until: iso(until) };
}

import type { PatientId } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { iso, onPatient } from "../acting.ts";
import { hashSecret, newLetterCode, newPersonalCode, newToken, tokenHash } from "../secrets.ts";

const LINK_DAYS = 180;

/** A new link, its letters for typing, and a personal code; the old link and every phone opened with it end at once. All are shown this one time. */
export async function issueLink(ctx: StaffContext, input: { patientId: PatientId }) {
  const at = ctx.now();
  const token = newToken();
  const letters = newLetterCode();
  const code = newPersonalCode();
  const codeHash = await hashSecret(code);
  const expiresAt = new Date(at.getTime() + LINK_DAYS * 86_400_000);
  await onPatient(ctx, input.patientId, "link.issue", async (repo, patient) => {
    await repo.links.revokeAll(patient.id, at);
    await repo.links.issue({
      patientId: patient.id,
      tokenHash: tokenHash(token),
      letterHash: tokenHash(letters),
      codeHash,
      expiresAt,
      at,
    });
  });
  return { url: `${ctx.ports.publicUrl}/d/#${token}`, letters, code, expiresAt: iso(expiresAt) };
}

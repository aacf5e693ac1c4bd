import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { inviteInputSchema } from "@soepel/domain/wire/people";
import type { StaffContext } from "../../context.ts";
import { asStaff, iso } from "../acting.ts";
import { newToken, tokenHash } from "../secrets.ts";

const INVITE_HOURS = 72;

/** An invitation that works once within 72 hours. The token travels in the fragment and is stored as a digest. */
export async function inviteStaff(ctx: StaffContext, input: z.output<typeof inviteInputSchema>) {
  const at = ctx.now();
  const token = newToken();
  const expiresAt = new Date(at.getTime() + INVITE_HOURS * 3_600_000);
  const taken = await ctx.repo.asPublic((repo) => repo.people.emailTaken(input.email));
  if (taken) throw new DomainError("CONFLICT", { path: ["email"] });
  await asStaff(ctx, "staff.write", (repo) =>
    repo.practice.addInvite({ ...input, tokenHash: tokenHash(token), expiresAt, at }),
  );
  return { url: `${ctx.ports.publicUrl}/invite#${token}`, expiresAt: iso(expiresAt) };
}

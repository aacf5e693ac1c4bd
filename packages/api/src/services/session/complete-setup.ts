import { timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { setupInputSchema } from "@soepel/domain/wire/people";
import type { Context } from "../../context.ts";
import { tokenHash } from "../secrets.ts";
import { newAccount } from "./new-account.ts";

type Input = z.output<typeof setupInputSchema>;

/** Makes the first practice and its admin with the one-time code that the server printed. Later calls find no code. */
export async function completeSetup(ctx: Context, input: Input): Promise<{ done: true }> {
  const code = ctx.ports.setupCode();
  const allowed = await ctx.repo.asPublic((repo) =>
    repo.countAttempt({ key: "setup", at: ctx.now(), windowMinutes: 15, limit: 20 }),
  );
  if (!allowed) throw new DomainError("TOO_MANY_ATTEMPTS");
  if (code === null || !timingSafeEqual(tokenHash(code), tokenHash(input.code))) {
    throw new DomainError("INVITE_INVALID", { path: ["code"] });
  }
  const userId = await newAccount(ctx, input, new DomainError("INVITE_INVALID", { path: ["code"] }));
  try {
    await ctx.repo.asPublic(async (repo) => {
      await repo.people.lockSetup();
      if (await repo.people.anyPractice()) throw new DomainError("INVITE_INVALID", { path: ["code"] });
      const practiceId = await repo.people.addPractice({ name: input.practiceName });
      await repo.people.addStaff({
        practiceId,
        userId,
        name: input.name,
        isAdmin: true,
        isTherapist: input.alsoTherapist,
      });
      await repo.audit(practiceId, {
        at: ctx.now(),
        action: "practice.setup",
        requestId: ctx.requestId,
        basis: "set-up code",
      });
    });
  } catch (error) {
    await ctx.ports.removeAccount(userId);
    throw error;
  }
  ctx.ports.endSetup();
  return { done: true };
}

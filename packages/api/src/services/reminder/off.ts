import { DomainError } from "@soepel/domain/errors";
import type { Context } from "../../context.ts";

const TRIES_PER_QUARTER = 60;

/** Switches a reminder off by the token of its mail. Unknown and used tokens get the same answer. */
export function reminderOff(ctx: Context, input: { token: string }): Promise<{ done: true }> {
  const at = ctx.now();
  return ctx.repo.asPublic(async (repo) => {
    const within = await repo.countAttempt({
      key: `reminder-off:${ctx.ports.address}`,
      at,
      windowMinutes: 15,
      limit: TRIES_PER_QUARTER,
    });
    if (!within) throw new DomainError("TOO_MANY_ATTEMPTS");
    const owner = await repo.reminderOff(input.token);
    if (owner !== null) {
      await repo.audit(owner.practiceId, {
        at,
        action: "reminder.off",
        requestId: ctx.requestId,
        patientId: owner.patientId,
        basis: "token of the mail",
      });
    }
    return { done: true };
  });
}

import type { z } from "zod";
import { DomainError } from "@soepel/domain/errors";
import type { openDiaryInputSchema, openDiaryOutputSchema } from "@soepel/domain/wire/diary";
import type { Context } from "../../context.ts";
import { newToken, tokenHash, verifyNothing, verifySecret } from "../secrets.ts";
import { markOf } from "./mark.ts";

const CODE_HOURS = 12;
const REMEMBER_DAYS = 180;

/**
 * Opens a diary with link token and personal code. Unknown, expired, revoked and locked links and wrong codes give the same
 * answer after the same work; five wrong codes lock the link. Tries are counted before the code is compared.
 */
export async function openDiary(
  ctx: Context,
  input: z.output<typeof openDiaryInputSchema>,
): Promise<z.output<typeof openDiaryOutputSchema>> {
  const at = ctx.now();
  const { link, claimed } = await ctx.repo.asPublic(async (repo) => {
    const within = await repo.countAttempt({
      key: `door:${ctx.ports.address}`,
      at,
      windowMinutes: 15,
      limit: 60,
    });
    if (!within) throw new DomainError("TOO_MANY_ATTEMPTS");
    const found = await repo.door.find(tokenHash(input.token), at);
    return { link: found, claimed: found !== null && (await repo.door.claimTry(found.linkId, at)) };
  });
  const right =
    link !== null && claimed
      ? await verifySecret(link.codeHash, input.code)
      : await verifyNothing(input.code);
  const session = newToken();
  if (link !== null) {
    const scope = {
      kind: "patient" as const,
      practiceId: link.practiceId,
      patientId: link.patientId,
      linkId: link.linkId,
    };
    await ctx.repo.asPublic(async (repo) => {
      if (right) {
        await repo.door.opened(link.linkId, at);
        await repo.door.startSession({
          link,
          tokenHash: tokenHash(session),
          at,
          codeUntil: new Date(at.getTime() + CODE_HOURS * 3_600_000),
          expiresAt: new Date(at.getTime() + (input.remember ? REMEMBER_DAYS * 24 : CODE_HOURS) * 3_600_000),
        });
      }
      await repo.auditAsPatient(scope, {
        at,
        action: "diary.open",
        requestId: ctx.requestId,
        patientId: link.patientId,
        basis: "link and code",
        outcome: right ? "done" : "denied",
      });
    });
  }
  if (!right || link === null) throw new DomainError("LINK_OR_CODE");
  ctx.ports.diaryCookie.set(session, input.remember ? REMEMBER_DAYS * 86_400 : null);
  return { done: true, mark: markOf(link.patientId) };
}

import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** Forgets this phone: its session ends and its cookie goes. */
export async function closeDiary(ctx: PatientContext): Promise<{ done: true }> {
  await asPatient(ctx, "diary.today", (repo) => repo.door.endSession(ctx.actor.sessionId, ctx.now()));
  ctx.ports.diaryCookie.clear();
  return { done: true };
}

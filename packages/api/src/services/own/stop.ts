import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

/** The patient's own end of the diary. The practice keeps what was given and sees that the patient stopped. */
export async function stopDiary(ctx: PatientContext): Promise<{ done: true }> {
  await asPatient(ctx, "diary.stop", (repo) => repo.own.stop(ctx.now()));
  ctx.ports.diaryCookie.clear();
  return { done: true };
}

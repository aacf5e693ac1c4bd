import type { Locale } from "@soepel/domain/primitives";
import type { PatientContext } from "../../context.ts";
import { asPatient } from "../acting.ts";

export async function setDiaryLocale(
  ctx: PatientContext,
  input: { locale: Locale },
): Promise<{ done: true }> {
  await asPatient(ctx, "diary.write", (repo) => repo.patient.setLocale(input.locale, ctx.now()));
  return { done: true };
}

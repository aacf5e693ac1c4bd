import type { Locale } from "@soepel/domain/primitives";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

export async function setLocale(ctx: StaffContext, input: { locale: Locale }): Promise<{ done: true }> {
  await asStaffUnlogged(ctx, (repo) => repo.practice.setLocale(input.locale));
  return { done: true };
}

import type { PracticeSettings } from "@soepel/domain/wire/people";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

export async function readPractice(ctx: StaffContext): Promise<PracticeSettings> {
  const row = await asStaffUnlogged(ctx, (repo) => repo.practice.read());
  const { name, timeZone, phonePractice, phoneGp, phoneOutOfHours, reviewDays, sleepEfficiency } = row;
  return { name, timeZone, phonePractice, phoneGp, phoneOutOfHours, reviewDays, sleepEfficiency };
}

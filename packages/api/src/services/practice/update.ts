import { DomainError } from "@soepel/domain/errors";
import type { PracticeSettings } from "@soepel/domain/wire/people";
import { isTimeZone } from "@soepel/domain/zone";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";

export async function updatePractice(ctx: StaffContext, input: PracticeSettings): Promise<{ done: true }> {
  if (!isTimeZone(input.timeZone)) throw new DomainError("INVALID_INPUT", { path: ["timeZone"] });
  await asStaff(ctx, "practice.write", (repo) => repo.practice.update(input));
  return { done: true };
}

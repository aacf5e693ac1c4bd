import { DomainError } from "@soepel/domain/errors";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { ruleSettingsOf } from "@soepel/domain/rule-settings";
import { baselineWindow, isWithin } from "@soepel/domain/windows";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { rulesOf } from "../practice/read-rules.ts";

/**
 * Chooses the first day of the baseline that figures are compared with; null goes back to the first morning. A window
 * with too few mornings is refused: nothing could be compared with it, and signals would fall silent unseen.
 */
export async function setBaseline(
  ctx: StaffContext,
  input: { patientId: PatientId; from: LocalDate | null },
): Promise<{ done: true }> {
  const { from } = input;
  await onPatient(ctx, input.patientId, "patient.write", async (repo, patient) => {
    if (from !== null && !(await holdsEnough(repo, patient.id, from, todayOf(ctx)))) {
      throw new DomainError("INVALID_INPUT", { path: ["from"] });
    }
    await repo.patients.setBaseline(patient.id, from);
  });
  return { done: true };
}

async function holdsEnough(
  repo: StaffRepo,
  patientId: PatientId,
  from: LocalDate,
  today: LocalDate,
): Promise<boolean> {
  const { limits } = ruleSettingsOf(await rulesOf(repo));
  const window = baselineWindow(from, today, limits);
  if (window === null) return false;
  const days = await repo.imports.daysWithDiary(patientId);
  return days.filter((day) => isWithin(day, window)).length >= limits.baselineMinN;
}

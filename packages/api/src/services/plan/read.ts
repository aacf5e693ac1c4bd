import { addDays } from "@soepel/domain/calendar";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { PlanPage } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { routineLogs } from "../diary/logs.ts";
import { patientHeader } from "../patient/header.ts";
import { revisionView } from "./view.ts";

const STOPPED_DAYS = 14;

/** A patient's plan with all its revisions, and which exercises were stopped for pain lately. */
export function readPlanPage(ctx: StaffContext, input: { patientId: PatientId }): Promise<PlanPage> {
  const today = todayOf(ctx);
  return onPatient(ctx, input.patientId, "patient.read", async (repo, patient) => {
    const revisions = await repo.plans.revisions(patient.id);
    const days = await repo.readRoutineDays({
      patientId: patient.id,
      from: addDays(today, 1 - STOPPED_DAYS),
      to: today,
    });
    const slugs = new Map(
      revisions.flatMap((r) => r.items.map((item) => [item.key, item.exercise] as const)),
    );
    const stopped: Record<string, LocalDate[]> = {};
    for (const log of days.flatMap((day) => routineLogs(day.date, day.entries))) {
      const slug = slugs.get(log.itemKey);
      if (log.outcome === "stopped" && slug !== undefined) (stopped[slug] ??= []).push(log.date);
    }
    return {
      patient: await patientHeader(ctx, repo, patient),
      today,
      revisions: revisions.map(revisionView),
      pauses: await repo.plans.pauses(patient.id),
      openFlags: (await repo.flags.ofPatient(patient.id)).filter((flag) => flag.acknowledgedAt === null)
        .length,
      stopped,
    };
  });
}

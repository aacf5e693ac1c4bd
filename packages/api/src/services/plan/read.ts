import { addDays } from "@soepel/domain/calendar";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { progressionLimits, progressions } from "@soepel/domain/progression";
import { practiceRulesSchema } from "@soepel/domain/rule-settings-schema";
import type { RoutineLog } from "@soepel/domain/plan";
import type { PlanPage, TemplateUpdate } from "@soepel/domain/wire/plans";
import type { PauseRow, RevisionRow } from "@soepel/db/repo/plans";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { routineLogs } from "../diary/logs.ts";
import { patientHeader } from "../patient/header.ts";
import { revisionView } from "./view.ts";

const STOPPED_DAYS = progressionLimits.noStopDays;

/** A patient's plan with all its revisions, what was stopped for pain lately, and what there is to decide on. */
export function readPlanPage(ctx: StaffContext, input: { patientId: PatientId }): Promise<PlanPage> {
  const today = todayOf(ctx);
  return onPatient(ctx, input.patientId, "patient.read", async (repo, patient) => {
    const revisions = await repo.plans.revisions(patient.id);
    const pauses = await repo.plans.pauses(patient.id);
    const days = await repo.readRoutineDays({
      patientId: patient.id,
      from: addDays(today, 1 - STOPPED_DAYS),
      to: today,
    });
    const logs = days.flatMap((day) => routineLogs(day.date, day.entries));
    return {
      patient: await patientHeader(ctx, repo, patient),
      today,
      revisions: revisions.map(revisionView),
      pauses,
      openFlags: (await repo.flags.ofPatient(patient.id)).filter((flag) => flag.acknowledgedAt === null)
        .length,
      stopped: stoppedDays(revisions, logs),
      progressions: await nextSteps(repo, { patientId: patient.id, today, revisions, pauses, logs }),
      templateUpdate: await templateUpdate(repo, patient.id, today),
    };
  });
}

function stoppedDays(revisions: readonly RevisionRow[], logs: readonly RoutineLog[]) {
  const slugs = new Map(revisions.flatMap((r) => r.items.map((item) => [item.key, item.exercise] as const)));
  const stopped: Record<string, LocalDate[]> = {};
  for (const log of logs) {
    const slug = slugs.get(log.itemKey);
    if (log.outcome === "stopped" && slug !== undefined) (stopped[slug] ??= []).push(log.date);
  }
  return stopped;
}

async function nextSteps(
  repo: StaffRepo,
  plan: {
    patientId: PatientId;
    today: LocalDate;
    revisions: readonly RevisionRow[];
    pauses: readonly PauseRow[];
    logs: readonly RoutineLog[];
  },
): Promise<PlanPage["progressions"]> {
  const { patientId, today } = plan;
  const newest = plan.revisions.at(-1);
  if (newest === undefined) return [];
  const { ruleSettings } = await repo.practice.read();
  if (!practiceRulesSchema.parse(ruleSettings).progression) return [];
  const pinned = await repo.library.pinned(
    newest.items.map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
  );
  const offered = new Set(
    (await repo.library.exercises()).filter((row) => !row.archived).map(({ slug }) => slug),
  );
  return progressions({
    ...plan,
    pain: await repo.plans.painOnRising(patientId, addDays(today, -progressionLimits.days), today),
    contentOf: (item) =>
      pinned.find((row) => row.slug === item.exercise && row.version === item.exerciseVersion)?.content,
    isOffered: (slug) => offered.has(slug),
  });
}

async function templateUpdate(
  repo: StaffRepo,
  patientId: PatientId,
  today: LocalDate,
): Promise<TemplateUpdate | null> {
  const [row] = await repo.planOverview.templateUpdates(today, patientId);
  if (row === undefined) return null;
  const { templateVersionId, pinnedVersion, version, changeNote, pinned, next } = row;
  return { templateVersionId, name: next.name, pinnedVersion, version, changeNote, pinned, next };
}

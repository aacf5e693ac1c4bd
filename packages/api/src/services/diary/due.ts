import { dueItems } from "@soepel/domain/due";
import type { PlanPause } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { DueItem } from "@soepel/domain/wire/diary";
import type { PatientRepo } from "@soepel/db/repo/repo";
import type { RevisionRow } from "@soepel/db/repo/plans";
import type { ExerciseVersionRow } from "@soepel/db/repo/library";

export type Routine = {
  revisions: readonly RevisionRow[];
  pauses: readonly PlanPause[];
  pinned: readonly ExerciseVersionRow[];
  newest: readonly ExerciseVersionRow[];
};

/** The patient's plan with the exact library versions that it pins, and today's library for milder variants. */
export async function readRoutine(repo: PatientRepo, patientId: RevisionOwner): Promise<Routine> {
  const revisions = await repo.plans.revisions(patientId);
  const pins = new Map(
    revisions.flatMap((r) => r.items.map((i) => [`${i.exercise}/${i.exerciseVersion}`, i] as const)),
  );
  return {
    revisions,
    pauses: await repo.plans.pauses(patientId),
    pinned: await repo.library.pinned(
      [...pins.values()].map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
    ),
    newest: await repo.library.exercises(),
  };
}
type RevisionOwner = Parameters<PatientRepo["plans"]["revisions"]>[0];

/** What the plan in force on a day asks, with everything the player shows. */
export function dueOn(routine: Routine, date: LocalDate): DueItem[] {
  return dueItems(routine.revisions, routine.pauses, date).flatMap(({ item, occasions }) => {
    const exercise = routine.pinned.find(
      (row) => row.slug === item.exercise && row.version === item.exerciseVersion,
    );
    if (exercise === undefined) return [];
    const easier = exercise.content.easier[0];
    const milder = easier === undefined ? undefined : routine.newest.find((row) => row.slug === easier);
    return [
      {
        item,
        exercise: exercise.content,
        milder: milder?.content ?? null,
        due: item.optional ? 0 : (occasions ?? 0),
      },
    ];
  });
}

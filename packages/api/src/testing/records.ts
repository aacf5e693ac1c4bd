import { randomUUID } from "node:crypto";
import type { Database } from "@soepel/db/client";
import { openRepo, type StaffRepo } from "@soepel/db/repo/repo";
import type { GoalId, LocalDate, MarkerId, NoteId, TrialChangeId, TrialId } from "@soepel/domain/primitives";
import { shippedTrials } from "@soepel/domain/trial/protocols";
import { startTrial } from "@soepel/domain/trial/trial";
import type { World } from "./world.ts";

const date = "2026-03-10" as LocalDate;
const at = new Date("2026-03-10T07:00:00Z");

/** Work in the name of the first practice's therapist. */
export const asTherapist = <T>(
  database: Database,
  world: World,
  work: (repo: StaffRepo) => Promise<T>,
): Promise<T> =>
  openRepo(database).asStaff(
    {
      kind: "staff",
      practiceId: world.practiceId,
      staffId: world.actors.therapist.staffId,
      role: "therapist",
    },
    work,
  );

/** Takes all tests of the first patient out of the way: two may not overlap. */
export const endTrials = (database: Database, world: World): Promise<unknown> =>
  database.query("test_end_trials", "UPDATE trial SET stopped_on = starts_on - 1 WHERE patient_id = $1", [
    world.patientId,
  ]);

/** The only test of the first patient: seven nights from a day on. */
export async function runningTrial(database: Database, world: World, startsOn: string = date) {
  await endTrials(database, world);
  const [protocol] = shippedTrials;
  if (protocol === undefined) throw new Error("no shipped tests");
  const { patientId } = world;
  const trialId: TrialId = await asTherapist(database, world, (repo) =>
    repo.trials.add({
      ...startTrial(protocol, startsOn as LocalDate),
      patientId,
      title: null,
      ownChange: null,
      at,
    }),
  );
  return { patientId, trialId, version: 1 };
}

export async function notedChange(database: Database, world: World): Promise<TrialChangeId> {
  const { patientId, trialId } = await runningTrial(database, world);
  return asTherapist(database, world, (repo) =>
    repo.trials.noteChange({ patientId, trialId, date, variable: "mattress", note: null, at }),
  );
}

export const addedNote =
  ({ patientId }: World) =>
  async (repo: StaffRepo): Promise<NoteId> => {
    const noteId = await repo.notes.add({
      patientId,
      date: null,
      text: "Besproken",
      shared: false,
      replaces: null,
      at,
    });
    if (noteId === null) throw new Error("the note was not stored");
    return noteId;
  };

export const addedMarker =
  ({ patientId }: World) =>
  (repo: StaffRepo): Promise<MarkerId> =>
    repo.markers.add(patientId, { kind: "ill", from: date, to: null, text: null }, at);

export const addedGoal =
  ({ patientId }: World) =>
  (repo: StaffRepo): Promise<GoalId> =>
    repo.goals.add(patientId, { activity: "Tuinieren", direction: "lower_better" }, at);

/** A marker of the first patient's own, which goes on. */
export async function ownMarker(database: Database, world: World): Promise<MarkerId> {
  const id = randomUUID() as string as MarkerId;
  const { patientId, practiceId } = world;
  const scope = { kind: "patient" as const, practiceId, patientId, linkId: world.linkId };
  await openRepo(database).asPatient(scope, (repo) =>
    repo.markers.add(id, { kind: "ill", from: date, to: null, text: null }, at),
  );
  return id;
}

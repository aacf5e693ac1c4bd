import { randomUUID } from "node:crypto";
import type { Database } from "@soepel/db/client";
import { openRepo } from "@soepel/db/repo/repo";
import { makeItem, makePatient, makeStaff } from "@soepel/db/testing/builders";
import type { LocalDate, SubmissionId } from "@soepel/domain/primitives";
import type { World } from "./world.ts";

/** The day of the tests of access. */
export const date = "2026-03-10" as LocalDate;

/** A red flag of the first patient that nobody dealt with. */
export async function openFlag(
  database: Database,
  world: World,
  submissionId: string = randomUUID(),
): Promise<string> {
  const { patient } = world.actors;
  const scope = {
    kind: "patient" as const,
    practiceId: world.practiceId,
    patientId: world.patientId,
    linkId: patient.linkId,
  };
  return openRepo(database).asPatient(scope, (repo) =>
    repo.flags.add({
      submissionId: submissionId as SubmissionId,
      date: date,
      codes: ["RF03"],
      urgency: "A",
      messageShown: "call_today",
      at: new Date("2026-03-10T07:00:00Z"),
    }),
  );
}

/** A template of the first practice with a draft, so that saving and publishing have something to work on. */
export async function draft(database: Database, world: World, status: "draft" | "published" = "draft") {
  const scope = {
    kind: "staff" as const,
    practiceId: world.practiceId,
    staffId: world.actors.admin.staffId,
    role: "admin",
  };
  return openRepo(database).asStaff(scope, async (repo) => {
    const source = (await repo.library.templates({ drafts: true }))[0];
    if (!source) throw new Error("no templates");
    const slug = `test-${randomUUID().slice(0, 8)}`;
    const content = { ...source.content, slug };
    const templateId = await repo.library.addTemplate(slug, 2000, new Date());
    const templateVersionId = await repo.library.addVersion({
      templateId,
      version: 1,
      status,
      content,
    });
    return { templateId, templateVersionId, content };
  });
}

/** An own exercise of the first practice as a draft. */
export async function exerciseDraft(database: Database, world: World) {
  const scope = {
    kind: "staff" as const,
    practiceId: world.practiceId,
    staffId: world.actors.admin.staffId,
    role: "admin",
  };
  return openRepo(database).asStaff(scope, async (repo) => {
    const source = (await repo.library.exercises()).find((row) => row.slug === "cat-cow");
    if (!source) throw new Error("no exercises");
    const slug = `own-${randomUUID().slice(0, 8)}`;
    const content = { ...source.content, slug, figure: source.slug };
    await repo.exercises.addDraft(slug, content, new Date());
    return { slug, content };
  });
}

/** A line of the plan of the first patient, in force on the day of the test. */
export async function plannedItem(database: Database, world: World): Promise<string> {
  const item = makeItem();
  const scope = {
    kind: "staff" as const,
    practiceId: world.practiceId,
    staffId: world.actors.therapist.staffId,
    role: "therapist",
  };
  await openRepo(database).asStaff(scope, async (repo) =>
    repo.plans.add({
      patientId: world.patientId,
      number: (await repo.plans.newestNumber(world.patientId)) + 1,
      planStartedOn: date,
      effectiveFrom: date,
      items: [item],
      createdBy: scope.staffId,
      createdAt: new Date("2026-03-10T07:00:00Z"),
    }),
  );
  return item.key;
}

/** A proposal of the first therapist about the first patient, to the colleague or to somebody new. */
export async function proposal(database: Database, world: World, to: "colleague" | "other"): Promise<string> {
  const { colleague, therapist } = world.actors;
  const staffId =
    to === "colleague" ? colleague.staffId : (await makeStaff(database, world.practiceId)).staffId;
  const rows = await database.query<{ id: string }>(
    "test_handover",
    `INSERT INTO handover (practice_id, patient_id, kind, from_staff, to_staff, proposed_at)
     VALUES ($1, $2, 'second', $3, $4, '2026-03-10')
     ON CONFLICT (patient_id, to_staff) WHERE answered_at IS NULL DO UPDATE SET note = NULL RETURNING id`,
    [world.practiceId, world.patientId, therapist.staffId, staffId],
  );
  return rows[0]?.id ?? "";
}

/** Own number of a new patient of the first practice, so that reading along opens nobody else's data to the next test. */
export async function strangersNumber(database: Database, world: World): Promise<string> {
  const { practiceId, actors } = world;
  const patientId = await makePatient(database, { practiceId, staffId: actors.therapist.staffId });
  const number = randomUUID().slice(0, 8);
  await database.query("test_number", "UPDATE patient SET number = $2 WHERE id = $1", [patientId, number]);
  return number;
}

/** A new patient of the first practice whose only therapist is switched off. */
export async function unattended(database: Database, world: World): Promise<string> {
  const { practiceId } = world;
  const { staffId } = await makeStaff(database, practiceId);
  const patientId = await makePatient(database, { practiceId, staffId });
  await database.query("test_disable", "UPDATE staff SET disabled_at = '2026-03-09' WHERE id = $1", [
    staffId,
  ]);
  return patientId;
}

/** A new patient whom the own therapist treats together with a new colleague. */
export async function shared(database: Database, world: World): Promise<string> {
  const { practiceId } = world;
  const { staffId } = world.actors.therapist;
  const patientId = await makePatient(database, { practiceId, staffId });
  const colleague = await makeStaff(database, practiceId);
  await openRepo(database).asStaff(
    { kind: "staff", practiceId, staffId: colleague.staffId, role: "therapist" },
    (repo) => repo.care.join(patientId, new Date("2026-03-09T08:00:00Z")),
  );
  return patientId;
}

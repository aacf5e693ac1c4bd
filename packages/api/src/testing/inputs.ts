import { randomUUID } from "node:crypto";
import type { Database } from "@soepel/db/client";
import { makeItem, makeStaff } from "@soepel/db/testing/builders";
import {
  date,
  openFlag,
  draft,
  exerciseDraft,
  plannedItem,
  proposal,
  strangersNumber,
  unattended,
  shared,
} from "./made-for-inputs.ts";
import {
  addedGoal,
  addedMarker,
  addedNote,
  asTherapist,
  endTrials,
  notedChange,
  ownMarker,
  runningTrial,
} from "./records.ts";
import type { World } from "./world.ts";

const patientInput = {
  name: "N. Nieuw",
  birthYear: 1980,
  number: null,
  locale: "nl",
  tags: [],
  conditions: [],
};
const settings = {
  name: "Testpraktijk",
  timeZone: "Europe/Amsterdam",
  phonePractice: "",
  phoneGp: "",
  phoneOutOfHours: "",
  reviewDays: [1],
  sleepEfficiency: "TIB",
};
const phone = { at: "2026-03-10T08:00:00.000Z", offsetMinutes: 60 };

/** A valid input for every procedure, about the first practice's patient where it is about one. */
export async function inputsFor(database: Database, world: World, path: string): Promise<unknown> {
  const { patientId } = world;
  const inputs: Record<string, () => unknown> = {
    "session.setLocale": () => ({ locale: "nl" }),
    "session.completeSetup": () => ({
      code: "wrong-wrong",
      practiceName: "X",
      name: "X",
      email: "x@test.example",
      password: "a long enough pass phrase",
      alsoTherapist: false,
    }),
    "session.inspectInvite": () => ({ token: "not-a-token" }),
    "session.acceptInvite": () => ({ token: "not-a-token", password: "a long enough pass phrase" }),
    "patient.create": () => patientInput,
    "patient.update": () => ({ patientId, revision: 0, patient: patientInput }),
    "patient.read": () => ({ patientId }),
    "review.read": () => ({ patientId, from: "2026-03-01", to: date }),
    "review.markReviewed": () => ({ patientId }),
    "review.undoReviewed": () => ({ patientId }),
    "review.day": () => ({ patientId, date }),
    "patient.setBaseline": () => ({ patientId, from: null }),
    "trial.start": async () => {
      await endTrials(database, world);
      return {
        patientId,
        startsOn: date,
        protocol: { kind: "shipped", slug: "seven-night-test" },
        main: null,
        ownChange: null,
      };
    },
    "trial.extend": async () => ({ ...(await runningTrial(database, world)), phase: 3, nights: 2 }),
    "trial.repeat": async () => ({ ...(await runningTrial(database, world)), phase: 1 }),
    "trial.stop": async () => ({ ...(await runningTrial(database, world)), lastMorning: date }),
    "trial.noteChange": async () => ({
      patientId,
      trialId: (await runningTrial(database, world)).trialId,
      date,
      variable: "mattress",
      note: null,
      mixingAccepted: true,
    }),
    "trial.retractChange": async () => ({ patientId, changeId: await notedChange(database, world) }),
    "trial.markReviewed": async () => ({
      patientId,
      trialId: (await runningTrial(database, world, "2026-02-01")).trialId,
    }),
    "note.add": () => ({ patientId, date: null, text: "Besproken", shared: false, replaces: null }),
    "note.retract": async () => ({ patientId, noteId: await asTherapist(database, world, addedNote(world)) }),
    "marker.add": () => ({ patientId, kind: "ill", from: date, to: null, text: null }),
    "marker.end": async () => ({
      patientId,
      markerId: await asTherapist(database, world, addedMarker(world)),
      to: date,
    }),
    "marker.retract": async () => ({
      patientId,
      markerId: await asTherapist(database, world, addedMarker(world)),
    }),
    "goal.add": async () => {
      await database.query("test_close_goals", "UPDATE goal SET closed_at = now() WHERE patient_id = $1", [
        patientId,
      ]);
      return { patientId, activity: "Tuinieren", direction: "lower_better" };
    },
    "goal.close": async () => ({ patientId, goalId: await asTherapist(database, world, addedGoal(world)) }),
    "goal.rate": async () => ({
      patientId,
      date,
      ratings: [{ goalId: await asTherapist(database, world, addedGoal(world)), value: 4 }],
    }),
    "score.add": () => ({ patientId, score: { kind: "total", instrument: "odi", date, total: 20 } }),
    "score.retract": async () => ({
      patientId,
      scoreId: await asTherapist(database, world, (repo) =>
        repo.scores.add(
          patientId,
          { kind: "total", instrument: "odi", date: date, total: 20 },
          new Date("2026-03-10T07:00:00Z"),
        ),
      ),
    }),
    "care.team": () => ({ patientId }),
    "care.propose": async () => ({
      patientId,
      to: (await makeStaff(database, world.practiceId)).staffId,
      kind: "second",
      note: null,
    }),
    "care.withdraw": async () => ({ patientId, handoverId: await proposal(database, world, "other") }),
    "care.answer": async () => ({
      handoverId: await proposal(database, world, "colleague"),
      answer: "declined",
    }),
    "care.takeOver": async () => ({ patientId: await unattended(database, world) }),
    "care.leave": async () => ({ patientId: await shared(database, world) }),
    "care.discharge": () => ({ patientId }),
    "care.reopen": () => ({ patientId }),
    "care.breakGlass": async () => ({
      who: await strangersNumber(database, world),
      reason: "Collega is ziek",
    }),
    "data.export": () => ({ patientId, kind: "json", reason: "Voor het dossier" }),
    "data.importMornings": () => ({ patientId, text: "date;pain_rise\n2026-01-05;3", dryRun: true }),
    "link.issue": () => ({ patientId }),
    "link.revoke": () => ({ patientId }),
    "flag.acknowledge": async () => ({
      flagId: await openFlag(database, world),
      action: "contacted",
      note: null,
    }),
    "plan.read": () => ({ patientId }),
    "plan.print": () => ({ patientId }),
    "plan.send": () => ({
      patientId,
      base: null,
      templateVersionId: null,
      effectiveFrom: date,
      endsOn: null,
      reason: null,
      items: [makeItem()],
      redFlagReason: "besproken",
    }),
    // Far from the day of the test, so that nothing of that day is paused.
    "plan.pause": () => ({ patientId, from: "2026-06-01", to: "2026-06-01" }),
    "plan.resume": () => ({ patientId, pauseId: randomUUID(), on: date }),
    "plan.declineTemplate": async () => ({
      patientId,
      templateVersionId: (await draft(database, world, "published")).templateVersionId,
    }),
    "plan.assign": async () => ({
      templateVersionId: (await draft(database, world, "published")).templateVersionId,
      patients: [{ patientId, base: null }],
      effectiveFrom: date,
      endsOn: null,
      reason: null,
    }),
    "plan.undo": () => ({ patientId, revision: 99 }),
    "library.template": async () => ({ templateId: (await draft(database, world, "published")).templateId }),
    "library.startDraft": async () => ({ templateId: (await draft(database, world)).templateId }),
    "library.duplicate": async () => ({ templateId: (await draft(database, world)).templateId }),
    "library.saveDraft": async () => {
      const { templateId, content } = await draft(database, world);
      return { templateId, draftRevision: 0, content };
    },
    "library.publish": async () => {
      const { templateId, templateVersionId } = await draft(database, world);
      return { templateId, templateVersionId, changeNote: "Eerste versie" };
    },
    "library.discardDraft": async () => ({
      templateId: (await draft(database, world)).templateId,
      draftRevision: 0,
    }),
    "library.setArchived": () => ({ kind: "exercise", slug: "cold-pack", archived: true }),
    "library.exportFile": () => ({ scope: "own" }),
    "library.inspectFile": () => ({ text: "{}" }),
    "library.importFile": () => ({ text: "{}", changeNote: "Uit een bestand" }),
    "exercise.read": () => ({ slug: "cat-cow" }),
    "exercise.copy": () => ({ slug: "cat-cow" }),
    "exercise.startDraft": async () => ({ slug: (await exerciseDraft(database, world)).slug }),
    "exercise.save": async () => {
      const { slug, content } = await exerciseDraft(database, world);
      return { slug, draftRevision: 0, content };
    },
    "exercise.discard": async () => ({ slug: (await exerciseDraft(database, world)).slug, draftRevision: 0 }),
    "exercise.publish": async () => ({
      slug: (await exerciseDraft(database, world)).slug,
      draftRevision: 0,
      changeNote: "Eerste versie",
    }),
    "practice.update": () => settings,
    "practice.saveRules": () => ({ before: {}, rules: {} }),
    "practice.invite": () => ({ name: "N", email: `${randomUUID()}@test.example`, roles: ["therapist"] }),
    "practice.withdrawInvite": async () => ({ inviteId: await invite(database, world) }),
    "practice.setDisabled": () => ({ staffId: world.actors.colleague.staffId, disabled: false }),
    "practice.audit": () => ({ before: null }),
    open: () => ({ token: "x".repeat(43), code: "000000", remember: false }),
    saveAnswers: () => ({ submissionId: randomUUID(), date, answers: { pain_rise: { value: 3 } }, phone }),
    logRoutine: async () => ({
      submissionId: randomUUID(),
      date,
      itemKey: await plannedItem(database, world),
      occasion: 1,
      outcome: "done",
      fraction: null,
      milder: false,
      phone,
    }),
    reportFlags: () => ({
      submissionId: randomUUID(),
      date,
      codes: ["RF12"],
      inDoubt: false,
      messageShown: "within_days",
      phone,
    }),
    flagCalled: async () => {
      const flagSubmissionId = randomUUID();
      await openFlag(database, world, flagSubmissionId);
      return { submissionId: randomUUID(), flagSubmissionId };
    },
    addMarker: () => ({ markerId: randomUUID(), kind: "travelling", from: date, to: date, text: null }),
    endMarker: async () => ({ markerId: await ownMarker(database, world), to: date }),
    retractMarker: async () => ({ markerId: await ownMarker(database, world) }),
    rateGoals: async () => ({
      date,
      ratings: [{ goalId: await asTherapist(database, world, addedGoal(world)), value: 4 }],
    }),
    noteChange: async () => ({
      changeId: randomUUID(),
      trialId: (await runningTrial(database, world)).trialId,
      date,
      variable: "mattress",
      note: null,
    }),
    history: () => ({ days: 14 }),
    setReminder: () => ({ channel: "email", email: "p@test.example", atMinute: 480 }),
    reminderOff: () => ({ token: "x".repeat(43) }),
    setLocale: () => ({ locale: "nl" }),
  };
  return inputs[path]?.();
}

async function invite(database: Database, world: World): Promise<string> {
  const rows = await database.query<{ id: string }>(
    "test_invite",
    `INSERT INTO staff_invite (practice_id, email, name, is_therapist, is_admin, token_hash, invited_by, expires_at)
     VALUES ($1, 'i@test.example', 'I', true, false, gen_random_uuid()::text::bytea, $2, '2027-01-01') RETURNING id`,
    [world.practiceId, world.actors.admin.staffId],
  );
  return rows[0]?.id ?? "";
}

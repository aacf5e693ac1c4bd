import { randomUUID } from "node:crypto";
import type { Role } from "@soepel/domain/access";
import type { LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { Database } from "@soepel/db/client";
import { openRepo } from "@soepel/db/repo/repo";
import { makeLink, makePatient, makePractice, makeStaff } from "@soepel/db/testing/builders";
import type { Actor, Context, PatientActor, Ports, StaffActor } from "../context.ts";
import { diaryRouter } from "../diary/router.ts";
import { staffRouter } from "../staff/router.ts";
import { createCallerFactory } from "../trpc.ts";

export type Clock = { now: Date };

/** Ports that remember what services asked of the web server. */
export function fakePorts(
  overrides: Partial<Ports> = {},
): Ports & { cookies: (string | null)[]; ended: string[] } {
  const cookies: (string | null)[] = [];
  const ended: string[] = [];
  return {
    cookies,
    ended,
    diaryCookie: { set: (token) => void cookies.push(token), clear: () => void cookies.push(null) },
    createAccount: () => Promise.resolve(randomUUID()),
    removeAccount: () => Promise.resolve(),
    endSessions: (userId) => Promise.resolve(void ended.push(userId)),
    setupCode: () => null,
    endSetup: () => undefined,
    publicUrl: "https://soepel.test",
    reminders: { mail: "on", pushKey: "test-key" },
    address: "192.0.2.1",
    ...overrides,
  };
}

export function contextFor<A extends Actor>(
  database: Database,
  actor: A,
  clock: Clock,
  ports: Ports = fakePorts(),
): Context<A> {
  return { actor, repo: openRepo(database), now: () => clock.now, requestId: randomUUID(), ports };
}

const staffCaller = createCallerFactory(staffRouter);
const diaryCaller = createCallerFactory(diaryRouter);
export const asStaffCaller = (ctx: Context) => staffCaller(ctx);
export const asDiaryCaller = (ctx: Context) => diaryCaller(ctx);

type StaffOptions = { roles?: readonly Role[]; secondFactor?: boolean; signedInAt?: Date };
export function staffActor(
  who: { staffId: StaffId; userId: string; name: string },
  practiceId: PracticeId,
  clock: Clock,
  options: StaffOptions = {},
): StaffActor {
  return {
    kind: "staff",
    ...who,
    practiceId,
    practiceName: "Testpraktijk",
    timeZone: "Europe/Amsterdam",
    demo: false,
    roles: options.roles ?? ["therapist"],
    email: "test@test.example",
    locale: "nl",
    secondFactor: options.secondFactor ?? true,
    signedInAt: options.signedInAt ?? clock.now,
  };
}

export function patientActor(
  who: { patientId: PatientId; practiceId: PracticeId; linkId: LinkId },
  strength: "code" | "remembered" = "code",
): PatientActor {
  return { kind: "patient", ...who, timeZone: "Europe/Amsterdam", sessionId: randomUUID(), strength };
}

/** Two practices: in the first a therapist with a patient, a colleague, an admin; in the second a therapist with a patient. */
export async function makeWorld(database: Database, clock: Clock) {
  const { practiceId } = await makePractice(database);
  const therapist = await makeStaff(database, practiceId, { name: "R. Therapeut" });
  const colleague = await makeStaff(database, practiceId, { name: "C. Collega" });
  const admin = await makeStaff(database, practiceId, {
    name: "A. Beheer",
    isTherapist: false,
    isAdmin: true,
  });
  const patientId = await makePatient(database, { practiceId, staffId: therapist.staffId });
  const { linkId, token } = await makeLink(database, { practiceId, staffId: therapist.staffId, patientId });
  const other = await makePractice(database, { name: "Andere praktijk" });
  const stranger = await makeStaff(database, other.practiceId, { name: "S. Vreemd" });
  const otherPatientId = await makePatient(database, {
    practiceId: other.practiceId,
    staffId: stranger.staffId,
  });
  const otherLink = await makeLink(database, {
    practiceId: other.practiceId,
    staffId: stranger.staffId,
    patientId: otherPatientId,
  });
  const actors = {
    therapist: staffActor(therapist, practiceId, clock),
    colleague: staffActor(colleague, practiceId, clock),
    admin: staffActor(admin, practiceId, clock, { roles: ["admin"] }),
    stranger: staffActor(stranger, other.practiceId, clock),
    patient: patientActor({ patientId, practiceId, linkId }),
    remembered: patientActor({ patientId, practiceId, linkId }, "remembered"),
    otherPatient: patientActor({
      patientId: otherPatientId,
      practiceId: other.practiceId,
      linkId: otherLink.linkId,
    }),
  };
  return {
    practiceId,
    patientId,
    linkId,
    token,
    otherPracticeId: other.practiceId,
    otherPatientId,
    actors,
    therapist,
  };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Audit entries of a practice, oldest first. */
export const auditOf = (database: Database, practiceId: PracticeId) =>
  database.query<{ action: string; outcome: string; patient_id: string | null; actor_id: string }>(
    "test_audit",
    "SELECT action, outcome, patient_id, actor_id FROM audit_entry WHERE practice_id = $1 ORDER BY seq",
    [practiceId],
  );

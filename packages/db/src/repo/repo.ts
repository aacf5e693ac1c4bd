import type { LocalDate, PatientId, PracticeId } from "@soepel/domain/primitives";
import type { Database, Executor } from "../client.ts";
import { clearAttempts, countAttempt } from "./attempts.ts";
import { appendAudit, firstBrokenEntry, listAudit, type AuditInput } from "./audit.ts";
import { careRepo } from "./care.ts";
import { readCaseload } from "./caseload.ts";
import { diaryRepo } from "./diary.ts";
import { flagRepo, ownFlagRepo } from "./flags.ts";
import { goalRepo, ownGoalRepo } from "./goals.ts";
import { exerciseRepo } from "./exercises.ts";
import { importRepo } from "./imports.ts";
import { libraryRepo } from "./library.ts";
import { doorRepo, linkRepo } from "./links.ts";
import { markerRepo, ownMarkerRepo } from "./markers.ts";
import { noteRepo, ownMessages } from "./notes.ts";
import { ownTrialRepo } from "./own-trials.ts";
import { ownPatientRepo, patientRepo } from "./patients.ts";
import { ownFileRepo } from "./own.ts";
import { ownHistoryRepo } from "./own-history.ts";
import { planOverview } from "./plan-overview.ts";
import { planRepo } from "./plans.ts";
import { peopleRepo, practiceRepo } from "./practice.ts";
import {
  keepDemoMail,
  listDemoMails,
  ownReminderRepo,
  reminderJobRepo,
  type DemoMailRow,
} from "./reminders.ts";
import { reasonRepo } from "./reasons.ts";
import { readReviewData, readRoutineDays, type ReviewWindow } from "./review.ts";
import { readReviewDay } from "./review-day.ts";
import { scoreRepo } from "./scores.ts";
import type { PatientScope, StaffScope } from "./scope.ts";
import { trialRepo } from "./trials.ts";
import { unattendedRepo } from "./unattended.ts";

export type ReadWindow = Parameters<typeof readCaseload>[2];

const staffRepo = (tx: Executor, scope: StaffScope) => ({
  patients: patientRepo(tx, scope),
  care: careRepo(tx, scope),
  unattended: unattendedRepo(tx, scope),
  reasons: reasonRepo(tx, scope),
  imports: importRepo(tx, scope),
  links: linkRepo(tx, scope),
  flags: flagRepo(tx, scope),
  plans: planRepo(tx, scope),
  planOverview: planOverview(tx, scope),
  trials: trialRepo(tx, scope),
  notes: noteRepo(tx, scope),
  markers: markerRepo(tx, scope),
  goals: goalRepo(tx, scope),
  scores: scoreRepo(tx, scope),
  library: libraryRepo(tx, scope.practiceId),
  exercises: exerciseRepo(tx, scope),
  practice: practiceRepo(tx, scope),
  readCaseload: (window: ReadWindow, entry: AuditInput) => readCaseload(tx, scope, window, entry),
  readReviewData: (window: ReviewWindow, entry: AuditInput) => readReviewData(tx, scope, window, entry),
  readReviewDay: (patientId: PatientId, date: LocalDate) => readReviewDay(tx, scope, patientId, date),
  readRoutineDays: (window: { patientId: PatientId; from: LocalDate; to: LocalDate }) =>
    readRoutineDays(tx, scope, window),
  audit: (entry: AuditInput) => appendAudit(tx, scope, scope.practiceId, entry),
  listAudit: (before: number | null) => listAudit(tx, scope.practiceId, before),
  firstBrokenAuditEntry: () => firstBrokenEntry(tx, scope.practiceId),
  demoMails: () => listDemoMails(tx, scope.practiceId),
});
export type StaffRepo = ReturnType<typeof staffRepo>;

const patientScopeRepo = (tx: Executor, scope: PatientScope) => ({
  diary: diaryRepo(tx, scope),
  flags: ownFlagRepo(tx, scope),
  plans: planRepo(tx, scope),
  trials: ownTrialRepo(tx, scope),
  markers: ownMarkerRepo(tx, scope),
  goals: ownGoalRepo(tx, scope),
  messages: () => ownMessages(tx, scope),
  library: libraryRepo(tx, scope.practiceId),
  patient: ownPatientRepo(tx, scope.patientId),
  reminder: ownReminderRepo(tx, scope),
  own: ownFileRepo(tx, scope),
  history: ownHistoryRepo(tx, scope),
  door: doorRepo(tx),
  audit: (entry: AuditInput) => appendAudit(tx, scope, scope.practiceId, entry),
});
export type PatientRepo = ReturnType<typeof patientScopeRepo>;

const publicRepo = (tx: Executor) => ({
  people: peopleRepo(tx),
  door: doorRepo(tx),
  countAttempt: (input: Parameters<typeof countAttempt>[1]) => countAttempt(tx, input),
  clearAttempts: (key: string) => clearAttempts(tx, key),
  reminderOff: (token: string) => reminderJobRepo(tx).removeByToken(token),
  /** Entry about a practice made before anybody is signed in there. */
  audit: (practiceId: PracticeId, entry: AuditInput) =>
    appendAudit(tx, { kind: "public" }, practiceId, entry),
  auditAsPatient: (scope: PatientScope, entry: AuditInput) => appendAudit(tx, scope, scope.practiceId, entry),
});
export type PublicRepo = ReturnType<typeof publicRepo>;

/** What the installation itself does, for all practices, when nobody asks. */
const systemRepo = (tx: Executor) => ({
  reminders: reminderJobRepo(tx),
  keepDemoMail: (practiceId: PracticeId, mail: DemoMailRow) => keepDemoMail(tx, practiceId, mail),
  audit: (practiceId: PracticeId, entry: AuditInput) =>
    appendAudit(tx, { kind: "public" }, practiceId, entry),
});
export type SystemRepo = ReturnType<typeof systemRepo>;

/**
 * The only way from a request to the database: repositories that carry the caller's scope in every statement, on a connection
 * that row-level security holds to the same scope.
 */
export type Repo = {
  asStaff<T>(scope: StaffScope, work: (repo: StaffRepo) => Promise<T>): Promise<T>;
  /** One statement that is atomic by itself, without a transaction around it. */
  asStaffDirect(scope: StaffScope): StaffRepo;
  asPatient<T>(scope: PatientScope, work: (repo: PatientRepo) => Promise<T>): Promise<T>;
  /** One statement that is atomic by itself, without a transaction around it. */
  asPatientDirect(scope: PatientScope): PatientRepo;
  /** Single reads before anybody is known. */
  publicDirect(): PublicRepo;
  asPublic<T>(work: (repo: PublicRepo) => Promise<T>): Promise<T>;
  asSystem<T>(work: (repo: SystemRepo) => Promise<T>): Promise<T>;
};

export const openRepo = (database: Database): Repo => ({
  asStaff: (scope, work) => database.as(scope).transaction((tx) => work(staffRepo(tx, scope))),
  asStaffDirect: (scope) => staffRepo(database.as(scope), scope),
  asPatient: (scope, work) => database.as(scope).transaction((tx) => work(patientScopeRepo(tx, scope))),
  asPatientDirect: (scope) => patientScopeRepo(database.as(scope), scope),
  publicDirect: () => publicRepo(database.as({ kind: "public" })),
  asPublic: (work) => database.as({ kind: "public" }).transaction((tx) => work(publicRepo(tx))),
  asSystem: (work) => database.as({ kind: "system" }).transaction((tx) => work(systemRepo(tx))),
});

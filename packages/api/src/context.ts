import type { DiaryStrength, Role } from "@soepel/domain/access";
import type { Locale, LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { MailState } from "@soepel/domain/wire/reminder";
import type { Repo } from "@soepel/db/repo/repo";

export type StaffActor = {
  kind: "staff";
  staffId: StaffId;
  userId: string;
  practiceId: PracticeId;
  practiceName: string;
  timeZone: string;
  demo: boolean;
  roles: readonly Role[];
  name: string;
  email: string;
  locale: Locale;
  /** False until the second factor is set up: then only setting it up is open. */
  secondFactor: boolean;
  signedInAt: Date;
};
export type PatientActor = {
  kind: "patient";
  patientId: PatientId;
  practiceId: PracticeId;
  timeZone: string;
  linkId: LinkId;
  sessionId: string;
  strength: DiaryStrength;
};
export type Actor = StaffActor | PatientActor | { kind: "anonymous" };

/** What the web server lends to services: nothing here knows HTTP or the log-in library. */
export type Ports = {
  diaryCookie: { set(token: string, maxAgeSeconds: number | null): void; clear(): void };
  /** Makes a log-in account and returns its user id; the e-mail must be free. */
  createAccount(input: { email: string; name: string; password: string }): Promise<string>;
  /** Removes an account made moments ago when what it was for failed. */
  removeAccount(userId: string): Promise<void>;
  /** Ends every session of a user at the next request. */
  endSessions(userId: string): Promise<void>;
  /** One-time set-up code of a server without practices, or null when set-up is over. */
  setupCode(): string | null;
  /** Called once the first practice exists: the code is worth nothing afterwards. */
  endSetup(): void;
  publicUrl: string;
  /** How this installation can remind people. */
  reminders: { mail: MailState; pushKey: string };
  /** Network address of the caller, for attempt limits only. */
  address: string;
};

export type Context<A extends Actor = Actor> = {
  actor: A;
  repo: Repo;
  now(): Date;
  requestId: string;
  ports: Ports;
};
export type StaffContext = Context<StaffActor>;
export type PatientContext = Context<PatientActor>;

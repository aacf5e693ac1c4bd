import type { LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";

/** On whose behalf the database is asked. Every statement of a repository carries these ids in its conditions. */
export type Scope =
  | { kind: "staff"; practiceId: PracticeId; staffId: StaffId; role: string }
  | { kind: "patient"; practiceId: PracticeId; patientId: PatientId; linkId: LinkId }
  | { kind: "public" };

export type StaffScope = Extract<Scope, { kind: "staff" }>;
export type PatientScope = Extract<Scope, { kind: "patient" }>;

import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { PlanItem } from "@soepel/domain/plan";
import type { LinkId, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import type { Database } from "../client.ts";
import { openRepo } from "../repo/repo.ts";

export type TestStaff = { staffId: StaffId; userId: string; name: string };
export type TestPractice = { practiceId: PracticeId };

export async function makePractice(
  database: Database,
  overrides: { name?: string } = {},
): Promise<TestPractice> {
  const practiceId = await openRepo(database).asPublic((repo) =>
    repo.people.addPractice({ name: overrides.name ?? "Testpraktijk", timeZone: "Europe/Amsterdam" }),
  );
  return { practiceId };
}

/** A staff member with a bare log-in account: who may do what is tested without the log-in library. */
export async function makeStaff(
  database: Database,
  practiceId: PracticeId,
  overrides: { name?: string; isTherapist?: boolean; isAdmin?: boolean } = {},
): Promise<TestStaff> {
  const userId = randomUUID();
  const name = overrides.name ?? "T. Tester";
  await database.query(
    "test_user",
    "INSERT INTO auth_user (id, name, email, two_factor_enabled) VALUES ($1, $2, $3, true)",
    [userId, name, `${userId}@test.example`],
  );
  const staffId = await openRepo(database).asPublic((repo) =>
    repo.people.addStaff({
      practiceId,
      userId,
      name,
      isTherapist: overrides.isTherapist ?? true,
      isAdmin: overrides.isAdmin ?? false,
    }),
  );
  return { staffId, userId, name };
}

export async function makePatient(
  database: Database,
  owner: { practiceId: PracticeId; staffId: StaffId },
  overrides: { name?: string } = {},
): Promise<PatientId> {
  return openRepo(database).asStaff({ kind: "staff", ...owner, role: "therapist" }, (repo) =>
    repo.patients.create(
      {
        name: overrides.name ?? "P. Proef",
        birthYear: 1970,
        number: null,
        locale: "nl",
        tags: [],
        conditions: [],
      },
      new Date("2026-01-01T08:00:00Z"),
    ),
  );
}

export type TestLink = { linkId: LinkId; token: string };

/** A link in force; `codeHash` opens it with the code that the hash belongs to. */
export async function makeLink(
  database: Database,
  owner: { practiceId: PracticeId; staffId: StaffId; patientId: PatientId },
  overrides: { codeHash?: string; expiresAt?: Date } = {},
): Promise<TestLink> {
  const token = randomBytes(32).toString("base64url");
  const linkId = await openRepo(database).asStaff(
    { kind: "staff", practiceId: owner.practiceId, staffId: owner.staffId, role: "therapist" },
    async (repo) => {
      await repo.links.issue({
        patientId: owner.patientId,
        tokenHash: createHash("sha256").update(token).digest(),
        codeHash: overrides.codeHash ?? "",
        expiresAt: overrides.expiresAt ?? new Date("2030-01-01T00:00:00Z"),
        at: new Date("2026-01-01T08:00:00Z"),
      });
      const link = await repo.links.newest(owner.patientId);
      if (link === null) throw new Error("the link was not stored");
      return link.id;
    },
  );
  return { linkId, token };
}

export const makeItem = (overrides: Partial<PlanItem> = {}): PlanItem => ({
  key: randomUUID(),
  exercise: "cat-cow",
  exerciseVersion: 1,
  moment: "morning",
  schedule: { kind: "daily", timesPerDay: 1 },
  dose: {
    sets: 1,
    reps: { min: 6, max: 10 },
    holdS: null,
    durationS: null,
    perSide: false,
    breathInS: null,
    breathOutS: null,
  },
  optional: false,
  note: null,
  ...overrides,
});

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPglite, openPostgres, type Database } from "@soepel/db/client";
import { generatePractice } from "@soepel/db/generator/practice";
import { loadShippedLibrary } from "@soepel/db/load-library";
import { migrateEmbedded, migratePostgres } from "@soepel/db/migrate";
import { openRepo } from "@soepel/db/repo/repo";
import { emptyDatabase } from "@soepel/db/testing/empty-database";
import { whole } from "@soepel/db/testing/whole";
import type { PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";

export const TIME_ZONE = "Europe/Amsterdam";
const SEED = 7;

export type BenchDatabase = { database: Database; url: string | null; remove(): Promise<void> };

/** An empty, migrated PostgreSQL database beside the given one. */
export async function postgresDatabase(beside: string): Promise<BenchDatabase & { url: string }> {
  const empty = await emptyDatabase(beside);
  await migratePostgres(empty.url);
  const database = whole(openPostgres(empty.url));
  await database.transaction(loadShippedLibrary);
  return {
    database,
    url: empty.url,
    async remove() {
      await database.close();
      await empty.remove();
    },
  };
}

/** An empty, migrated embedded database in a directory of its own. */
export async function embeddedDatabase(): Promise<BenchDatabase> {
  const directory = mkdtempSync(join(tmpdir(), "soepel-bench-"));
  const bare = await openPglite(join(directory, "pglite"));
  await migrateEmbedded(bare);
  const database = whole(bare);
  await database.transaction(loadShippedLibrary);
  return {
    database,
    url: null,
    async remove() {
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type BenchPractice = {
  practiceId: PracticeId;
  therapists: StaffId[];
  patientIds: PatientId[];
  now: Date;
};

/** One practice with its therapists and generated patients. Nobody can log in: accounts have no password. */
export async function makePractice(
  database: Database,
  size: { patients: number; days: number; therapists: number; seed?: number },
): Promise<BenchPractice> {
  const now = new Date();
  const users = Array.from({ length: size.therapists }, () => randomUUID());
  for (const id of users) {
    await database.query("bench_user", "INSERT INTO auth_user (id, name, email) VALUES ($1, 'Bench', $2)", [
      id,
      `${id}@bench.example`,
    ]);
  }
  const { practiceId, therapists } = await openRepo(database).asPublic(async ({ people }) => {
    const made = await people.addPractice({
      name: "Bench",
      timeZone: TIME_ZONE,
      phonePractice: "",
      phoneGp: "",
      phoneOutOfHours: "",
      reviewDays: [1],
      demo: false,
    });
    const staff: StaffId[] = [];
    for (const userId of users) {
      const person = { practiceId: made, userId, name: "Bench", isTherapist: true, isAdmin: false };
      staff.push(await people.addStaff(person));
    }
    return { practiceId: made, therapists: staff };
  });
  const { patientIds } = await generatePractice(database, {
    practiceId,
    therapists,
    patients: size.patients,
    days: size.days,
    seed: size.seed ?? SEED,
    now,
    timeZone: TIME_ZONE,
    codeHash: "no code opens this",
    history: false,
  });
  await database.query("bench_analyze", "ANALYZE", []);
  return { practiceId, therapists, patientIds, now };
}

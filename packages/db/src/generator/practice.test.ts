import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkState } from "@soepel/domain/link-state";
import type { PracticeId } from "@soepel/domain/primitives";
import type { Database } from "../client.ts";
import { makePractice, makeStaff } from "../testing/builders.ts";
import { openTestDatabase } from "../testing/database.ts";
import { castFor, demoSize } from "./archetypes.ts";
import { generatedToken, generatePractice } from "./practice.ts";

const now = new Date("2026-03-10T08:00:00Z");
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function generate(into: Database, seed: number, patients = demoSize, days = 84, openToday?: number) {
  const { practiceId } = await makePractice(into);
  const { staffId } = await makeStaff(into, practiceId);
  const made = await generatePractice(into, {
    practiceId,
    therapists: [staffId],
    patients,
    days,
    seed,
    now,
    timeZone: "Europe/Amsterdam",
    codeHash: "x",
    history: true,
    ...(openToday === undefined ? {} : { openToday }),
  });
  return { practiceId, ...made };
}

/** Seeds that lie close together share people, and ids are unique in a database. */
const farFrom = (seed: number) => seed + 0x100_0000;

/** A digest of everything that was generated, without the ids that the database itself gives. */
async function digest(from: Database, practiceId: PracticeId): Promise<Record<string, string>> {
  const columns: Record<string, string> = {
    patient:
      "id, name, birth_year, number, locale, tags, conditions, created_at, intake, baseline_from, extra_questions",
    diary_link: "id, patient_id, token_hash, opened_at, locked_at, expires_at",
    plan_revision: "id, patient_id, number, effective_from, ends_on, items, reason",
    plan_pause: "patient_id, from_date, to_date",
    morning: "patient_id, date, answers, days_late, corrected, revision, first_at",
    routine_day: "patient_id, date, entries",
    red_flag: "id, patient_id, date, codes, urgency, reported_at, called_at, acknowledged_at",
    review_mark: "patient_id, at",
    submission: "id, patient_id, date, payload",
    trial: "id, patient_id, protocol, starts_on, phases, reviewed_at",
    trial_change: "patient_id, trial_id, date, variable",
    note: "id, patient_id, date, text, shared, created_at",
    marker: "id, patient_id, kind, from_date, to_date, staff_id is null",
    goal: "id, patient_id, activity",
    goal_rating: "patient_id, goal_id, date, value",
    external_score: "id, patient_id, instrument, date, total, risk_group",
  };
  const found: Record<string, string> = {};
  for (const [table, list] of Object.entries(columns)) {
    const rows = await from.query<{ line: string }>(
      `digest_${table}`,
      `SELECT row(${list})::text AS line FROM ${table} WHERE practice_id = $1 ORDER BY 1`,
      [practiceId],
    );
    found[table] = createHash("sha256")
      .update(rows.map((row) => row.line).join("\n"))
      .digest("hex");
    expect(rows.length, table).toBeGreaterThan(0);
  }
  return found;
}

describe("a generated practice", { timeout: 60_000 }, () => {
  it("is the same for the same seed and another for another", async () => {
    const again = await openTestDatabase();
    try {
      const first = await digest(database, (await generate(database, 2026)).practiceId);
      const second = await digest(again, (await generate(again, 2026)).practiceId);
      expect(second).toEqual(first);
      const other = await digest(again, (await generate(again, farFrom(2026))).practiceId);
      for (const table of ["patient", "morning", "routine_day"]) expect(other[table]).not.toBe(first[table]);
    } finally {
      await again.close();
    }
  });

  it("never has a diary in the future, a value out of range or an answer of today where it must stay open", async () => {
    const { practiceId, patientIds } = await generate(database, 0x200_0000, demoSize, 84, 28);
    const [odd] = await database.query<{ future: number; late: number; open: number }>(
      "odd",
      `SELECT count(*) FILTER (WHERE date > '2026-03-10')::int AS future,
         count(*) FILTER (WHERE first_at > $2)::int AS late,
         count(*) FILTER (WHERE patient_id = $3 AND date = '2026-03-10')::int AS open
       FROM morning WHERE practice_id = $1`,
      [practiceId, now.toISOString(), patientIds[28]],
    );
    expect(odd).toEqual({ future: 0, late: 0, open: 0 });
  });

  it("has every kind of person and every state of a link, and its links open by their seed", async () => {
    const { practiceId } = await generate(database, 0x300_0000);
    expect(new Set(castFor(demoSize).map((one) => one.name)).size).toBeGreaterThanOrEqual(18);
    const links = await database.query<{
      token: Uint8Array;
      opened: Date | null;
      locked: Date | null;
      expires: Date;
      issued: Date;
    }>(
      "links",
      `SELECT token_hash AS token, opened_at AS opened, locked_at AS locked, expires_at AS expires, issued_at AS issued
       FROM diary_link WHERE practice_id = $1`,
      [practiceId],
    );
    const states = new Set(
      links.map((link) =>
        linkState(
          {
            issuedAt: link.issued.getTime(),
            openedAt: link.opened?.getTime() ?? null,
            expiresAt: link.expires.getTime(),
            lockedAt: link.locked?.getTime() ?? null,
            revokedAt: null,
            stoppedAt: null,
          },
          now.getTime(),
        ),
      ),
    );
    expect(states).toEqual(new Set(["opened", "never_opened", "locked"]));
    const token = createHash("sha256").update(generatedToken(0x300_0000, 3)).digest();
    expect(links.some((link) => Buffer.from(link.token).equals(token))).toBe(true);
  });

  it("has late entries, corrections and gaps, as real diaries do", async () => {
    const { practiceId } = await generate(database, 0x400_0000);
    const [found] = await database.query<{ late: number; corrected: number; skipped: number; n: number }>(
      "found",
      `SELECT count(*) FILTER (WHERE days_late > 0)::int AS late, count(*) FILTER (WHERE corrected)::int AS corrected,
         count(*) FILTER (WHERE answers::text LIKE '%state%')::int AS skipped, count(*)::int AS n
       FROM morning WHERE practice_id = $1`,
      [practiceId],
    );
    expect(Math.min(found!.late, found!.corrected, found!.skipped)).toBeGreaterThan(10);
    expect(found!.n).toBeLessThan(demoSize * 84 * 0.9);
  });
});

import { TOTP } from "otpauth";
import { symmetricEncrypt } from "better-auth/crypto";
import { hashSecret } from "@soepel/api/services/secrets";
import type { Database } from "@soepel/db/client";
import { demoSize } from "@soepel/db/generator/archetypes";
import { generatedToken, generatePractice } from "@soepel/db/generator/practice";
import { openRepo } from "@soepel/db/repo/repo";
import type { StaffId } from "@soepel/domain/primitives";
import { createAccount, type Auth } from "./auth.ts";

const TIME_ZONE = "Europe/Amsterdam";
const DEMO_DAYS = 84;
export const DEMO_PASSWORD = "soepel-demo-2026";
export const DEMO_CODE = "246810";
/** An improving patient of the therapist whose morning of today is still to be filled in. */
const DEMO_PATIENT = 28;

type DemoPerson = { name: string; email: string; isTherapist: boolean; isAdmin: boolean; secret: string };
/** Made-up people; the second-factor secrets are public on purpose and exist in the demo only. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: "Robin Bakker",
    email: "therapeut@demo.soepel.example",
    isTherapist: true,
    isAdmin: false,
    secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  },
  {
    name: "Anja Kuiper",
    email: "beheer@demo.soepel.example",
    isTherapist: false,
    isAdmin: true,
    secret: "KRSXG5DSMFXGOZLSKRSXG5DSMFXGOZLS",
  },
  {
    name: "Noor de Wit",
    email: "beide@demo.soepel.example",
    isTherapist: true,
    isAdmin: true,
    secret: "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK",
  },
];

/** The code that an authenticator would show now for a demo person; null for anybody else. */
export function demoCode(email: string): string | null {
  const person = demoPeople.find((one) => one.email === email.trim().toLowerCase());
  return person === undefined ? null : new TOTP({ secret: person.secret }).generate();
}

async function addPerson(database: Database, auth: Auth, person: DemoPerson): Promise<string> {
  const userId = await createAccount(auth, { ...person, password: DEMO_PASSWORD });
  const context = await auth.$context;
  const secret = await symmetricEncrypt({ key: context.secretConfig, data: `base32:${person.secret}` });
  const backupCodes = await symmetricEncrypt({ key: context.secretConfig, data: "[]" });
  await database.as({ kind: "login" }).transaction(async (tx) => {
    await tx.query(
      "demo_second_factor",
      "INSERT INTO auth_two_factor (id, user_id, secret, backup_codes, verified) VALUES ($1, $1, $2, $3, true)",
      [userId, secret, backupCodes],
    );
    await tx.query("demo_enrolled", "UPDATE auth_user SET two_factor_enabled = true WHERE id = $1", [userId]);
  });
  return userId;
}

/** Makes the demo practice in an empty database: three people and about forty synthetic patients over twelve weeks. */
export async function createDemo(
  database: Database,
  auth: Auth,
  options: { seed: number; now: Date; say: (line: string) => void },
): Promise<void> {
  options.say("Making the demo practice");
  const userIds: string[] = [];
  for (const person of demoPeople) userIds.push(await addPerson(database, auth, person));
  const { practiceId, therapists } = await openRepo(database).asPublic(async (repo) => {
    const id = await repo.people.addPractice({
      name: "Praktijk De Proeftuin",
      timeZone: TIME_ZONE,
      phonePractice: "010 000 00 00",
      phoneGp: "010 000 00 01",
      phoneOutOfHours: "010 000 00 02",
      reviewDays: [1, 4],
      demo: true,
    });
    const staffIds: StaffId[] = [];
    for (const [i, person] of demoPeople.entries()) {
      const { name, isTherapist, isAdmin } = person;
      const staffId = await repo.people.addStaff({
        practiceId: id,
        userId: userIds[i] ?? "",
        name,
        isTherapist,
        isAdmin,
      });
      if (isTherapist) staffIds.push(staffId);
    }
    return { practiceId: id, therapists: staffIds };
  });
  const [first, second] = therapists;
  if (first === undefined || second === undefined) throw new Error("the demo needs two therapists");
  await generatePractice(database, {
    practiceId,
    // Three of four patients belong to the therapist, the rest to the person who is both.
    therapists: [first, first, first, second],
    patients: demoSize,
    days: DEMO_DAYS,
    seed: options.seed,
    now: options.now,
    timeZone: TIME_ZONE,
    codeHash: await hashSecret(DEMO_CODE),
    history: true,
    openToday: DEMO_PATIENT,
    onProgress: (done, total) => options.say(`  ${done} of ${total} patients`),
  });
  await addReminders(database, options.now);
}

/**
 * Silent patients wanted a mail in the last hour, some who filled in today at some hour: so the practice page has mails to
 * show at once, made by the same job that sends them elsewhere. Whoever has today still open chooses for oneself.
 */
async function addReminders(database: Database, now: Date): Promise<void> {
  await database.as({ kind: "maintenance" }).query(
    "demo_reminders",
    `INSERT INTO reminder (practice_id, patient_id, at_minute, channel, email, off_token, changed_at)
     SELECT practice_id, id,
       CASE WHEN silent THEN greatest(0, minute_now - 5 * place::int) ELSE 420 + 60 * (place::int % 14) END,
       'email', 'patient' || nr || '@post.example',
       translate(encode(sha256(id::text::bytea), 'base64'), '+/=', '-_'), $1::timestamptz - interval '7 days'
     FROM (
       SELECT q.*, row_number() OVER (PARTITION BY silent ORDER BY nr) AS place FROM (
         SELECT p.practice_id, p.id, row_number() OVER (ORDER BY p.created_at, p.id) AS nr,
           extract(hour FROM $1::timestamptz AT TIME ZONE r.time_zone)::int * 60
             + extract(minute FROM $1::timestamptz AT TIME ZONE r.time_zone)::int AS minute_now,
           NOT EXISTS (SELECT 1 FROM morning m WHERE m.patient_id = p.id
             AND m.date >= ($1::timestamptz AT TIME ZONE r.time_zone)::date - 2) AS silent,
           EXISTS (SELECT 1 FROM morning m WHERE m.patient_id = p.id
             AND m.date = ($1::timestamptz AT TIME ZONE r.time_zone)::date) AS filled
         FROM patient p JOIN practice r ON r.id = p.practice_id) q
     ) placed WHERE place <= 6 AND (silent OR filled)`,
    [now.toISOString()],
  );
}

export const demoDiaryUrl = (publicUrl: string, seed: number): string =>
  `${publicUrl}/d/#${generatedToken(seed, DEMO_PATIENT)}`;

import { createHash } from "node:crypto";
import { addDays } from "@soepel/domain/calendar";
import type { LinkId, LocalDate, PatientId, PracticeId, StaffId } from "@soepel/domain/primitives";
import { redFlagOutcome, type RedFlagCode } from "@soepel/domain/redflags";
import { localDateAt } from "@soepel/domain/zone";
import type { Database, Executor } from "../client.ts";
import { castFor, type Archetype } from "./archetypes.ts";
import { generateMornings } from "./mornings.ts";
import { chosenQuestions } from "./optional.ts";
import { syntheticPerson } from "./people.ts";
import { Random } from "./random.ts";
import { generateRecords } from "./records.ts";
import { generatePlan, generateRoutine, type TemplateChoice } from "./routine.ts";
import { generateTrials } from "./trials.ts";
import { writePatients, type GeneratedFlag, type GeneratedPatient } from "./write.ts";

export type GenerateOptions = {
  practiceId: PracticeId;
  /** Patients are dealt out to these one after the other; one who stands here twice gets two of each round. */
  therapists: readonly StaffId[];
  patients: number;
  /** Days of diary up to and including today. */
  days: number;
  seed: number;
  now: Date;
  timeZone: string;
  /** argon2id hash of a code that opens every generated link; the tokens follow from the seed. */
  codeHash: string;
  /** Write the log of submissions behind the mornings too; off for measuring. */
  history: boolean;
  /** This patient has not filled in today yet, so that somebody can. */
  openToday?: number;
  onProgress?: (done: number, total: number) => void;
};

const BATCH = 50;
const DAY_MS = 86_400_000;

/** The link token of generated patient number `index`; derived, so that tests and the demo can open its diary. */
export const generatedToken = (seed: number, index: number): string =>
  createHash("sha256").update(`soepel demo link ${seed} ${index}`).digest("base64url");

async function usableTemplates(database: Executor): Promise<TemplateChoice[]> {
  return database.query<TemplateChoice>(
    "generate_templates",
    `SELECT v.id AS "templateVersionId", v.content FROM template_version v JOIN template t ON t.id = v.template_id
     WHERE v.practice_id IS NULL AND v.status = 'published'
       AND t.slug IN ('morning-5-step', 'in-bed-start', 'hip-motor-control', 'strength-base') ORDER BY t.position`,
    [],
  );
}

function flagsOf(random: Random, archetype: Archetype, today: LocalDate, nowMs: number): GeneratedFlag[] {
  const { flag } = archetype;
  if (flag === null) return [];
  const outcome = redFlagOutcome(flag.codes as RedFlagCode[]);
  const reported = nowMs - flag.daysAgo * DAY_MS - (flag.daysAgo === 0 ? 20 : 240) * 60_000;
  return [
    {
      id: random.uuid(),
      submissionId: random.uuid(),
      date: addDays(today, -flag.daysAgo - flag.forDaysBefore),
      codes: flag.codes,
      urgency: outcome?.urgency ?? "A",
      reportedAt: new Date(reported).toISOString(),
      calledAt: flag.called ? new Date(reported + 15 * 60_000).toISOString() : null,
      acknowledgedAt: flag.handled ? new Date(reported + 3 * 3_600_000).toISOString() : null,
    },
  ];
}

function generatePatient(
  random: Random,
  archetype: Archetype,
  index: number,
  options: GenerateOptions,
  templates: readonly TemplateChoice[],
  staffId: StaffId,
): GeneratedPatient {
  const nowMs = options.now.getTime();
  const today = localDateAt(nowMs, options.timeZone);
  const days = Math.min(
    options.days,
    archetype.startedDaysAgo === null ? options.days : archetype.startedDaysAgo + 1,
  );
  const period = { from: addDays(today, 1 - days), today, timeZone: options.timeZone, nowMs };
  const neverOpened = archetype.link === "never_opened";
  const plan = generatePlan(random.branch(1), archetype, period, templates);
  const extraQuestions = chosenQuestions(random.branch(4), archetype);
  const trials = neverOpened ? [] : generateTrials(random.branch(5), archetype, period);
  const asked = { chosen: extraQuestions, trials };
  const generated = neverOpened ? [] : generateMornings(random.branch(2), archetype, period, asked);
  const mornings =
    index === options.openToday ? generated.filter((morning) => morning.date < today) : generated;
  // A code tried five times wrongly locked this link after the last morning.
  const lockedAt = archetype.link === "locked" ? new Date(nowMs - 3 * DAY_MS).toISOString() : null;
  const createdAt = new Date(nowMs - days * DAY_MS).toISOString();
  return {
    id: random.uuid() as PatientId,
    staffId,
    person: syntheticPerson(random, index),
    createdAt,
    link: {
      id: random.uuid() as LinkId,
      tokenHash: createHash("sha256").update(generatedToken(options.seed, index)).digest("hex"),
      codeHash: options.codeHash,
      openedAt: neverOpened ? null : createdAt,
      lockedAt,
    },
    plan,
    mornings,
    routine: generateRoutine(random.branch(3), archetype, plan, mornings),
    trials,
    extraQuestions,
    baselineFrom: archetype.baselineDaysAgo === null ? null : addDays(today, -archetype.baselineDaysAgo),
    records: generateRecords(random.branch(6), archetype, period, mornings),
    flags: flagsOf(random, archetype, today, nowMs),
    reviewedAt: neverOpened ? null : new Date(nowMs - random.between(1, 13) * DAY_MS).toISOString(),
  };
}

/** Fills a practice with synthetic patients. The same options and `now` give the same practice. */
export async function generatePractice(
  database: Database,
  options: GenerateOptions,
): Promise<{ patientIds: PatientId[] }> {
  const session = database.as({ kind: "maintenance" });
  const templates = await usableTemplates(session);
  if (templates.length === 0) throw new Error("the shipped library is not loaded");
  const cast = castFor(options.patients);
  const root = new Random(options.seed);
  const patientIds: PatientId[] = [];
  for (let start = 0; start < cast.length; start += BATCH) {
    const batch = cast.slice(start, start + BATCH).map((archetype, i) => {
      const index = start + i;
      const staffId = options.therapists[index % options.therapists.length];
      if (staffId === undefined) throw new Error("a practice needs a therapist");
      return generatePatient(root.branch(1000 + index), archetype, index, options, templates, staffId);
    });
    const ids = root.branch(start + 1);
    await session.transaction((tx) =>
      writePatients(tx, options.practiceId, batch, { history: options.history, random: () => ids.uuid() }),
    );
    patientIds.push(...batch.map((patient) => patient.id));
    options.onProgress?.(Math.min(cast.length, start + BATCH), cast.length);
  }
  return { patientIds };
}

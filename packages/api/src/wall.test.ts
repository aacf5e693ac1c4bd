import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Access } from "@soepel/db/access";
import type { Database } from "@soepel/db/client";
import { openTestDatabase } from "@soepel/db/testing/database";
import { makeLink, makePatient } from "@soepel/db/testing/builders";
import type { WholeDatabase } from "@soepel/db/testing/whole";
import { mayDo } from "@soepel/domain/access";
import { diaryRouter } from "./diary/router.ts";
import { patientScope, staffScope } from "./services/acting.ts";
import { staffRouter } from "./staff/router.ts";
import { inputsFor } from "./testing/inputs.ts";
import { asDiaryCaller, asStaffCaller, contextFor, makeWorld, type World } from "./testing/world.ts";
import type { Meta, Policy } from "./trpc.ts";

/**
 * Every procedure with the first wall taken away: policies, conditions and ids are those of somebody who may, while the database
 * is asked on behalf of somebody who may not. What the repositories ask for is then all there, and only row-level security stands
 * in between. The same calls on behalf of the right person are the other half, so that a silent refusal proves something.
 */

const clock = { now: new Date("2026-03-10T08:00:00Z") };
let database: WholeDatabase;
let world: World;
/** Another patient of the same practice. */
let neighbour: Access;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await makeWorld(database, clock);
  const { practiceId, actors } = world;
  const { staffId } = actors.therapist;
  const patientId = await makePatient(database, { practiceId, staffId });
  const { linkId } = await makeLink(database, { practiceId, staffId, patientId });
  neighbour = { kind: "patient", practiceId, patientId, linkId };
});
afterAll(() => database.close());

type Procedure = { path: string; router: "staff" | "diary"; policy: Policy };
const proceduresOf = (router: "staff" | "diary"): Procedure[] => {
  const built = router === "staff" ? staffRouter : diaryRouter;
  const all = built._def.procedures as Record<string, { _def: { meta?: Meta } }>;
  return Object.entries(all).flatMap(([path, { _def }]) =>
    _def.meta === undefined ? [] : [{ path, router, policy: _def.meta.policy }],
  );
};
const guarded = [...proceduresOf("staff"), ...proceduresOf("diary")].filter(
  ({ policy }) => policy.kind === "staff" || policy.kind === "patient",
);

/** The caller whom a procedure lets in. */
function actorFor({ policy, path }: Procedure) {
  const { actors } = world;
  if (policy.kind !== "staff") return actors.patient;
  if (path === "care.answer") return actors.colleague;
  if (path === "care.breakGlass") return actors.colleague;
  return mayDo(["therapist"], policy.action) ? actors.therapist : actors.admin;
}

const crossed = (to: Access): Database => ({
  ...database.bare,
  as: (access) => database.bare.as(access.kind === "staff" || access.kind === "patient" ? to : access),
});

/** Everything the first practice has, as one digest. */
async function stateOf(practiceId: string): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "wall_tables",
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'practice_id' ORDER BY 1`,
    [],
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM ${name} t WHERE t.practice_id = $1`,
  );
  const rows = await database.query(
    "wall_state",
    `${parts.join(" UNION ALL ")} UNION ALL
    SELECT 'practice', md5(coalesce(string_agg(t::text, ','), '')) FROM practice t WHERE t.id = $1`,
    [practiceId],
  );
  return JSON.stringify(rows);
}

async function run(on: Database, procedure: Procedure, input: unknown) {
  const ctx = contextFor(on, actorFor(procedure), clock);
  const caller = procedure.router === "staff" ? asStaffCaller(ctx) : asDiaryCaller(ctx);
  const call = procedure.path
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], caller) as (
    given: unknown,
  ) => Promise<unknown>;
  return call(input).then(
    (value) => ({ value: JSON.stringify(value) ?? "" }),
    (error: unknown) => ({ error }),
  );
}

/** Names and ids that only the first practice has. */
const ownWords = () => {
  const { actors, practiceId, patientId, linkId } = world;
  const ids: string[] = [practiceId, patientId, linkId];
  for (const { staffId } of [actors.therapist, actors.colleague, actors.admin]) ids.push(staffId);
  return [...ids, "R. Therapeut", "C. Collega", "A. Beheer"];
};

const strangers: [name: string, of: () => Access, router?: "diary"][] = [
  ["a therapist of another practice", () => staffScope({ actor: world.actors.stranger } as never)],
  [
    "an admin of another practice",
    () => staffScope({ actor: { ...world.actors.stranger, roles: ["admin"] } } as never),
  ],
  ["a patient of another practice", () => patientScope({ actor: world.actors.otherPatient } as never)],
  ["another patient of the practice", () => neighbour, "diary"],
];

describe.each(strangers)("asked on behalf of %s", (_name, of, only) => {
  it.each(
    guarded
      .filter(({ router }) => only === undefined || router === only)
      .map((procedure) => [`${procedure.router} ${procedure.path}`, procedure] as const),
  )("%s gives nothing away and changes nothing", async (_path, procedure) => {
    const input = await inputsFor(database, world, procedure.path);
    const before = await stateOf(world.practiceId);
    const outcome = await run(crossed(of()), procedure, input);
    if ("value" in outcome) for (const word of ownWords()) expect(outcome.value).not.toContain(word);
    expect(await stateOf(world.practiceId)).toBe(before);
  });
});

/** In a new practice these find nothing to show or to take back, or what they show is the library that belongs to everybody. */
const quiet = new Set([
  "review.undoReviewed",
  "flag.listOpen",
  "care.inbox",
  "care.unattended",
  "care.unattendedAlarms",
  "care.reopen",
  "plan.undo",
  "plan.resume",
  "library.exercises",
  "library.templates",
  "library.template",
  "library.inspectFile",
  "library.importFile",
  "exercise.read",
  "exercise.drafts",
  "practice.read",
  "practice.reminders",
  "practice.rules",
  "practice.audit",
]);

describe("on behalf of the right person, in a practice of its own", () => {
  it.each(
    guarded
      .filter(({ path }) => !quiet.has(path))
      .map((procedure) => [`${procedure.router} ${procedure.path}`, procedure] as const),
  )("%s does its work", async (_path, procedure) => {
    world = await makeWorld(database, clock);
    const input = await inputsFor(database, world, procedure.path);
    const before = await stateOf(world.practiceId);
    const outcome = await run(database.bare, procedure, input);
    const seen = "value" in outcome && ownWords().some((word) => outcome.value.includes(word));
    expect(seen || (await stateOf(world.practiceId)) !== before).toBe(true);
  });
});

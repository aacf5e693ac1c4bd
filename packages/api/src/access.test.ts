import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayDo, ruleOf, type Action } from "@soepel/domain/access";
import type { Database } from "@soepel/db/client";
import { openTestDatabase } from "@soepel/db/testing/database";
import type { Actor } from "./context.ts";
import { diaryRouter } from "./diary/router.ts";
import { staffRouter } from "./staff/router.ts";
import {
  asDiaryCaller,
  asStaffCaller,
  contextFor,
  makeWorld,
  staffActor,
  type World,
} from "./testing/world.ts";
import { inputsFor } from "./testing/inputs.ts";
import type { Meta, Policy } from "./trpc.ts";

/**
 * Every procedure of both routers × every kind of principal, against the access table. What is expected follows from the
 * table, what happens comes from the running procedures: a forgotten or wrong policy shows as a different answer.
 */

const clock = { now: new Date("2026-03-10T08:00:00Z") };
let database: Database;
let world: World;

beforeAll(async () => {
  database = await openTestDatabase();
  world = await makeWorld(database, clock);
});
afterAll(() => database.close());

type Procedure = { path: string; router: "staff" | "diary"; policy: Policy };
const proceduresOf = (router: "staff" | "diary"): Procedure[] => {
  const built = router === "staff" ? staffRouter : diaryRouter;
  const all = built._def.procedures as Record<string, { _def: { meta?: Meta } }>;
  return Object.entries(all).map(([path, procedure]) => {
    const meta = procedure._def.meta;
    if (!meta) throw new Error(`${path} states no policy`);
    return { path, router, policy: meta.policy };
  });
};
const procedures = [...proceduresOf("staff"), ...proceduresOf("diary")];

const principals = [
  "anonymous",
  "half logged in",
  "stale log-in",
  "therapist, own",
  "therapist, same practice",
  "therapist, other practice",
  "admin",
  "patient",
  "patient, remembered",
  "other patient",
] as const;
type Principal = (typeof principals)[number];

function actorOf(principal: Principal): Actor {
  const { actors } = world;
  const therapist = { staffId: actors.therapist.staffId, userId: actors.therapist.userId, name: "R" };
  const known: Record<Principal, Actor> = {
    anonymous: { kind: "anonymous" },
    "half logged in": staffActor(therapist, world.practiceId, clock, { secondFactor: false }),
    "stale log-in": { ...actors.admin, signedInAt: new Date(clock.now.getTime() - 16 * 60_000) },
    "therapist, own": actors.therapist,
    "therapist, same practice": actors.colleague,
    "therapist, other practice": actors.stranger,
    admin: actors.admin,
    patient: actors.patient,
    "patient, remembered": actors.remembered,
    "other patient": actors.otherPatient,
  };
  return known[principal];
}

/** Actions on a patient that is named in the input: reach decides, not only the role. */
const aboutPatient = new Set<Action>([
  "patient.read",
  "patient.write",
  "record.write",
  "trial.write",
  "plan.write",
  "link.issue",
  "link.revoke",
  "flag.acknowledge",
  "care.propose",
  "care.leave",
  "patient.export",
  "patient.import",
]);

/** Procedures whose input names something of the first practice or patient that others must not find. */
const ofFirstPractice = new Set(["library.template", "care.breakGlass", "care.takeOver"]);
/** Procedures about something that only the colleague was asked. */
const forColleague = new Set(["care.answer"]);
const ofFirstPatient = new Set(["logRoutine", "flagCalled", "endMarker", "retractMarker", "noteChange"]);

type Expected = "allowed" | "NOT_SIGNED_IN" | "SECOND_FACTOR_NEEDED" | "FRESH_LOGIN_NEEDED" | "NOT_FOUND";

function expectedStaff(principal: Principal, action: Action, path: string): Expected {
  const actor = actorOf(principal);
  if (actor.kind !== "staff") return "NOT_SIGNED_IN";
  if (!actor.secondFactor) return "SECOND_FACTOR_NEEDED";
  if (!mayDo(actor.roles, action)) return "NOT_FOUND";
  if (ruleOf(action).freshLogin && principal === "stale log-in") return "FRESH_LOGIN_NEEDED";
  const samePractice = actor.practiceId === world.practiceId;
  if (ofFirstPractice.has(path) && !samePractice) return "NOT_FOUND";
  if (forColleague.has(path)) return principal === "therapist, same practice" ? "allowed" : "NOT_FOUND";
  if (!aboutPatient.has(action)) return "allowed";
  const own = principal === "therapist, own";
  const reach = actor.roles.map((role) => ruleOf(action).staff[role]);
  return own || (samePractice && reach.includes("same_practice")) ? "allowed" : "NOT_FOUND";
}

function expected({ policy, path }: Procedure, principal: Principal): Expected {
  const actor = actorOf(principal);
  if (policy.kind === "public") return "allowed";
  if (policy.kind === "signed_in") return actor.kind === "staff" ? "allowed" : "NOT_SIGNED_IN";
  if (policy.kind === "staff") return expectedStaff(principal, policy.action, path);
  if (actor.kind !== "patient") return "NOT_SIGNED_IN";
  const needed = ruleOf(policy.action).patient;
  if (needed === null) throw new Error(`${path} is for patients but its action is not`);
  if (needed === "code" && actor.strength !== "code") return "NOT_SIGNED_IN";
  return ofFirstPatient.has(path) && principal === "other patient" ? "NOT_FOUND" : "allowed";
}

/** Runs a procedure and says how the door answered. A refusal that has nothing to do with access counts as let in. */
async function answer({ path, router }: Procedure, principal: Principal): Promise<Expected> {
  const ctx = contextFor(database, actorOf(principal), clock);
  const caller = router === "staff" ? asStaffCaller(ctx) : asDiaryCaller(ctx);
  const call = path
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  const input = await inputsFor(database, world, path);
  try {
    await call(input);
    return "allowed";
  } catch (error) {
    const reason = (error as { cause?: { code?: string } }).cause?.code;
    const doors = ["NOT_SIGNED_IN", "SECOND_FACTOR_NEEDED", "FRESH_LOGIN_NEEDED", "NOT_FOUND"];
    if (doors.includes(reason ?? "")) return reason as Expected;
    if (reason === undefined) throw error;
    return "allowed";
  }
}

describe.each(principals)("%s", (principal) => {
  it.each(procedures.map((procedure) => [`${procedure.router} ${procedure.path}`, procedure] as const))(
    "%s",
    async (_name, procedure) => {
      expect(await answer(procedure, principal)).toBe(expected(procedure, principal));
    },
  );
});

it("guards every procedure by a rule of the table", () => {
  for (const { policy } of procedures) {
    if (policy.kind === "staff") expect(Object.keys(ruleOf(policy.action).staff)).not.toHaveLength(0);
    if (policy.kind === "patient") expect(ruleOf(policy.action).patient).not.toBeNull();
  }
});

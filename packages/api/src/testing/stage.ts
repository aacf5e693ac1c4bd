import type { TRPCError } from "@trpc/server";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Database } from "@soepel/db/client";
import { openTestDatabase } from "@soepel/db/testing/database";
import { makeItem, makeLink, makePatient } from "@soepel/db/testing/builders";
import type { PlanItem } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { Actor, Ports, StaffActor } from "../context.ts";
import { toDomainError } from "../errors.ts";
import {
  asDiaryCaller,
  asStaffCaller,
  contextFor,
  makeWorld,
  patientActor,
  type Clock,
  type World,
} from "./world.ts";

export const day = (text: string): LocalDate => text as LocalDate;

/** What a caller gets to read about a refusal; fails the test when the call was let in. */
export async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown as TRPCError,
  );
  if (error === null) throw new Error("the call was expected to be refused");
  return toDomainError(error);
}
export const refusalCode = async (call: Promise<unknown>) => (await refusal(call)).code;

/** One database and one world for a test file; every test starts at the same moment. */
export function useStage(start = "2026-03-10T08:00:00Z") {
  const clock: Clock = { now: new Date(start) };
  const stage = {} as { database: Database; world: World };
  beforeAll(async () => {
    stage.database = await openTestDatabase();
    stage.world = await makeWorld(stage.database, clock);
  });
  beforeEach(() => {
    clock.now = new Date(start);
  });
  afterAll(() => stage.database.close());

  const staff = (actor: Actor = stage.world.actors.therapist, ports?: Ports) =>
    asStaffCaller(contextFor(stage.database, fresh(actor), clock, ports));
  const diary = (actor: Actor = stage.world.actors.patient, ports?: Ports) =>
    asDiaryCaller(contextFor(stage.database, actor, clock, ports));
  /** A log-in of this very moment, so that moving the clock does not make it stale. */
  const fresh = (actor: Actor): Actor =>
    actor.kind === "staff" ? { ...actor, signedInAt: clock.now } : actor;

  /** A new patient of a therapist, with a diary of its own. */
  async function newPatient(owner: StaffActor = stage.world.actors.therapist, name = "P. Proef") {
    const { practiceId, staffId } = owner;
    const patientId = await makePatient(stage.database, { practiceId, staffId }, { name });
    const { linkId } = await makeLink(stage.database, { practiceId, staffId, patientId });
    return { patientId, actor: patientActor({ patientId, practiceId, linkId }) };
  }

  /** Sends a plan from a day on and returns its lines. */
  async function sendPlan(
    patientId: string,
    effectiveFrom: string,
    items: PlanItem[] = [makeItem()],
    more: { base?: number | null; endsOn?: string } = {},
  ) {
    const base = more.base ?? null;
    const sent = await staff().plan.send({
      patientId,
      base,
      templateVersionId: null,
      effectiveFrom: day(effectiveFrom),
      endsOn: more.endsOn === undefined ? null : day(more.endsOn),
      reason: null,
      items,
      redFlagReason: null,
    });
    return { revision: sent.revision, items };
  }

  const rows = <Row>(text: string, values: unknown[] = []) =>
    stage.database.query<Row>(`test_${hash(text)}`, text, values);
  return Object.assign(stage, { clock, staff, diary, newPatient, sendPlan, rows });
}

/** Prepared statements are known by name: the same text gets the same one. */
const hash = (text: string): string => {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + char.charCodeAt(0)) % 2_147_483_647;
  return sum.toString(36);
};

export const phone = { at: "2026-03-10T08:00:00.000Z", offsetMinutes: 60 } as const;

type AnyAnswers = Record<string, { value: unknown } | { state: string }>;
/** A sending of answers, new each time unless an id is given. */
export const sending = (date: string, answers: AnyAnswers, submissionId: string = randomUUID()) =>
  ({ submissionId, date: day(date), answers, phone }) as never;

export const at = (clock: Clock, instant: string): void => {
  clock.now = new Date(instant);
};

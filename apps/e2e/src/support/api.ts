import { randomUUID } from "node:crypto";
import { expect, type APIRequestContext, type BrowserContext } from "@playwright/test";

/** Calls a procedure of a router as the browser would and returns what it answers. Fails the test on an error. */
export async function call<T>(
  caller: BrowserContext | APIRequestContext,
  procedure: `${"staff" | "diary"}/${string}`,
  input?: unknown,
): Promise<T> {
  const response = await rawCall(caller, procedure, input);
  expect(response.status, JSON.stringify(response.body)).toBe(200);
  return (response.body as { result: { data: T } }).result.data;
}

/** The same, with whatever came back: for tests of refusals. */
export async function rawCall(
  caller: BrowserContext | APIRequestContext,
  procedure: string,
  input?: unknown,
): Promise<{ status: number; reason: string | null; body: unknown }> {
  const request = "request" in caller ? caller.request : caller;
  const response = await request.post(`/trpc/${procedure}`, {
    headers: { "content-type": "application/json" },
    ...(input === undefined ? {} : { data: JSON.stringify(input) }),
  });
  const body: unknown = await response.json();
  const { error } = body as { error?: { data?: { reason?: string } } };
  return { status: response.status(), reason: error?.data?.reason ?? null, body };
}

export type NewPatient = { patientId: string; link: { url: string; code: string } };

/** A patient of this therapist with an open link, made without the screens. */
export async function newPatient(
  therapist: BrowserContext,
  name: string,
  locale: "nl" | "en" = "nl",
  more: object = {},
): Promise<NewPatient> {
  const patient = { name, birthYear: 1971, number: null, locale, tags: [], conditions: [], ...more };
  const { patientId } = await call<{ patientId: string }>(therapist, "staff/patient.create", patient);
  const link = await call<{ url: string; code: string }>(therapist, "staff/link.issue", { patientId });
  return { patientId, link };
}

export type StoredMorning = {
  date: string;
  values: Record<string, unknown>;
  states: Record<string, string>;
  extra?: Record<string, unknown>;
  corrected: boolean;
  daysLate: number;
};

/** What the therapist reads of the last days of a patient. */
export async function storedMornings(therapist: BrowserContext, patientId: string): Promise<StoredMorning[]> {
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const from = new Date(Date.parse(today) - 6 * 86_400_000).toISOString().slice(0, 10);
  const input = { patientId, from, to: today };
  return (await call<{ mornings: StoredMorning[] }>(therapist, "staff/review.read", input)).mornings;
}

/** Gives a patient past mornings from a file, as a practice takes them over; a null leaves a day without a diary. */
export async function givePast(
  therapist: BrowserContext,
  patientId: string,
  columns: readonly string[],
  mornings: readonly (readonly [date: string, ...cells: (string | number)[]] | null)[],
): Promise<void> {
  const lines = mornings.flatMap((row) => (row === null ? [] : [row.join(";")]));
  const text = [["date", ...columns].join(";"), ...lines].join("\n");
  const report = await call<{ refused: unknown[] }>(therapist, "staff/data.importMornings", {
    patientId,
    text,
    dryRun: false,
  });
  expect(report.refused).toEqual([]);
}

/** Gives answers of a morning from an open phone without its screens. */
export async function giveAnswers(phone: BrowserContext, date: string, answers: object): Promise<void> {
  const clock = { at: new Date().toISOString(), offsetMinutes: 60 };
  await call(phone, "diary/saveAnswers", { submissionId: randomUUID(), date, answers, phone: clock });
}

/** Everything that a phone ever sent, as the server keeps it. */
export async function sendings(phone: BrowserContext): Promise<Sending[]> {
  return (await call<{ sendings: Sending[] }>(phone, "diary/export")).sendings;
}
type Sending = { kind: string; date: string; content: Record<string, { value?: unknown }> };

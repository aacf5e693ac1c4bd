import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { call } from "./api.ts";

export type Exercise = {
  slug: string;
  version: number;
  content: { name: { nl: string }; dose: object; easier: string[] };
};
type Line = { moment?: string; schedule?: object; optional?: boolean; note?: string | null };

/**
 * Gives a patient a plan from today on, each exercise once every morning unless `lines` says otherwise. Returns the exercises,
 * and behind them their milder variants.
 */
export async function sendPlan(
  therapist: BrowserContext,
  patientId: string,
  slugs: readonly string[],
  { lines = {}, reason = null }: { lines?: Record<string, Line>; reason?: string | null } = {},
): Promise<Exercise[]> {
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const library = await call<Exercise[]>(therapist, "staff/library.exercises");
  const chosen = slugs.map((slug) => library.find((one) => one.slug === slug)!);
  const items = chosen.map(({ slug, version, content }) => ({
    key: randomUUID(),
    exercise: slug,
    exerciseVersion: version,
    moment: "morning",
    schedule: { kind: "daily", timesPerDay: 1 },
    dose: content.dose,
    optional: false,
    note: null,
    ...lines[slug],
  }));
  const plan = { base: null, templateVersionId: null, effectiveFrom: today, endsOn: null, reason };
  await call(therapist, "staff/plan.send", { patientId, ...plan, items, redFlagReason: null });
  const milder = chosen.flatMap(({ content }) => library.find((one) => one.slug === content.easier[0]) ?? []);
  return [...chosen, ...milder];
}

import { emptyIntake, type Intake } from "@soepel/domain/intake";
import type { PatientInput } from "@soepel/domain/wire/patients";

const plainKeys = [
  "name",
  "birthYear",
  "number",
  "locale",
  "tags",
  "conditions",
  "extraQuestions",
] as const satisfies readonly (keyof PatientInput)[];
const intakeKeys = Object.keys(emptyIntake) as (keyof Intake)[];

/** One thing that the form about a patient holds; each intake answer by itself. */
export type HeldKey = (typeof plainKeys)[number] | `intake.${keyof Intake}`;
/** What somebody else changed, and whether this form holds something else of its own there. */
export type Meanwhile = { key: HeldKey; mine: boolean };

/** A patient as typed or as stored; the intake may be unchecked still. */
type Held = { [K in (typeof plainKeys)[number]]?: unknown } & {
  intake?: { [K in keyof Intake]?: unknown } | null | undefined;
};

const entries = (held: Held): [HeldKey, string][] => [
  ...plainKeys.map((key): [HeldKey, string] => [key, JSON.stringify(held[key] ?? null)]),
  ...intakeKeys.map((key): [HeldKey, string] => [
    `intake.${key}`,
    JSON.stringify(held.intake?.[key] ?? null),
  ]),
];

/** The intake answer behind a key, or null for the other fields. */
export const intakeKeyOf = (key: HeldKey): keyof Intake | null =>
  intakeKeys.find((name) => key === `intake.${name}`) ?? null;

/**
 * What changed between the details a form was opened with and those that stand now. `mine`: the form holds a third thing there,
 * so it is for the person to choose (what a form does not ask is as it was opened); otherwise theirs can be taken without losing anything that was typed.
 */
export function changedMeanwhile(opened: Held, now: Held, typed: Held): Meanwhile[] {
  const before = new Map(entries(opened));
  const mine = new Map(entries({ ...opened, ...typed }));
  return entries(now).flatMap(([key, value]) => {
    const [was, is] = [before.get(key), mine.get(key)];
    return was === value ? [] : [{ key, mine: is !== was && is !== value }];
  });
}

import { questionCodes, type MorningRecord } from "../morning.ts";
import { optionalCodes, optionalQuestions, type OptionalCode } from "../optional-questions.ts";
import { OWN_CODES } from "./fhir-codes.ts";

const ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const CLOCKS: readonly string[] = ["into_bed", "try_sleep", "final_wake", "out_of_bed"];
const reasons = { unknown: "asked-unknown", skipped: "asked-declined", ongoing: "temp-unknown" } as const;

type Answer = Record<string, unknown>;
type Item = { linkId: string; answer?: Answer[]; extension?: { url: string; valueCode: string }[] };

const two = (value: number) => `${value}`.padStart(2, "0");

function answerOf(code: string, value: unknown): Answer {
  if (typeof value === "boolean") return { valueBoolean: value };
  if (typeof value === "number") {
    return CLOCKS.includes(code)
      ? { valueTime: `${two(Math.floor(value / 60))}:${two(value % 60)}:00` }
      : { valueInteger: value };
  }
  return code === "note" ? { valueString: value } : { valueCoding: { system: OWN_CODES, code: value } };
}

const kindOf = (code: OptionalCode) => optionalQuestions[code].input.kind;

/**
 * Items of one morning; linkId is the code of the question. What was not answered has no answer: with the reason when the patient
 * gave one ("weet ik niet", "sla over"), and no item at all when it was left untouched.
 */
export function responseItems(morning: MorningRecord): Item[] {
  const core = questionCodes.flatMap((code): Item[] => {
    const state = morning.states[code];
    if (state !== undefined)
      return [{ linkId: code, extension: [{ url: ABSENT, valueCode: reasons[state] }] }];
    const value = morning.values[code];
    return value === null ? [] : [{ linkId: code, answer: [answerOf(code, value)] }];
  });
  const optional = optionalCodes.flatMap((code): Item[] => {
    const value = morning.extra?.[code];
    if (value === undefined) return [];
    if (value === null) return [{ linkId: code, extension: [{ url: ABSENT, valueCode: "unknown" }] }];
    const values: readonly unknown[] = kindOf(code) === "choices" && Array.isArray(value) ? value : [value];
    return [{ linkId: code, answer: values.map((one) => answerOf(code, one)) }];
  });
  return [...core, ...optional];
}

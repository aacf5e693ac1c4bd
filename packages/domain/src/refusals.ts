import type { z } from "zod";

/** Why a value was refused. Stable codes; i18n turns each into a sentence for the person who typed it. */
export const refusalCodes = [
  "required",
  "wrong_type",
  "too_small",
  "too_big",
  "not_an_option",
  "unknown_question",
  "impossible_date",
  "duplicate_day",
  "invalid",
] as const;
/** `code` is one of these, or the message of a schema's own check such as "duplicate_option". */
export type Refusal = { code: string; path: (string | number)[] };
export type Parsed<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

type Issue = z.core.$ZodIssue;

/** Parses input with a schema; refuses with codes and paths, never throws and never repairs. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): Parsed<z.output<T>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, refusals: result.error.issues.flatMap((issue) => refusalsOf(issue, [])) };
}

function refusalsOf(issue: Issue, above: (string | number)[]): Refusal[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step))];
  switch (issue.code) {
    case "invalid_type":
      return [{ code: issue.input === undefined && isMissing(issue) ? "required" : "wrong_type", path }];
    case "too_small":
      return [{ code: "too_small", path }];
    case "too_big":
      return [{ code: "too_big", path }];
    case "invalid_value":
      return [{ code: "not_an_option", path }];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ code: "unknown_question", path: [...path, key] }));
    case "invalid_union":
      return unionRefusals(issue, path);
    case "custom":
      return [{ code: issue.message === "date" ? "impossible_date" : issue.message || "invalid", path }];
    default:
      return [{ code: "invalid", path }];
  }
}

const isMissing = (issue: Issue) => issue.message.includes("undefined");

/** Of an answer that fits no shape, the refusal of the shape it came closest to: the one that read the value. */
function unionRefusals(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: (string | number)[],
): Refusal[] {
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => refusalsOf(inner, path)));
  const deepest = branches
    .filter((refusals) => refusals.every((r) => r.code !== "unknown_question" && r.code !== "required"))
    .toSorted((a, b) => a.length - b.length)[0];
  return deepest ?? [{ code: "invalid", path }];
}

/** Refuses a list with two entries for one day, naming the second one. */
export function refuseDuplicateDays(
  entries: readonly { date: string }[],
  ctx: { addIssue(issue: { code: "custom"; path: (string | number)[]; message: string }): void },
): void {
  const seen = new Set<string>();
  entries.forEach(({ date }, i) => {
    if (seen.has(date)) ctx.addIssue({ code: "custom", path: [i, "date"], message: "duplicate_day" });
    seen.add(date);
  });
}

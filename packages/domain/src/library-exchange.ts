import { z } from "zod";
import {
  exerciseContentSchema,
  templateContentSchema,
  templateItemSchema,
  type ExerciseContent,
  type TemplateContent,
} from "./content.ts";
import { instantSchema, type InstantIso } from "./primitives.ts";
import { parseInput, type Refusal } from "./refusals.ts";

/** Characters of a file that is taken in at most; all shipped items and templates are about two thirds of it. */
export const exchangeLimit = 190_000;

const itemSchema = templateItemSchema.omit({ exerciseVersion: true });

/**
 * A file with items and templates of a library. Versions mean nothing in another practice: a template names its exercises, and
 * where the file is taken in it pins their newest version there.
 */
export const exchangeSchema = z.strictObject({
  format: z.literal("soepel-library"),
  formatVersion: z.literal(1),
  exportedAt: instantSchema,
  exercises: z.array(exerciseContentSchema).max(200),
  templates: z.array(templateContentSchema.extend({ items: z.array(itemSchema).min(1).max(20) })).max(100),
});
export type Exchange = z.output<typeof exchangeSchema>;

/** One line per item, so that two files can be compared by eye. */
export function writeExchange(input: {
  exportedAt: InstantIso;
  exercises: readonly ExerciseContent[];
  templates: readonly TemplateContent[];
}): string {
  const templates = input.templates.map((template) => ({
    ...template,
    items: template.items.map(({ exerciseVersion: _version, ...item }) => item),
  }));
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  return `{"format":"soepel-library","formatVersion":1,"exportedAt":${JSON.stringify(input.exportedAt)},
"exercises":${list(input.exercises)},
"templates":${list(templates)}}
`;
}

export type ExchangeRead = { ok: true; value: Exchange } | { ok: false; refusals: Refusal[] };

/** Reads a file. Refuses what is too large, no JSON, or not of this shape, with a path into the file; never repairs. */
export function readExchange(text: string): ExchangeRead {
  if (text.length > exchangeLimit) return { ok: false, refusals: [{ code: "file_too_big", path: [] }] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, refusals: [{ code: "no_json", path: [] }] };
  }
  return parseInput(exchangeSchema, data);
}

import { externalScoreSchema, type ExternalInstrument } from "@soepel/domain/external-scores";

export type ScoreDraft = {
  instrument: ExternalInstrument | "start_back";
  date: string;
  /** As typed, with a comma or a point. */
  total: string;
  group: "low" | "medium" | "high" | null;
};

/** The number that was typed; an empty or other text is not a number, never 0. */
const numberOf = (text: string): number | null =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : null;

/** The score as the server wants it; parts that are missing or not a number are null and fail its schema. */
export function scoreInput({ instrument, date, total, group }: ScoreDraft): object {
  return instrument === "start_back"
    ? { kind: "start_back", date, group }
    : { kind: "total", instrument, date, total: numberOf(total) };
}

/** What is wrong with a total of this instrument, by the same schema as the server's; null when nothing is. */
export function totalProblem(
  instrument: ExternalInstrument,
  total: string,
): "missing" | "out_of_range" | "not_a_step" | null {
  const value = numberOf(total);
  if (value === null) return "missing";
  const result = externalScoreSchema.safeParse({
    kind: "total",
    instrument,
    date: "2026-01-01",
    total: value,
  });
  if (result.success) return null;
  return result.error.issues.some(({ message }) => message === "not_a_step") ? "not_a_step" : "out_of_range";
}

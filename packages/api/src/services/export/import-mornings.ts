import { daysBetween } from "@soepel/domain/calendar";
import { readMorningCsv, type ImportedMorning, type RefusedLine } from "@soepel/domain/export/morning-csv";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ImportInput, ImportReport } from "@soepel/domain/wire/care";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";

/**
 * Takes over past mornings from a CSV text, or only says what would happen (`dryRun`). Days that have a diary already, and today
 * and later, are refused: what the patient filled in is never overwritten. What is taken over is marked with day and writer.
 */
export function importMornings(ctx: StaffContext, input: ImportInput): Promise<ImportReport> {
  const today = todayOf(ctx);
  const read = readMorningCsv(input.text, ctx.actor.timeZone);
  return onPatient(ctx, input.patientId, "patient.import", async (repo, patient) => {
    const known = new Set(await repo.imports.daysWithDiary(patient.id));
    const refusal = (morning: ImportedMorning): RefusedLine[] => {
      const code = morning.date >= today ? "not_past" : known.has(morning.date) ? "day_filled_in" : null;
      return code === null ? [] : [{ line: morning.line, column: "date", code }];
    };
    const refused = [...read.refused, ...read.mornings.flatMap(refusal)].toSorted((a, b) => a.line - b.line);
    const fresh = read.mornings
      .filter((morning) => refusal(morning).length === 0)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const report = (days: LocalDate[], written: boolean): ImportReport => ({
      days,
      refused,
      ignored: read.ignored,
      written,
    });
    if (input.dryRun || fresh.length === 0)
      return report(
        fresh.map(({ date }) => date),
        false,
      );
    const written = await repo.imports.add(
      patient.id,
      fresh.map(({ date, answers }) => ({ date, answers, daysLate: daysBetween(date, today) })),
      ctx.now(),
    );
    return report(written, true);
  });
}

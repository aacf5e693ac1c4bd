import type { ExerciseRow } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

/** Newest version of every exercise, habit and position, in both languages. */
export async function listExercises(ctx: StaffContext): Promise<ExerciseRow[]> {
  const rows = await asStaffUnlogged(ctx, (repo) => repo.library.exercises());
  return rows.map((row) => ({
    slug: row.slug,
    version: row.version,
    origin: row.practiceId === null ? "shipped" : "practice",
    archived: row.archived,
    content: row.content,
  }));
}

import { writeExchange } from "@soepel/domain/library-exchange";
import type { StaffContext } from "../../context.ts";
import { asStaff, iso } from "../acting.ts";

/** The practice's own items and templates, or everything it sees, as one file. Drafts stay out. */
export function exportFile(ctx: StaffContext, input: { scope: "own" | "all" }): Promise<{ text: string }> {
  return asStaff(ctx, "library.write", async (repo) => {
    const wanted = (row: { practiceId: unknown }) => input.scope === "all" || row.practiceId !== null;
    const exercises = (await repo.library.exercises()).filter(wanted);
    const templates = (await repo.library.templates({ drafts: false })).filter(wanted);
    const text = writeExchange({
      exportedAt: iso(ctx.now()),
      exercises: exercises.map(({ content }) => content),
      templates: templates.map(({ content }) => content),
    });
    return { text };
  });
}

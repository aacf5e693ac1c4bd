import type { TemplateContent } from "@soepel/domain/content";
import { DomainError } from "@soepel/domain/errors";
import type { ImportReport } from "@soepel/domain/wire/library";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { importPlanOf, importReportOf } from "./import-plan.ts";
import { ownCopy } from "./own-copy.ts";

/**
 * Takes a file in: new and changed items and templates are published at once. All of it or nothing: any problem, also one
 * that arose since the report, refuses the whole file.
 */
export function importFile(
  ctx: StaffContext,
  input: { text: string; changeNote: string },
): Promise<ImportReport> {
  const at = ctx.now();
  const { changeNote } = input;
  return asStaff(ctx, "library.publish", async (repo) => {
    await repo.library.lock();
    const plan = await importPlanOf(repo, input.text);
    const [problem] = plan.problems;
    if (problem !== undefined) throw new DomainError("INVALID_INPUT", { path: ["text", ...problem.path] });
    for (const { version, content } of plan.exercises) {
      await repo.exercises.publish({ version, content, changeNote, at });
    }
    for (const { version, content } of plan.templates) {
      await addTemplate(repo, { version, content, changeNote, at, by: ctx.actor.staffId });
    }
    return importReportOf(plan);
  });
}

async function addTemplate(
  repo: StaffRepo,
  input: {
    version: number;
    content: TemplateContent;
    changeNote: string;
    at: Date;
    by: StaffContext["actor"]["staffId"];
  },
): Promise<void> {
  const { slug } = input.content;
  const here = (await repo.library.templates({ drafts: true })).find((row) => row.slug === slug);
  const templateId =
    here === undefined
      ? await repo.library.addTemplate(slug, 1000, input.at)
      : await ownCopy(repo, here.id, input.at);
  await repo.library.addVersion({
    templateId,
    version: input.version,
    status: "published",
    content: input.content,
    changeNote: input.changeNote,
    publishedAt: input.at,
    publishedBy: input.by,
    createdAt: input.at,
  });
}

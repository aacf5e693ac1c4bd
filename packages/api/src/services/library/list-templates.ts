import { mayDo } from "@soepel/domain/access";
import type { TemplateRow } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

/** Templates of the practice. A draft and its name are seen by those who may write it only. */
export async function listTemplates(ctx: StaffContext): Promise<TemplateRow[]> {
  const drafts = mayDo(ctx.actor.roles, "library.write");
  const rows = await asStaffUnlogged(ctx, (repo) => repo.library.templates({ drafts }));
  return rows.map((row) => ({
    templateId: row.id,
    slug: row.slug,
    origin: row.practiceId === null ? "shipped" : "practice",
    name: row.content.name,
    publishedVersion: row.publishedVersion,
    draftVersion: row.draftVersion,
    items: row.content.items.length,
    archived: row.archived,
  }));
}

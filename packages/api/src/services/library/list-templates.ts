import type { TemplateRow } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";

export async function listTemplates(ctx: StaffContext): Promise<TemplateRow[]> {
  const rows = await asStaffUnlogged(ctx, (repo) => repo.library.templates());
  return rows.map((row) => ({
    templateId: row.id,
    slug: row.slug,
    origin: row.practiceId === null ? "shipped" : "practice",
    name: row.content.name,
    publishedVersion: row.publishedVersion,
    draftVersion: row.draftVersion,
    items: row.content.items.length,
  }));
}

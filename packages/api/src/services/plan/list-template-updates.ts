import { mergeTemplate } from "@soepel/domain/template-merge";
import type { TemplateUpdateRow } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { readingCaseload, todayOf } from "../acting.ts";

/** Plans of the own caseload that follow an older version of their template, for the therapist to decide on. */
export function listTemplateUpdates(ctx: StaffContext): Promise<TemplateUpdateRow[]> {
  const today = todayOf(ctx);
  return readingCaseload(ctx, async (repo) => {
    const rows = await repo.planOverview.templateUpdates(today, null);
    return rows.map(({ patientId, patientName, items, pinned, next, pinnedVersion, version, changeNote }) => {
      const { lines } = mergeTemplate(items, pinned, next, () => "");
      const changes = lines.filter(({ kind }) => kind === "taken" || kind === "added" || kind === "removed");
      return {
        patientId,
        patientName,
        name: next.name,
        pinnedVersion,
        version,
        changeNote,
        changes: changes.length,
      };
    });
  });
}

import { readExchange } from "@soepel/domain/library-exchange";
import { planImport, type ImportPlan } from "@soepel/domain/library-import";
import type { ImportReport } from "@soepel/domain/wire/library";
import type { StaffRepo } from "@soepel/db/repo/repo";
import { libraryNow } from "./library-now.ts";

const SHOWN = 50;

/** What a file would do here; a file that cannot be read is a plan with problems only. */
export async function importPlanOf(repo: StaffRepo, text: string): Promise<ImportPlan> {
  const read = readExchange(text);
  if (!read.ok) return { rows: [], problems: read.refusals, exercises: [], templates: [] };
  return planImport(read.value, await libraryNow(repo));
}

export const importReportOf = ({ rows, problems }: ImportPlan): ImportReport => ({
  rows,
  problems: problems.slice(0, SHOWN).map(({ code, path }) => ({ code, path: path.join(".").slice(0, 200) })),
  problemCount: problems.length,
});

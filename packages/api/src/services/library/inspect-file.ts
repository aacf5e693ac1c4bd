import type { ImportReport } from "@soepel/domain/wire/library";
import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged } from "../acting.ts";
import { importPlanOf, importReportOf } from "./import-plan.ts";

/** Says what taking a file in would do. Writes nothing. */
export const inspectFile = (ctx: StaffContext, input: { text: string }): Promise<ImportReport> =>
  asStaffUnlogged(ctx, async (repo) => importReportOf(await importPlanOf(repo, input.text)));

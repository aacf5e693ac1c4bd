import type { FlagWire } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";
import { flagView } from "./view.ts";

/** Red flags of own patients that nobody has dealt with yet. Reading them counts as reading those patients. */
export function listOpenFlags(ctx: StaffContext): Promise<FlagWire[]> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const rows = await repo.flags.open();
    if (rows.length > 0) {
      await repo.audit({
        at: ctx.now(),
        action: "caseload.read",
        requestId: ctx.requestId,
        patientIds: [...new Set(rows.map((row) => row.patientId))],
        basis: "own caseload",
      });
    }
    return rows.map(flagView);
  });
}

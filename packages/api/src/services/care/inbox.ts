import type { HandoverWire } from "@soepel/domain/wire/care";
import type { StaffContext } from "../../context.ts";
import { staffScope } from "../acting.ts";
import { handoverView } from "./view.ts";

/** Patients that colleagues propose to the caller. Their names are shown, so that is on record. */
export function listProposals(ctx: StaffContext): Promise<HandoverWire[]> {
  return ctx.repo.asStaff(staffScope(ctx), async (repo) => {
    const rows = await repo.care.inbox();
    if (rows.length > 0) {
      await repo.audit({
        at: ctx.now(),
        action: "care.answer",
        requestId: ctx.requestId,
        patientIds: [...new Set(rows.map((row) => row.patientId))],
        basis: "proposed",
        outcome: "done",
      });
    }
    return rows.map(handoverView);
  });
}

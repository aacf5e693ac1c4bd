import type { StaffContext } from "../../context.ts";
import { asStaffUnlogged, iso } from "../acting.ts";

/** Newest hundred entries before a number. */
export async function listAudit(ctx: StaffContext, input: { before: number | null }) {
  const rows = await asStaffUnlogged(ctx, (repo) => repo.listAudit(input.before));
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
}

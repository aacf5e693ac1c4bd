import type { StaffContext } from "../../context.ts";
import { asStaff } from "../acting.ts";
import { linkStatus } from "./status.ts";

/** Links of the whole practice by reference number, without names. */
export function listLinks(ctx: StaffContext) {
  return asStaff(ctx, "link.list", async (repo) => {
    const rows = await repo.links.listPractice();
    return rows.map(({ patientId, number, link }) => ({
      patientId,
      number,
      state: linkStatus(link, ctx.now()).state,
    }));
  });
}

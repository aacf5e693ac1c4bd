import { rolesOf } from "@soepel/db/repo/practice";
import type { StaffContext } from "../../context.ts";
import { asStaff, iso, isoOrNull } from "../acting.ts";

export function listStaff(ctx: StaffContext) {
  return asStaff(ctx, "staff.read", async (repo) => {
    const staff = await repo.practice.staff();
    const invites = await repo.practice.openInvites(ctx.now());
    return {
      staff: staff.map((row) => ({
        staffId: row.staffId,
        name: row.name,
        email: row.email,
        roles: rolesOf(row),
        secondFactor: row.secondFactor,
        disabled: row.disabledAt !== null,
        lastLoginAt: isoOrNull(row.lastLoginAt),
        onlyTherapistOf: row.onlyTherapistOf,
      })),
      invites: invites.map((row) => ({
        inviteId: row.id,
        name: row.name,
        email: row.email,
        roles: rolesOf(row),
        expiresAt: iso(row.expiresAt),
      })),
    };
  });
}

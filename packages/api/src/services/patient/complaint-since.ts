import { DomainError } from "@soepel/domain/errors";
import type { PatientInput } from "@soepel/domain/wire/patients";
import type { StaffContext } from "../../context.ts";
import { todayOf } from "../acting.ts";

/** Complaints cannot have begun on a day that is still to come in the practice's zone. */
export function refuseComplaintToCome(ctx: StaffContext, { intake }: PatientInput): void {
  const since = intake?.complaintSince ?? null;
  if (since !== null && since > todayOf(ctx))
    throw new DomainError("INVALID_INPUT", { path: ["intake", "complaintSince"] });
}

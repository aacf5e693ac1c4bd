import type { MarkerId } from "@soepel/domain/primitives";
import type { AddMarkerInput } from "@soepel/domain/wire/records";
import type { StaffContext } from "../../context.ts";
import { onPatient, todayOf } from "../acting.ts";
import { requireNearDays } from "./days.ts";

/** Marks days of a patient as unlike others; values of those days stay as they are. */
export function addMarker(ctx: StaffContext, input: AddMarkerInput): Promise<{ markerId: MarkerId }> {
  requireNearDays(input, todayOf(ctx));
  return onPatient(ctx, input.patientId, "record.write", async (repo, patient) => ({
    markerId: await repo.markers.add(patient.id, input, ctx.now()),
  }));
}

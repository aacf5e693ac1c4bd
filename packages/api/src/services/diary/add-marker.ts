import type { AddOwnMarkerInput } from "@soepel/domain/wire/records";
import type { PatientContext } from "../../context.ts";
import { asPatient, todayOf } from "../acting.ts";
import { requireNearDays } from "../marker/days.ts";
import { refuseReuse } from "./submission.ts";

/** The patient marks days as unlike others. The same marker may arrive any number of times. */
export async function addOwnMarker(ctx: PatientContext, input: AddOwnMarkerInput): Promise<{ done: true }> {
  requireNearDays(input, todayOf(ctx));
  await asPatient(ctx, "diary.write", async (repo) => {
    const outcome = await repo.markers.add(input.markerId, input, ctx.now());
    if (outcome === "reused") refuseReuse(["markerId"]);
  });
  return { done: true };
}

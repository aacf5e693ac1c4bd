import type { LookRow } from "@soepel/db/repo/own";
import type { Look, Looks } from "@soepel/domain/wire/own";
import type { PatientContext } from "../../context.ts";
import { asPatient, iso } from "../acting.ts";

export const lookOf = (row: LookRow): Look => ({ ...row, at: iso(new Date(row.at)) });

const MOST_LOOKS = 500;

/** Who of the practice looked at the patient's own data, and when (Wabvpz 15e). */
export async function whoLooked(ctx: PatientContext): Promise<Looks> {
  const rows = await asPatient(ctx, "diary.looked", (repo) => repo.own.looks(MOST_LOOKS));
  return { timeZone: ctx.actor.timeZone, looks: rows.map(lookOf) };
}

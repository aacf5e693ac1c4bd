import type { MarkerWire } from "@soepel/domain/wire/records";
import type { MarkerRow } from "@soepel/db/repo/markers";
import { iso } from "../acting.ts";

export const markerView = ({ id, at, ...row }: MarkerRow): MarkerWire => ({
  ...row,
  markerId: id,
  at: iso(at),
});

import type { HandoverWire } from "@soepel/domain/wire/care";
import type { HandoverRow } from "@soepel/db/repo/care";
import { iso } from "../acting.ts";

export const handoverView = ({ id, proposedAt, ...row }: HandoverRow): HandoverWire => ({
  ...row,
  handoverId: id,
  proposedAt: iso(proposedAt),
});

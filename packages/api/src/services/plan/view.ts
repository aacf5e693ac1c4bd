import type { RevisionWire } from "@soepel/domain/wire/common";
import type { RevisionRow } from "@soepel/db/repo/plans";
import { iso } from "../acting.ts";

export const revisionView = (row: Omit<RevisionRow, "planStartedOn">): RevisionWire => ({
  id: row.id,
  number: row.number,
  effectiveFrom: row.effectiveFrom,
  endsOn: row.endsOn,
  reason: row.reason,
  createdAt: iso(row.createdAt),
  createdBy: row.createdBy,
  template: row.template,
  items: row.items,
});

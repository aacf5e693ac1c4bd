import type { FlagWire } from "@soepel/domain/wire/patients";
import type { FlagRow } from "@soepel/db/repo/flags";
import { iso, isoOrNull } from "../acting.ts";

export const flagView = (row: FlagRow): FlagWire => ({
  flagId: row.id,
  patientId: row.patientId,
  patientName: row.patientName,
  date: row.date,
  reportedAt: iso(row.reportedAt),
  codes: row.codes,
  urgency: row.urgency,
  messageShown: row.messageShown,
  wordsShown: row.wordsShown,
  calledAt: isoOrNull(row.calledAt),
  acknowledged:
    row.acknowledgedAt === null
      ? null
      : {
          at: iso(row.acknowledgedAt),
          by: row.acknowledgedBy ?? "",
          action: row.action ?? "",
          note: row.note,
        },
});

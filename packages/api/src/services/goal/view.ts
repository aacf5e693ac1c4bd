import type { GoalWire } from "@soepel/domain/wire/records";
import type { GoalRow } from "@soepel/db/repo/goals";
import { iso, isoOrNull } from "../acting.ts";

export const goalView = (row: GoalRow): GoalWire => ({
  goalId: row.id,
  activity: row.activity,
  direction: row.direction,
  createdAt: iso(row.createdAt),
  closedAt: isoOrNull(row.closedAt),
  ratings: row.ratings.map((rating) => ({ ...rating, at: iso(rating.at) })),
});

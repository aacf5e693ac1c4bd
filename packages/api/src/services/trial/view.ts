import type { TrialWire } from "@soepel/domain/wire/trials";
import type { TrialRow } from "@soepel/db/repo/trials";
import { iso } from "../acting.ts";

export const trialView = ({ id, reviewed, changes, createdAt, ...row }: TrialRow): TrialWire => ({
  ...row,
  trialId: id,
  phases: row.phases.map((phase) => ({ ...phase, extraQuestions: [...phase.extraQuestions] })),
  questions: [...row.questions],
  createdAt: iso(createdAt),
  reviewed: reviewed && { at: iso(reviewed.at), by: reviewed.by },
  changes: changes.map(({ id: changeId, at, ...change }) => ({ ...change, changeId, at: iso(at) })),
});

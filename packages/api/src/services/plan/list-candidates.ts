import type { AssignCandidate } from "@soepel/domain/wire/plans";
import type { StaffContext } from "../../context.ts";
import { readingCaseload } from "../acting.ts";

/** Patients of the own caseload with what their plan is now, to give a template to. */
export const listCandidates = (ctx: StaffContext): Promise<AssignCandidate[]> =>
  readingCaseload(ctx, (repo) => repo.planOverview.candidates());

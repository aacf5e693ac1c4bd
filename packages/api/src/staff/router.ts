import { router } from "../trpc.ts";
import { careRouter, dataRouter } from "./care.ts";
import { caseloadRouter, flagRouter, linkRouter, patientRouter, reviewRouter } from "./patients.ts";
import { goalRouter, markerRouter, noteRouter, scoreRouter, trialRouter } from "./records.ts";
import { exerciseRouter, libraryRouter } from "./library.ts";
import { planRouter } from "./plans.ts";
import { practiceRouter } from "./practice.ts";
import { sessionRouter } from "./session.ts";

export const staffRouter = router({
  session: sessionRouter,
  caseload: caseloadRouter,
  patient: patientRouter,
  review: reviewRouter,
  link: linkRouter,
  flag: flagRouter,
  care: careRouter,
  data: dataRouter,
  plan: planRouter,
  trial: trialRouter,
  note: noteRouter,
  marker: markerRouter,
  goal: goalRouter,
  score: scoreRouter,
  library: libraryRouter,
  exercise: exerciseRouter,
  practice: practiceRouter,
});
export type StaffRouter = typeof staffRouter;

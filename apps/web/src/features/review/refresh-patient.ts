import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** After a change to what is kept about a patient: review, list and details are asked again. */
export const refreshPatient = () =>
  Promise.all(
    [trpc.review, trpc.caseload, trpc.patient].map((area) =>
      queryClient.invalidateQueries(area.pathFilter()),
    ),
  );

import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** Everything on screen that shows what is known of a patient. */
export const refreshPatient = () =>
  Promise.all(
    [trpc.review, trpc.caseload, trpc.patient].map((area) =>
      queryClient.invalidateQueries(area.pathFilter()),
    ),
  );

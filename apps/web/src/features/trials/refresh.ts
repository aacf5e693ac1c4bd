import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** Everything on screen that shows a test: lists, the timeline, the group in the caseload. */
export const refreshTrials = () =>
  Promise.all(
    [trpc.trial, trpc.review, trpc.caseload].map((area) => queryClient.invalidateQueries(area.pathFilter())),
  );

import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** Everything on screen that tells who treats a patient, and whether the treatment runs. */
export const refreshCare = (): Promise<unknown> =>
  Promise.all(
    [trpc.care, trpc.patient, trpc.caseload, trpc.flag, trpc.review].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  );

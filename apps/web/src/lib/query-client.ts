import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { reasonOf } from "./errors.ts";
import { sessionLost } from "./session-lost.ts";

const onError = (error: unknown) => {
  const reason = reasonOf(error);
  // A patient who is gone for this person is gone from the list too.
  if (reason === "NOT_FOUND") void queryClient.invalidateQueries({ queryKey: [["caseload"]] });
  if (reason === "NOT_SIGNED_IN" || reason === "SECOND_FACTOR_NEEDED") sessionLost.tell();
};

/** Data of a clinic changes slowly, but a therapist who comes back to the tab wants the newest. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal: only a missing answer is worth another try.
      retry: (count, error) => count < 2 && reasonOf(error) === "OFFLINE",
    },
    mutations: { retry: false },
  },
});

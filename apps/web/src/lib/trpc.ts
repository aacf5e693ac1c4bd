import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { StaffRouter } from "@soepel/api/staff/router";
import { freshLoginLink } from "./fresh-login.ts";
import { queryClient } from "./query-client.ts";
import { urls } from "./urls.ts";

/** Queries travel by POST too, so that no input ends in an address or a log. */
export const trpcClient = createTRPCClient<StaffRouter>({
  links: [freshLoginLink, httpBatchLink({ url: urls.api.trpc, methodOverride: "POST", maxItems: 10 })],
});

/** Options for every query and mutation of the staff router: `useQuery(trpc.caseload.list.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<StaffRouter>({ client: trpcClient, queryClient });

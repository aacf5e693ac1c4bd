import { useRouter } from "@tanstack/react-router";
import { queryClient } from "../../lib/query-client.ts";
import { urls } from "../../lib/urls.ts";

/** Goes on after the last step of logging in: to the page that was asked for, else to the person's first page. */
export function useEnter(): (to?: string) => Promise<void> {
  const router = useRouter();
  return async (to) => {
    queryClient.clear();
    await router.invalidate();
    // The guard of the first page sends who is admin only on to the templates, and who misses a second step there.
    await router.navigate({ href: to ?? urls.caseload, replace: true });
  };
}

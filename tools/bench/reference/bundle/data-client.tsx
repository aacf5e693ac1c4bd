import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { createRoot } from "react-dom/client";

// The least that an app on this stack can be: React, the query client and the tRPC client around one query.
const queryClient = new QueryClient();
const client = createTRPCClient({
  links: [httpBatchLink({ url: "/trpc", methodOverride: "POST" })],
} as never);
const trpc = createTRPCOptionsProxy({ client: client as never, queryClient }) as unknown as {
  ping: { queryOptions(): { queryKey: string[]; queryFn: () => Promise<string> } };
};

function Ping() {
  const { data } = useQuery(trpc.ping.queryOptions());
  return <p>{data}</p>;
}

export function mount(wrap: (page: React.ReactNode) => React.ReactNode): void {
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(
    wrap(
      <QueryClientProvider client={queryClient}>
        <Ping />
      </QueryClientProvider>,
    ),
  );
}

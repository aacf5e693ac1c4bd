// oxlint-disable-next-line import/no-unassigned-import -- has to run before everything else
import "./lib/older-browsers.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App } from "./app/app.tsx";
import { CrashPage } from "./app/crash-page.tsx";
import { reasonOf } from "./lib/api.ts";
import { watchKept } from "./lib/kept-today.ts";
import { takeToken } from "./lib/link.ts";
import { keepForOffline } from "./lib/offline.ts";
import { watchQueue } from "./lib/running-queue.ts";
import "./app/diary.css";

// First of all: the token leaves the address bar before anything else runs.
const link = takeToken(location, history);
watchQueue();
watchKept();
keepForOffline();

const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      staleTime: 30_000,
      // A refusal stays a refusal; a dead network is tried twice more.
      retry: (failures, error) => reasonOf(error) === null && failures < 2,
    },
  },
});

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CrashPage>
        <QueryClientProvider client={client}>
          <App first={link} />
        </QueryClientProvider>
      </CrashPage>
    </StrictMode>,
  );
}

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/source-sans-3/wght.css";
import "@soepel/ui/tokens.css";
import "./mantine.css";
import "./global.css";
import "../components/parts.css";
import { queryClient } from "../lib/query-client.ts";
import { sessionLost } from "../lib/session-lost.ts";
import { useShownTheme } from "../lib/theme-choice.ts";
import { urls } from "../lib/urls.ts";
import { router } from "./router.tsx";
import { cssVariables, styleNonce, theme } from "./theme.ts";

// The scroll lock of dialogs makes its own style element and looks for the nonce under this name.
Reflect.set(globalThis, "__webpack_nonce__", styleNonce());

sessionLost.listen(() => {
  if (router.state.location.pathname.startsWith(urls.login)) return;
  void router.navigate({ to: urls.login, search: { to: router.state.location.href } });
});

function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={useShownTheme()}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

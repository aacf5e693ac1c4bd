import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";
import { budget } from "./build/budget.ts";
import { buildTarget } from "./build/browser-line.ts";
import { oldBrowsers } from "./build/old-browsers.ts";
import { offlineFiles } from "./build/offline-files.ts";

/** The server sends these files as they are: the work is done once, here. */
const compressed = () =>
  compression({ algorithms: ["brotliCompress", "gzip"], skipIfLargerOrEqual: true, logLevel: "silent" });

export default defineConfig({
  base: "/d/",
  plugins: [
    react(),
    offlineFiles(process.env["DIARY_OFFLINE"] !== "off"),
    budget(),
    oldBrowsers(),
    compressed(),
  ],
  build: {
    target: buildTarget,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // These packages only export; without this hint their unused links and observers would stay in.
        moduleSideEffects: (id) => !/node_modules\/(@trpc|@tanstack)\//.test(id),
      },
    },
  },
  server: {
    port: 3104,
    strictPort: true,
    proxy: { "/trpc": process.env["API_URL"] ?? "http://localhost:3000" },
  },
});

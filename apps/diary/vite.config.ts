import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { budget } from "./build/budget.ts";
import { offlineFiles } from "./build/offline-files.ts";

export default defineConfig({
  base: "/d/",
  plugins: [react(), offlineFiles(process.env["DIARY_OFFLINE"] !== "off"), budget()],
  build: {
    target: "es2022",
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

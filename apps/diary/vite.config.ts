import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/d/",
  plugins: [react()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Domain modules keep schemas beside plain functions; the phone needs the functions only.
      treeshake: { manualPureFunctions: ["z"] },
    },
  },
  server: { port: 3104, strictPort: true, proxy: { "/trpc": "http://localhost:3000" } },
});

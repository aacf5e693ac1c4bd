import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";
import { budget } from "./build/budget.ts";

const api = process.env["API_URL"] ?? "http://localhost:3000";
/** The server answers its own origin only; in development the requests arrive as if they came from there. */
const toApi = { target: api, changeOrigin: true, headers: { origin: api } };

/** The server sends these files as they are: the work is done once, here. */
const compressed = () =>
  compression({ algorithms: ["brotliCompress", "gzip"], skipIfLargerOrEqual: true, logLevel: "silent" });

export default defineConfig({
  plugins: [react(), budget(), compressed()],
  server: {
    port: Number(process.env["WEB_PORT"] ?? 3101),
    strictPort: true,
    proxy: { "/trpc": toApi, "/api": toApi },
  },
  build: {
    target: "es2023",
    // A font or picture inside CSS would travel again with every change of a style.
    assetsInlineLimit: 0,
    // React and the query client change rarely: they keep their cache entry when the screens change.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: "data", test: /node_modules[\\/](@tanstack|@trpc|zod)[\\/]/ },
          ],
        },
      },
    },
  },
});

import type { Plugin } from "vite";
import { chunksOf, loadedWith, scriptBytes } from "../../../vite.shared.ts";

/** Gzip bytes of script of the list of patients, the first page after logging in (spec P8). */
const LIMIT = 240_000;
const PAGE = "/features/caseload/caseload-page.tsx";

/** Fails the build when the list of patients loads more than its limit, or any of the charts' library. */
export function budget(): Plugin {
  return {
    name: "soepel-budget",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = chunksOf(bundle);
      const page = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(PAGE)));
      if (page === undefined) return this.error(`no chunk holds ${PAGE}; the budget has nothing to measure`);
      const loaded = loadedWith(chunks, [...chunks.filter((chunk) => chunk.isEntry), page]);
      const js = scriptBytes(loaded);
      this.info(`list of patients ${(js / 1000).toFixed(1)} kB of script (gzip)`);
      if (js > LIMIT) this.error(`the list of patients is ${js} bytes of script, at most ${LIMIT}`);
      const charts = loaded.find((chunk) =>
        chunk.moduleIds.some((id) => id.includes("/node_modules/recharts/")),
      );
      if (charts)
        this.error(`the charts' library is in ${charts.fileName}, which the list of patients loads`);
    },
  };
}

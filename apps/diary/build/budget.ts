import type { Plugin } from "vite";
import { chunksOf, gzipOf, loadedWith, scriptBytes } from "../../../vite.shared.ts";

/** Gzip bytes of everything the first page needs; an old phone on a slow line waits for exactly this. */
const LIMITS = { js: 115_000, css: 12_000 };

/** Fails the build when the first load grows over its limit, or when the schema library slips into the diary. */
export function budget(): Plugin {
  return {
    name: "soepel-budget",
    apply: "build",
    generateBundle(_, bundle) {
      const chunks = chunksOf(bundle);
      const js = scriptBytes(
        loadedWith(
          chunks,
          chunks.filter((chunk) => chunk.isEntry),
        ),
      );
      const css = Object.values(bundle).reduce(
        (sum, file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? sum + gzipOf(file.source) : sum,
        0,
      );
      this.info(
        `first load ${(js / 1000).toFixed(1)} kB of script, ${(css / 1000).toFixed(1)} kB of style (gzip)`,
      );
      if (js > LIMITS.js) this.error(`first load is ${js} bytes of script, at most ${LIMITS.js}`);
      if (css > LIMITS.css) this.error(`styles are ${css} bytes, at most ${LIMITS.css}`);
      const schemas = chunks.find((chunk) => chunk.code.includes("ZodType"));
      if (schemas) this.error(`the schema library is in ${schemas.fileName}; import types only`);
    },
  };
}

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/** Gzipped bytes of JavaScript of a reference page, built with the same bundler in the same run. */
export async function referenceBundle(page: "plain" | "mantine"): Promise<number> {
  const root = fileURLToPath(new URL("reference/bundle", import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2023", rolldownOptions: { input: `${root}/${page}.html` } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ("output" in one ? one.output : []));
  return chunks
    .filter((chunk) => chunk.fileName.endsWith(".js"))
    .map((chunk) => gzipSync(chunk.type === "chunk" ? chunk.code : chunk.source).length)
    .reduce((total, size) => total + size, 0);
}

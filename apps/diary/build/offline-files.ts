import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/**
 * Writes sw.js with the list of hashed files of this build. With `on` false (build with DIARY_OFFLINE=off) it writes the
 * kill switch instead, and the page removes a service worker that is still there.
 */
export function offlineFiles(on: boolean): Plugin {
  return {
    name: "soepel-offline-files",
    apply: "build",
    config: () => ({ define: { SOEPEL_OFFLINE: JSON.stringify(on) } }),
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith("assets/") && !name.endsWith(".map"))
        .map((name) => `/d/${name}`)
        .toSorted();
      const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
      const source = on
        ? read("./service-worker.js")
            .replace("__VERSION__", version)
            .replace("__FILES__", JSON.stringify(files))
        : read("./service-worker-off.js");
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}

import { gzipSync } from "node:zlib";

/** What of a built chunk decides how much a page loads. */
type Chunk = { fileName: string; code: string; imports: readonly string[] };

/** The chunks of a bundle, without its other files. */
export const chunksOf = <F extends { type: string }>(
  bundle: Readonly<Record<string, F>>,
): Extract<F, { type: "chunk" }>[] =>
  Object.values(bundle).filter((file): file is Extract<F, { type: "chunk" }> => file.type === "chunk");

/** Bytes that a file is on the way to a browser. */
export const gzipOf = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** The chunks that load together with `starts`: themselves and all that they import, each once; not what comes later. */
export function loadedWith<C extends Chunk>(chunks: readonly C[], starts: readonly C[]): C[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<C>();
  const add = (chunk: C | undefined) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(byName.get(name));
  };
  starts.forEach(add);
  return [...found];
}

/** Bytes of script of these chunks on the way. */
export const scriptBytes = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { code }) => sum + gzipOf(code), 0);

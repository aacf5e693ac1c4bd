import { vi } from "vitest";

type BuildPlugin = { generateBundle?: unknown };

/** What a plugin says about a build with these files; null when it lets it pass. */
export function verdictOf(
  { generateBundle }: BuildPlugin,
  files: readonly ({ fileName: string } & object)[],
): string | null {
  const error = vi.fn<(message: string) => never>((message) => {
    throw new Error(message);
  });
  if (typeof generateBundle !== "function") throw new Error("the plugin has no check");
  const bundle = Object.fromEntries(files.map((file) => [file.fileName, file]));
  try {
    Reflect.apply(generateBundle, { info: vi.fn(), error }, [{}, bundle, true]);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

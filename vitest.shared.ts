import { defineConfig } from "vitest/config";

/** One configuration for every package: tests stand beside the file they guard. */
export const sharedTestConfig = defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Times of day in tests come from data, never from the machine.
    env: { TZ: "UTC" },
  },
});

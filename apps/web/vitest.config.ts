import { mergeConfig } from "vitest/config";
import { sharedTestConfig } from "../../vitest.shared.ts";

// What the build decides is tested as well.
export default mergeConfig(sharedTestConfig, { test: { include: ["build/**/*.test.ts"] } });

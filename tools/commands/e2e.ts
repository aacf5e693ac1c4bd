// Only the walk through the browser: builds what changed, then runs Playwright with the given arguments.
import { findChromium } from "../chromium.ts";
import { runStep, turbo } from "../steps.ts";

const chromium = await findChromium();
if (chromium === null) {
  console.error("No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.");
  process.exit(1);
}
const build = await runStep("build", turbo("build"));
if (!build.ok) process.exit(1);
const command = ["pnpm", "--filter", "@soepel/e2e", "run", "e2e", ...process.argv.slice(2)];
const walk = await runStep("e2e", command, {
  live: true,
  env: { CHROMIUM_PATH: chromium, NO_COLOR: undefined },
});
process.exit(walk.ok ? 0 : 1);

// Screenshots of every page, and one sheet of all of them, into apps/e2e/test-results/shots.
import { findChromium } from "../chromium.ts";
import { runStep, turbo } from "../steps.ts";

const chromium = await findChromium();
if (chromium === null) {
  console.error("No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.");
  process.exit(1);
}
const build = await runStep("build", turbo("build"));
if (!build.ok) process.exit(1);
const command = ["pnpm", "--filter", "@soepel/e2e", "run", "shots", ...process.argv.slice(2)];
const shots = await runStep("shots", command, {
  live: true,
  env: { CHROMIUM_PATH: chromium, NO_COLOR: undefined },
});
if (shots.ok) console.log("The sheet is apps/e2e/test-results/shots/contact-sheet.png");
process.exit(shots.ok ? 0 : 1);

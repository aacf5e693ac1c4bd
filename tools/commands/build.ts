import { runStep, turbo } from "../steps.ts";

const build = await runStep("build", turbo("build"), {
  onFailure: "The dashboard or the diary could not be built; the output above says where.",
});
process.exit(build.ok ? 0 : 1);

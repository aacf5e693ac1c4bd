import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { repositoryRoot, runStep } from "./steps.ts";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string | null {
  const directories = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = systemNames.flatMap((name) => directories.map((directory) => join(directory, name)));
  return candidates.find(isExecutable) ?? null;
}

/** The browser that Playwright downloaded before, or null. */
function ofPlaywright(): string | null {
  const script = "import { chromium } from '@playwright/test'; console.log(chromium.executablePath());";
  const answer = spawnSync("node", ["--input-type=module", "-e", script], {
    cwd: join(repositoryRoot, "apps/e2e"),
    encoding: "utf8",
  });
  const path = answer.stdout.trim();
  return answer.status === 0 && path !== "" && isExecutable(path) ? path : null;
}

/**
 * Finds a Chromium: CHROMIUM_PATH, one of the system, Playwright's own, and else installs one (Playwright's download,
 * or the system's package when running as root).
 * @returns the path of the program, or null when none was found and none could be installed
 */
export async function findChromium(): Promise<string | null> {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (isExecutable(given)) return given;
    console.log(`[chromium] CHROMIUM_PATH is "${given}", which is not a program; looking further`);
  }
  const present = onPath() ?? ofPlaywright();
  if (present !== null) return present;
  await runStep("chromium", ["pnpm", "--filter", "@soepel/e2e", "exec", "playwright", "install", "chromium"]);
  const downloaded = ofPlaywright();
  const isRoot = process.getuid?.() === 0;
  if (downloaded !== null || !isRoot) return downloaded;
  await runStep("chromium", ["sh", "-c", "apt-get update -qq && apt-get install -y -qq chromium"]);
  return onPath();
}

import { defineConfig } from "@playwright/test";

const executablePath = process.env["CHROMIUM_PATH"];

// No retries: a test that passes the second time hides a fault. No fixed waits either: tests wait for what they see.
export default defineConfig({
  testDir: "src",
  outputDir: "test-results/artifacts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
  projects: [
    { name: "walk", testMatch: "**/*.spec.ts" },
    { name: "shots", testMatch: "**/*.shots.ts" },
  ],
});

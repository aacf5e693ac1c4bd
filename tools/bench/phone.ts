import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";
import { startTexts } from "@soepel/i18n/diary/start";
import { findChromium } from "../chromium.ts";
import { timesOf, type Result } from "./measure.ts";
import { untilUsable, watchWork } from "./phone-page.ts";
import { startProcess, type Server } from "./process.ts";
import { serverProgram } from "../server-program.mjs";

const SLOW = 4;
/** "Slow 4G" as Chromium's own tools apply it: the delay stands for the round trips of one request. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

async function slowed(context: BrowserContext, page: Page, network: boolean): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  if (!network) return;
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
}

const phone = (browser: Browser, server: Server) =>
  browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });

/** The door of the diary in a browser that was never here: milliseconds from the address to a field that listens. */
async function firstVisit(browser: Browser, server: Server): Promise<number> {
  const context = await phone(browser, server);
  try {
    await context.addInitScript(watchWork);
    const page = await context.newPage();
    await slowed(context, page, true);
    await page.goto("/d/#c2Vjb25kLXZpc2l0LW9mLW5vYm9keS1hdC1hbGwtYXQtYWxs");
    return await page.evaluate(untilUsable, { selector: "input:enabled", quietMs: 2000 });
  } finally {
    await context.close();
  }
}

/** A phone on which the diary was opened before and remembered. */
async function knownPhone(browser: Browser, server: Server, link: { url: string; code: string }) {
  const context = await phone(browser, server);
  const page = await context.newPage();
  await page.goto(link.url);
  await page.getByLabel(codeTexts.nl.label).fill(link.code);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: codeTexts.nl.open, exact: true }).tap();
  await page.getByRole("button", { name: startTexts.nl.changed }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await context.addInitScript(watchWork);
  return context;
}

/** The diary opened without internet: milliseconds from the address to the start page with its buttons. */
async function offlineStart(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  try {
    await context.setOffline(true);
    await slowed(context, page, false);
    await page.goto("/d/");
    return await page.evaluate(untilUsable, { selector: "main .btn", quietMs: 1000 });
  } finally {
    await page.close();
    await context.setOffline(false);
  }
}

async function repeated(runs: number, once: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const time = await once();
    if (run >= 0) times.push(time);
  }
  return times;
}

const line = (what: string, times: number[], limit: number): Result => {
  const figure = timesOf(times);
  return {
    id: "P10",
    what,
    unit: "ms",
    figure,
    reference: null,
    ratio: null,
    goal: `< ${limit} ms`,
    met: figure.median < limit,
  };
};

/** P10: the diary on a slow phone, first visit on slow 4G and start without internet, both at a quarter of the speed. */
export async function onSlowPhone(runs: number): Promise<Result[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("P10 needs a Chromium; set CHROMIUM_PATH");
  const directory = mkdtempSync(join(tmpdir(), "soepel-bench-"));
  const server = await startProcess(serverProgram, { DATA_DIR: directory }, "/readyz");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const link = demoLink(server.output());
    const first = await repeated(runs, () => firstVisit(browser, server));
    const known = await knownPhone(browser, server, link);
    const offline = await repeated(runs, () => offlineStart(known));
    return [
      line(`diary, first visit, CPU ÷ ${SLOW}, slow 4G, interactive`, first, 2500),
      line(`diary, start without internet, CPU ÷ ${SLOW}, interactive`, offline, 1000),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The personal link and its code, as the demo practice prints them. */
function demoLink(output: string): { url: string; code: string } {
  const url = /(http\S+\/d\/#\S+)/.exec(output)?.[1];
  const code = /personal code (\d{6})/.exec(output)?.[1];
  if (url === undefined || code === undefined) throw new Error("the demo practice printed no link");
  return { url, code };
}

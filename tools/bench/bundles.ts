import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type BrowserContext } from "@playwright/test";
import { findChromium } from "../chromium.ts";
import { referenceBundle } from "./bundle-reference.ts";
import { single, type Result } from "./measure.ts";
import { startProcess } from "./process.ts";
import { serverProgram } from "../server-program.mjs";

type Loaded = { js: number; css: number; fonts: number; images: number };

const kB = (bytes: number) => Math.round(bytes / 100) / 10;

/** Gzipped bytes of everything a page loads until it is quiet, by kind, in a browser with an empty cache. */
async function loaded(
  context: BrowserContext,
  visit: (page: Awaited<ReturnType<BrowserContext["newPage"]>>) => Promise<void>,
): Promise<Loaded> {
  const page = await context.newPage();
  const sizes: Loaded = { js: 0, css: 0, fonts: 0, images: 0 };
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    const key = ({ script: "js", stylesheet: "css", font: "fonts", image: "images" } as const)[kind];
    if (key === undefined || response.url().startsWith("data:")) return;
    bodies.push(
      response.body().then((body) => {
        sizes[key] += key === "js" || key === "css" ? gzipSync(body).length : body.length;
      }),
    );
  });
  await visit(page);
  await page.waitForLoadState("networkidle");
  await Promise.all(bodies);
  await page.close();
  return sizes;
}

export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const post = (path: string, data: object) => context.request.post(path, { data });
  await post("/api/auth/sign-in/email", { email, password: "soepel-demo-2026" });
  const { code } = (await (await post("/api/demo/code", { email })).json()) as { code: string };
  const verified = await post("/api/auth/two-factor/verify-totp", { code });
  if (!verified.ok()) throw new Error("the bench could not sign in to its demo practice");
}

/** P7 and P8: what a phone loads for the diary's door and a desk for the caseload, against the stack alone. */
export async function bundles(): Promise<Result[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("P7 and P8 need a Chromium; set CHROMIUM_PATH");
  const directory = mkdtempSync(join(tmpdir(), "soepel-bench-"));
  const server = await startProcess(serverProgram, { DATA_DIR: directory }, "/readyz");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const open = () => browser.newContext({ baseURL: server.url, serviceWorkers: "block" });
    const diary = await loaded(await open(), async (page) => {
      await page.goto("/d/");
      await page.getByRole("heading", { level: 1 }).waitFor();
    });
    const desk = await open();
    await signIn(desk, "therapeut@demo.soepel.example");
    const dashboard = await loaded(desk, async (page) => {
      await page.goto("/");
      await page.getByRole("heading", { level: 1 }).waitFor();
    });
    const references = { plain: await referenceBundle("plain"), mantine: await referenceBundle("mantine") };
    const size = (id: string, what: string, bytes: number, limit: number): Result => ({
      id,
      what,
      unit: "kB",
      figure: single(kB(bytes)),
      reference: null,
      ratio: null,
      goal: limit === 0 ? "none" : `≤ ${limit} kB`,
      met: kB(bytes) <= limit,
    });
    const against = (result: Result, bytes: number, what: string): Result => ({
      ...result,
      reference: { ...single(kB(bytes)), what },
      ratio: result.figure.median / kB(bytes),
    });
    return [
      against(
        size("P7", "diary, first load, JavaScript gzip", diary.js, 115),
        references.plain,
        "React, Query, tRPC client",
      ),
      size("P7", "diary, first load, CSS gzip", diary.css, 12),
      size("P7", "diary, first load, fonts and images", diary.fonts + diary.images, 0),
      against(
        size("P8", "caseload, first load, JavaScript gzip", dashboard.js, 240),
        references.mantine,
        "the same and Mantine core",
      ),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

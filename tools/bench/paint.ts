import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { localDateAt } from "@soepel/domain/zone";
import { findChromium } from "../chromium.ts";
import { signIn } from "./bundles.ts";
import { timesOf, type Result, type Times } from "./measure.ts";
import { bareSvg, changeRange, moveAcross, untilPainted, watchReads } from "./paint-page.ts";
import { embeddedDatabase, makePractice, TIME_ZONE } from "./practice.ts";
import { startProcess } from "./process.ts";
import { serverProgram } from "../server-program.mjs";
import { callerFor } from "./reads.ts";

const DAYS = 365;
const SLOW = 4;
const MOVES = 120;
type Wire = { mornings: { date: string }[]; logs: { date: string }[]; patient: { patientId: string } };

/** A year of one generated patient, as the server sends it. */
async function yearOfReview(): Promise<{ review: Wire; today: LocalDate }> {
  const db = await embeddedDatabase();
  try {
    const practice = await makePractice(db.database, { patients: 8, days: DAYS, therapists: 1 });
    const { caller } = callerFor(db, practice);
    const today = localDateAt(practice.now.getTime(), TIME_ZONE);
    const from = addDays(today, 1 - DAYS);
    const all: Wire[] = [];
    for (const patientId of practice.patientIds) {
      all.push(await caller.review.read({ patientId, from, to: today }));
    }
    const [fullest] = all.toSorted((a, b) => b.mornings.length - a.mornings.length);
    if (fullest === undefined) throw new Error("no patient was generated");
    return { review: fullest, today };
  } finally {
    await db.remove();
  }
}

/** Answers every read of a review with the generated year, cut to the days asked for. */
async function serveReview(context: BrowserContext, review: Wire): Promise<void> {
  await context.route(/\/trpc\/staff\/[^?]*review\.read/, async (route) => {
    const names = new URL(route.request().url()).pathname.split("/").at(-1)?.split(",") ?? [];
    const inputs = route.request().postDataJSON() as Record<number, { from: string; to: string }>;
    // Other questions of the same batch are the server's to answer.
    const alone = names.every((name) => name === "review.read");
    const others: unknown[] = alone ? [] : ((await (await route.fetch()).json()) as unknown[]);
    const answers = names.map((name, index) => {
      const asked = inputs[index];
      if (name !== "review.read" || asked === undefined) return others[index];
      const within = ({ date }: { date: string }) => date >= asked.from && date <= asked.to;
      const cut = { mornings: review.mornings.filter(within), logs: review.logs.filter(within) };
      return { result: { data: { ...review, ...cut } } };
    });
    await route.fulfill({ json: answers });
  });
}

type Reference = Times & { what: string };
const line = (
  what: string,
  figure: Times,
  limit: number,
  reference: Reference | null,
  p95 = false,
): Result => ({
  id: "P9",
  what,
  unit: "ms",
  figure,
  reference,
  ratio: reference === null ? null : figure.median / reference.median,
  goal: `${p95 ? "p95 " : ""}≤ ${limit} ms`,
  met: (p95 ? figure.p95 : figure.median) <= limit,
});

type Stage = { page: Page; cdp: CDPSession; path: (days: number) => string; runs: number };

async function opened({ page, cdp, path, runs }: Stage, days: number, slow: number) {
  const times: number[] = [];
  const bare: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
    await page.goto(path(days));
    const time = await page.evaluate(untilPainted);
    await page.waitForLoadState("networkidle");
    const reference = await page.evaluate(bareSvg);
    if (run < 0) continue;
    times.push(time);
    bare.push(reference);
  }
  return { figure: timesOf(times), reference: { ...timesOf(bare), what: "the same lanes as bare SVG" } };
}

async function handled({ page, cdp, path, runs }: Stage, slow: number) {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
  await page.goto(path(28));
  await page.evaluate(untilPainted);
  await page.waitForLoadState("networkidle");
  const change: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    for (const label of ["90", "28"]) {
      const time = await page.evaluate(changeRange, label);
      if (run >= 0) change.push(time);
    }
  }
  await page.goto(path(DAYS));
  await page.evaluate(untilPainted);
  await page.waitForLoadState("networkidle");
  const moves = await page.evaluate(moveAcross, MOVES);
  return { change: timesOf(change), moves: timesOf(moves) };
}

/** P9: the review page from data to painted, change of range and crosshair, at full speed and at a quarter of it. */
export async function painted(runs: number): Promise<Result[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error("P9 needs a Chromium; set CHROMIUM_PATH");
  const { review, today } = await yearOfReview();
  const directory = mkdtempSync(join(tmpdir(), "soepel-bench-"));
  const server = await startProcess(serverProgram, { DATA_DIR: directory }, "/readyz");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
    await signIn(context, "therapeut@demo.soepel.example");
    await serveReview(context, review);
    await context.addInitScript(watchReads);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const path = (days: number) =>
      `/patients/${review.patient.patientId}?from=${addDays(today, 1 - days)}&to=${today}`;
    const stage: Stage = { page, cdp, path, runs };
    const month = await opened(stage, 28, 1);
    const year = await opened(stage, DAYS, 1);
    const slowYear = await opened(stage, DAYS, SLOW);
    const full = await handled(stage, 1);
    const slow = await handled({ ...stage, runs: Math.ceil(runs / 2) }, SLOW);
    return [
      line("review, 28 days, data to painted", month.figure, 150, month.reference),
      line("review, 365 days, data to painted", year.figure, 250, year.reference),
      line(`review, 365 days, CPU ÷ ${SLOW}`, slowYear.figure, 700, slowYear.reference),
      line("change of range", full.change, 200, null),
      line("crosshair, one move", full.moves, 16, null, true),
      line(`crosshair, CPU ÷ ${SLOW}`, slow.moves, 50, null, true),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { answerTexts } from "@soepel/i18n/questions";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { reviewBaselineTexts } from "@soepel/i18n/staff/review-baseline";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { call, newPatient } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone } from "./support/diary.ts";
import { expect, test, type Demo } from "./support/test.ts";

const folder = "test-results/shots";
mkdirSync(folder, { recursive: true });
const schemes = ["light", "dark"] as const;

async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: "disabled" });
}

/** The list of exercises without its page: every figure at 98 px, to look at one by one. */
const sheetStyle = `.ex-cols{display:block}.ex-head,.ex-detail,.rail{display:none}.ex-list{position:fixed;inset:0;width:auto;height:auto;z-index:99;overflow:visible}
.ex-list ul{display:grid;grid-template-columns:repeat(9,1fr)}.ex-list li{content-visibility:visible;border:0}.ex-list button{display:block;padding:8px;text-align:center}
.ex-list .pe-figure{display:block;width:98px;height:74px;margin:auto}.ex-list small{display:none}.ex-list b{font-size:11px;line-height:13px}`;

async function figureSheet(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 1300 });
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/exercises");
    await expect(page.locator(".ex-list")).toBeVisible();
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, sheetStyle);
    await expect(page.locator(".ex-list .pe-figure svg").nth(71)).toBeVisible();
    await page.screenshot({ path: join(folder, `figures-${colorScheme}.png`), animations: "disabled" });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

type Row = { patientId: string; group: string; mornings: string[]; plan: unknown };

/** The patient whose weeks show most: filled in, with a plan, and with something to see. */
async function busiest(demo: Demo): Promise<string> {
  const { rows } = await call<{ rows: Row[] }>(await demo.as("therapist"), "staff/caseload.list");
  const rank = (row: Row) =>
    row.mornings.filter((morning) => morning !== "none").length +
    (row.group === "prolonged_stiffness" ? 10 : 0);
  return rows.toSorted((a, b) => rank(b) - rank(a))[0]?.patientId ?? "";
}

type Tested = { patientId: string; startsOn: string; phases: { nights: number }[]; reviewed: unknown };

/** A patient of the demo practice with a test that runs, or with a result that nobody has looked at. */
async function tested(demo: Demo, wanted: "running" | "finished"): Promise<string> {
  const { today, trials } = await call<{ today: string; trials: Tested[] }>(
    await demo.as("therapist"),
    "staff/trial.list",
  );
  const ended = ({ startsOn, phases }: Tested) => {
    const nights = phases.reduce((sum, phase) => sum + phase.nights, 0);
    return Date.parse(startsOn) + nights * 86_400_000 <= Date.parse(today);
  };
  const found = trials.find((trial) =>
    wanted === "running" ? trial.startsOn <= today && !ended(trial) : ended(trial) && trial.reviewed === null,
  );
  return found?.patientId ?? "";
}

test("every page of the dashboard, light and dark", async ({ demo }) => {
  test.setTimeout(480_000);
  const therapist = await demo.as("therapist");
  const admin = await demo.as("admin");
  const patientId = await busiest(demo);
  const { patientId: fresh } = await newPatient(therapist, "Nieuw In De Lijst");
  const pages: [name: string, context: typeof therapist, path: string, full?: boolean][] = [
    ["caseload", therapist, "/"],
    ["caseload-peek", therapist, `/?peek=${patientId}`],
    ["caseload-sorted", therapist, "/?sort=efficiency&unseen=true"],
    ["caseload-no-match", therapist, "/?q=niemand"],
    ["caseload-discharged", therapist, "/?discharged=true"],
    ["review", therapist, `/patients/${patientId}`],
    ["review-whole", therapist, `/patients/${patientId}`, true],
    ["review-table", therapist, `/patients/${patientId}?view=table`],
    ["review-limits", therapist, `/patients/${patientId}?limits=true`, true],
    ["review-day", therapist, `/patients/${patientId}?open=true`],
    ["review-plan", therapist, `/patients/${patientId}?range=plan`, true],
    ["review-empty", therapist, `/patients/${fresh}`],
    ["tests", therapist, "/tests"],
    ["tests-running", therapist, `/patients/${await tested(demo, "running")}/tests`, true],
    ["tests-result", therapist, `/patients/${await tested(demo, "finished")}/tests`, true],
    ["tests-begin", therapist, `/patients/${fresh}/tests?start=choose`],
    ["plan", therapist, `/patients/${patientId}/plan`],
    ["plan-empty", therapist, `/patients/${fresh}/plan`],
    ["care", therapist, `/patients/${patientId}/care`],
    ["data", therapist, `/patients/${patientId}/data`],
    ["report", therapist, `/patients/${patientId}/report`, true],
    ["report-english", therapist, `/patients/${patientId}/report?lang=en&weeks=12`, true],
    ["report-empty", therapist, `/patients/${fresh}/report`, true],
    ["read-along", therapist, "/patients/read-along"],
    ["card", therapist, `/patients/${fresh}/card`],
    ["patient-new", therapist, "/patients/new"],
    ["patient-edit", therapist, `/patients/${patientId}/edit`],
    ["exercises", therapist, "/exercises"],
    ["library-file", admin, "/library-file"],
    ["rules", admin, "/rules", true],
    ["plan-print", therapist, `/patients/${patientId}/plan/print`, true],
    ["templates", admin, "/templates"],
    ["practice", admin, "/practice"],
    ["team", admin, "/team"],
    ["links", admin, "/links"],
    ["audit", admin, "/audit"],
  ];
  for (const [name, context, path, full] of pages) {
    const page = await context.newPage();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await shot(page, `${name}-${colorScheme}`, full);
    }
    await page.close();
  }
  const page = await admin.newPage();
  await page.goto("/exercises");
  await page.getByRole("button", { name: exerciseEditorTexts.nl.copy }).click();
  await expect(page).toHaveURL(/edit/);
  await shot(page, "exercise-editor-light", true);
  await figureSheet(page);
  await page.goto("/templates");
  await page.getByRole("main").locator('a[href^="/templates/"]').first().click();
  await expect(page).toHaveURL(/templates\/./);
  await shot(page, "template-light");
  await page.close();
});

test("dialogs of the review, light and dark", async ({ demo }) => {
  test.setTimeout(120_000);
  const therapist = await demo.as("therapist");
  const { rows, today } = await call<{ rows: Row[]; today: string }>(therapist, "staff/caseload.list");
  const withGoals = async () => {
    for (const { patientId } of rows) {
      const asked = { patientId, from: today, to: today };
      const { goals } = await call<{ goals: unknown[] }>(therapist, "staff/review.read", asked);
      if (goals.length > 1) return patientId;
    }
    return rows[0]?.patientId ?? "";
  };
  const path = `/patients/${await withGoals()}`;
  const dialogs: [name: string, button: string | RegExp][] = [
    ["baseline", reviewBaselineTexts.nl.open],
    ["intake", new RegExp(`${reviewPatternTexts.nl.fill}|${reviewPatternTexts.nl.change}`)],
    ["goal-add", reviewGoalTexts.nl.add],
    ["goal-rate", reviewGoalTexts.nl.rate],
    ["score-add", reviewScoreTexts.nl.add],
  ];
  const page = await therapist.newPage();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await page.getByRole("button", { name: reviewPatternTexts.nl.why }).click();
    await shot(page, `review-why-${colorScheme}`);
    for (const [name, button] of dialogs) {
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await shot(page, `review-${name}-${colorScheme}`);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
  }
  await page.close();
});

async function diaryShots(
  browser: Browser,
  demo: Demo,
  colorScheme: (typeof schemes)[number],
): Promise<void> {
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url, colorScheme });
  const page = await context.newPage();
  const name = (part: string) => `diary-${part}-${colorScheme}`;
  await openDiary(page, demo.diary, () => shot(page, name("code")));
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await shot(page, name("start"));
  const { tabs } = frameTexts.nl;
  for (const tab of ["exercises", "progress", "settings"] as const) {
    await page.getByRole("navigation").getByRole("button", { name: tabs[tab] }).tap();
    await shot(page, name(tab), true);
  }
  await context.close();
}

async function morningShots(browser: Browser, demo: Demo): Promise<void> {
  const { link } = await newPatient(await demo.as("therapist"), "Nieuw Op De Telefoon");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await beginMorning(page);
  let question = 0;
  const morning = new Morning(page, async () =>
    shot(page, `diary-question-${String((question += 1)).padStart(2, "0")}`),
  );
  await morning.time("into_bed", "22:40");
  await morning.time("try_sleep", "23:00");
  await morning.tap("sol_min", /^20/);
  await morning.tap("n_awak", /^2/);
  await morning.tap("waso_min", /^30/);
  await morning.time("final_wake", "06:30");
  await morning.time("out_of_bed", "07:00");
  await morning.tap("quality", answerTexts.nl.quality[3]);
  await morning.tap("pain_rise", /^4/);
  await morning.tap("stiff_severity", /^5/);
  await morning.tap("stiff_duration_min", /^45/);
  await morning.tap("flag_gate", answerTexts.nl.gate.no);
  await morning.isSent();
  await shot(page, "diary-sent");
  await page.getByRole("button", { name: morningTexts.nl.ready, exact: true }).tap();
  await page.getByRole("button", { name: startTexts.nl.changed }).tap();
  await shot(page, "diary-checklist");
  await page.getByRole("checkbox").first().tap();
  await page.getByRole("button", { name: /^Verder/ }).tap();
  await shot(page, "diary-instruction");
  await context.close();
}

test("every page of the diary, light and dark", async ({ browser, demo }) => {
  test.setTimeout(480_000);
  for (const colorScheme of schemes) await diaryShots(browser, demo, colorScheme);
  await morningShots(browser, demo);
});

test.afterAll("one contact sheet of everything", async ({ browser }) => {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".png") && !file.startsWith("contact-sheet"),
  );
  const figures = files.toSorted().map((file) => {
    const data = readFileSync(join(folder, file)).toString("base64");
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${basename(file, ".png")}</figcaption></figure>`;
  });
  const style =
    "body{margin:16px;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}" +
    "figure{margin:0}img{height:420px;max-width:700px;object-fit:cover;object-position:top;border:1px solid #bbb;display:block}";
  const html = `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${figures.join("")}`;
  writeFileSync(join(folder, "contact-sheet.html"), html);
  const page = await browser.newPage({ viewport: { width: 2200, height: 1200 } });
  await page.setContent(html);
  await page.screenshot({ path: join(folder, "contact-sheet.png"), fullPage: true });
  await page.close();
});

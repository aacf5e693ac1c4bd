import { join } from "node:path";
import type { Page } from "@playwright/test";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { reviewBaselineTexts } from "@soepel/i18n/staff/review-baseline";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { call, newPatient } from "./support/api.ts";
import { contactSheet, folder, schemes, shot } from "./support/shots.ts";
import { invitedTherapist } from "./support/staff.ts";
import { expect, test, type Demo } from "./support/test.ts";

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

test("patients without a therapist, light and dark", async ({ browser, demo }) => {
  const [therapist, admin] = [await demo.as("therapist"), await demo.as("admin")];
  const person = { name: "W. Weg", email: "weg@test.example" };
  const gone = await invitedTherapist(browser, demo.server.url, admin, person);
  for (const name of ["Z. Zonder", "A. Alleen"]) await newPatient(gone, name);
  const { staffId } = await call<{ staffId: string }>(gone, "staff/session.me");
  await call(admin, "staff/practice.setDisabled", { staffId, disabled: true });
  await gone.close();
  const page = await therapist.newPage();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const [name, path] of [
      ["caseload-without-therapist", "/"],
      ["without-therapist", "/patients/without-therapist"],
    ] as const) {
      await page.goto(path);
      await shot(page, `${name}-${colorScheme}`);
    }
  }
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

test.afterAll("one contact sheet of everything", ({ browser }) =>
  contactSheet(browser, {
    name: "contact-sheet",
    holds: (file) => !file.startsWith("contact-sheet") && !file.startsWith("diary-"),
    height: 420,
  }),
);

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { reviewDayTexts } from "@soepel/i18n/staff/review-day";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { reviewLimitTexts } from "@soepel/i18n/staff/review-limits";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { reviewTogetherTexts } from "@soepel/i18n/staff/review-together";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { reviewWeekTexts } from "@soepel/i18n/staff/review-weeks";
import { call, givePast, newPatient } from "./support/api.ts";
import { openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test, type Demo } from "./support/test.ts";

type Row = { patientId: string; group: string; mornings: string[] };
type Review = { revisions: { number: number }[]; notes: { noteId: string }[]; today: string };

const axis = reviewTexts.nl.axis;
const lanes = reviewLaneTexts.nl;

/** A patient of the demo practice with the most mornings in the last week among those that fit. */
async function demoPatient(demo: Demo, fits: (row: Row) => boolean): Promise<string> {
  const { rows } = await call<{ rows: Row[] }>(await demo.as("therapist"), "staff/caseload.list");
  const filled = (row: Row) => row.mornings.filter((morning) => morning !== "none").length;
  const [best] = rows.filter(fits).toSorted((a, b) => filled(b) - filled(a));
  if (!best) throw new Error("the demo practice has no such patient");
  return best.patientId;
}

async function openReview(page: Page, patientId: string, search = ""): Promise<void> {
  await page.goto(`/patients/${patientId}${search}`);
  await expect(page.getByRole("heading", { name: axis.title })).toBeVisible();
  await expect(page.getByRole("group", { name: axis.overview }), "the whole history is there").toBeVisible();
}

test("a therapist reads one patient by keyboard; range, day and drawer stay in the address", async ({
  demo,
  therapist: page,
}) => {
  const patientId = await demoPatient(demo, ({ group }) => group !== "red_flag_today");
  await openReview(page, patientId);
  await page.getByRole("radio", { name: "90" }).check({ force: true });
  await expect(page).toHaveURL(/range=90/);
  await page.reload();
  await expect(page.getByRole("radio", { name: axis.days(90) })).toBeChecked();
  await page.getByRole("radio", { name: "28" }).check({ force: true });
  await expect(page).not.toHaveURL(/range=/);

  const plot = page.getByRole("slider", { name: axis.chooseDay });
  await plot.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/day=\d{4}-\d\d-\d\d/);
  await expect(plot).toHaveAttribute("aria-valuetext", /\w/);

  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("heading", { name: reviewDayTexts.nl.answers })).toBeVisible();
  await expect(page).toHaveURL(/open=true/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();

  await page.getByRole("button", { name: reviewLimitTexts.nl.show }).click();
  await expect(page.getByText(reviewLimitTexts.nl.how)).toBeVisible();
  await expect(page).toHaveURL(/limits=true/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test("the table says what the lanes say, and every picture has its table", async ({
  demo,
  therapist: page,
}) => {
  const patientId = await demoPatient(demo, ({ group }) => group !== "red_flag_today");
  await openReview(page, patientId);
  const readout = page.getByTestId("readout");
  const shown = await readout.locator(".lane-stiffness").first().innerText();
  const date = await readout.locator("b").first().innerText();
  await page.getByRole("button", { name: axis.table }).click();
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: date, exact: true }) });
  const minutes = Number(await row.getByRole("cell").nth(1).innerText());
  const hours = /(?:(\d+) u)? ?(?:(\d+)(?: min)?)?$/.exec(shown);
  expect(minutes).toBe(60 * Number(hours?.[1] ?? 0) + Number(hours?.[2] ?? 0));
  await page.getByRole("button", { name: axis.chart }).click();
  await page.locator(".table-twin summary").first().click();
  await expect(page.locator(".table-twin[open] tbody tr").first()).toBeVisible();
});

test("a note is kept with its versions and survives a colleague's change", async ({
  demo,
  therapist: page,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId } = await newPatient(therapist, "Test Notitie");
  const t = reviewNoteTexts.nl;
  await page.goto(`/patients/${patientId}`);
  await expect(page.getByText(reviewTexts.nl.empty.noMorning)).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t.text }).fill("Kussen tussen de knieën proberen.");
  await dialog.getByRole("button", { name: t.save }).click();
  const list = page.locator(".note-list");
  await expect(list).toContainText("Kussen tussen de knieën proberen.");

  await list.getByRole("button", { name: t.edit }).click();
  const text = list.getByRole("textbox", { name: t.text });
  await text.fill("Kussen helpt niet, lager kussen.");
  const range = { patientId, from: "2026-01-01", to: "2026-01-02" };
  const { notes } = await call<Review>(therapist, "staff/review.read", range);
  await call(therapist, "staff/note.add", {
    patientId,
    date: null,
    text: "Collega: plan besproken.",
    shared: false,
    replaces: notes[0]?.noteId,
  });
  await list.getByRole("button", { name: t.save }).click();
  const kept = page.locator(".note-left");
  await expect(kept.getByText(t.conflict)).toBeVisible();
  await expect(kept.getByRole("textbox"), "what was typed is still there").toHaveValue(
    "Kussen helpt niet, lager kussen.",
  );
  await expect(list, "and so is what the colleague wrote").toContainText("Collega: plan besproken.");
  await page.getByRole("button", { name: t.saveAsNew }).click();
  await expect(list).toContainText("Kussen helpt niet, lager kussen.");
  await expect(list).toContainText("Collega: plan besproken.");
  await expect(list.getByText(t.earlier(1))).toBeVisible();
});

test("one morning only: values stand, medians do not, and an empty lane says why", async ({
  browser,
  demo,
  therapist: page,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Een Ochtend");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await openDiary(await context.newPage(), link);
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  await call(context, "diary/saveAnswers", {
    submissionId: randomUUID(),
    date: today,
    answers: { stiff_duration_min: { value: 0 }, pain_rise: { value: 3 } },
    phone: { at: new Date().toISOString(), offsetMinutes: 60 },
  });
  await context.close();
  await openReview(page, patientId, `?day=${today}`);
  const readout = page.getByTestId("readout");
  await expect(readout.locator(".lane-stiffness").first(), "a true 0 is a value").toHaveText("0 min");
  await expect(readout).toContainText(lanes.readout.tooFew(1));
  await expect(page.locator(".lanes-empty").filter({ hasText: lanes.lanes.nothing }).first()).toBeVisible();
  await expect(page.getByText(reviewTogetherTexts.nl.together.none)).toBeVisible();
  await expectAccessible(page);
});

test("a plan that changed twice has both revisions on the axis", async ({ demo, therapist: page }) => {
  const therapist = await demo.as("therapist");
  const { rows } = await call<{ rows: Row[] }>(therapist, "staff/caseload.list");
  for (const { patientId } of rows) {
    const range = { patientId, from: "2026-01-01", to: "2026-01-02" };
    const { revisions } = await call<Review>(therapist, "staff/review.read", range);
    if (revisions.length < 3) continue;
    await openReview(page, patientId, "?range=90");
    const labels = page.locator(".lanes .lanes-revision");
    expect(await labels.count()).toBeGreaterThanOrEqual(2);
    return;
  }
  throw new Error("the demo practice has no plan that changed twice");
});

test("a year is read in weeks with their n, and days come back on zoom", async ({
  demo,
  therapist: page,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId } = await newPatient(therapist, "Test Een Jaar");
  const { today } = await call<{ today: LocalDate }>(therapist, "staff/session.me");
  const past = Array.from({ length: 364 }, (_, i) => addDays(today, i - 364));
  await givePast(
    therapist,
    patientId,
    ["stiff_duration_min", "pain_rise"],
    past.map((date, i) => (i % 7 === 0 ? null : [date, 20 + (i % 4) * 10, i % 11])),
  );
  await openReview(page, patientId, "?range=plan");
  const t = reviewWeekTexts.nl;
  await expect(page.getByText(lanes.lanes.weekMedian)).toBeVisible();
  expect(await page.locator(".lanes .lanes-weeks").count(), "the n of every week").toBeGreaterThan(150);
  const readout = page.getByTestId("readout");
  await page.getByRole("slider", { name: axis.chooseDay }).focus();
  await page.keyboard.press("PageUp");
  await expect(readout).toContainText(t.medianOf(6));
  await readout.getByRole("button", { name: new RegExp(`^${t.showDays}`) }).click();
  await expect(page).toHaveURL(/from=.*to=/);
  await expect(page.getByText(lanes.lanes.median(4))).toBeVisible();
  await expect(page.locator(".lanes .lanes-weeks")).toHaveCount(0);
});

test("a lane that was never answered says so, and silence stays a gap", async ({ demo, therapist: page }) => {
  const therapist = await demo.as("therapist");
  const { patientId } = await newPatient(therapist, "Test Stil");
  const { today } = await call<{ today: LocalDate }>(therapist, "staff/session.me");
  const past = Array.from({ length: 10 }, (_, i) => addDays(today, i - 20));
  await givePast(
    therapist,
    patientId,
    ["pain_rise"],
    past.map((date) => [date, 4]),
  );
  await openReview(page, patientId, `?day=${addDays(today, -3)}`);
  await expect(page.getByTestId("readout")).toContainText(lanes.readout.noDiary);
  const empty = page.locator(".lanes-empty").filter({ hasText: lanes.lanes.nothing });
  expect(await empty.count(), "sleep, efficiency and awakenings").toBe(3);
  const rows = await call<{ rows: Row[] }>(therapist, "staff/caseload.list");
  expect(rows.rows.find((row) => row.patientId === patientId)?.group).toBe("no_diary");
});

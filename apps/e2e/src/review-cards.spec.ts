import { addDays, daysBetween, eachDay } from "@soepel/domain/calendar";
import { revisionEffects } from "@soepel/domain/periods";
import type { LocalDate } from "@soepel/domain/primitives";
import type { PracticeRules } from "@soepel/domain/rule-settings-schema";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { shortDate } from "@soepel/i18n/format";
import { intakeTexts } from "@soepel/i18n/staff/intake";
import { reviewBaselineTexts } from "@soepel/i18n/staff/review-baseline";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { reviewScoreTexts } from "@soepel/i18n/staff/review-scores";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { call, newPatient } from "./support/api.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import type { BrowserContext, Page } from "@playwright/test";

/** Seven weeks of mornings until yesterday: 60 minutes stiff and pain 6 at first, 20 minutes and pain 3 in the last four. */
async function sevenWeeks(staff: BrowserContext, patientId: string, today: LocalDate): Promise<void> {
  const lines = eachDay(addDays(today, -49), addDays(today, -1)).map((date) => {
    const early = daysBetween(date, today) > 28;
    return [date, early ? 60 : 20, early ? 6 : 3].join(";");
  });
  const text = ["date;stiff_duration_min;pain_rise", ...lines].join("\n");
  const report = await call<{ days: string[] }>(staff, "staff/data.importMornings", {
    patientId,
    text,
    dryRun: false,
  });
  expect(report.days).toHaveLength(49);
}

const card = (page: Page, title: string) =>
  page.locator("section.card").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

test("pattern, goals, outside scores and a new baseline of one patient", async ({
  demo,
  therapist: page,
}, info) => {
  info.setTimeout(180_000);
  const staff = await demo.as("therapist");
  const { today } = await call<{ today: LocalDate }>(staff, "staff/session.me");
  const { patientId } = await newPatient(staff, "Test Kaarten");
  await sevenWeeks(staff, patientId, today);
  await page.goto(`/patients/${patientId}`);

  await test.step("the pattern says what is unknown, takes an intake and links to its days", async () => {
    const t = reviewPatternTexts.nl;
    const pattern = card(page, t.title);
    const row = (name: string) => pattern.getByRole("row").filter({ hasText: name });
    await expect(row(t.criteria.insidious_onset)).toContainText(t.answers.unknown);
    await expect(row(t.criteria.morning_stiffness)).toContainText(t.source.diary(13));
    await pattern.getByRole("button", { name: t.fill }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(intakeTexts.nl.ageAtOnset).fill("140");
    await dialog.getByRole("button", { name: intakeTexts.nl.save }).click();
    await expect(dialog.getByText(shellTexts.nl.fields.too_big)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel(intakeTexts.nl.ageAtOnset).fill("31");
    await dialog.getByLabel(intakeTexts.nl.complaintSince).fill(addDays(today, -200));
    for (const question of ["insidiousOnset", "improvesWithExercise"] as const) {
      await dialog
        .getByRole("radiogroup", { name: intakeTexts.nl.questions[question] })
        .getByRole("radio", { name: intakeTexts.nl.answers.yes })
        .check({ force: true });
    }
    await dialog.getByRole("button", { name: intakeTexts.nl.save }).click();
    await expect(dialog).toBeHidden();
    await expect(row(t.criteria.onset_before_40)).toContainText(t.source.age(31));
    await expect(row(t.sum)).toContainText(t.of(5, 5));
    await expect(pattern.getByText(t.verdicts.met("Calin").replaceAll("*", ""))).toBeVisible();
    await expect(row(t.criteria.alternating_buttock_pain), "not asked is not no").toContainText(
      t.answers.unknown,
    );
    await pattern.getByRole("button", { name: t.why }).click();
    await expect(pattern.getByRole("row").filter({ hasText: "Sieper" })).not.toHaveCount(0);
    await row(t.criteria.morning_stiffness).getByRole("button").click();
    await expect(page).toHaveURL(new RegExp(`from=${addDays(today, -13)}`));
    await page.goto(`/patients/${patientId}`);
  });

  await test.step("goals are added and rated; a goal closed elsewhere loses no number", async () => {
    const t = reviewGoalTexts.nl;
    const goals = card(page, t.title);
    const dialog = page.getByRole("dialog");
    for (const activity of ["In de tuin werken", "Sokken aantrekken"]) {
      await goals.getByRole("button", { name: t.add }).click();
      await dialog.getByRole("button", { name: t.save }).click();
      await expect(dialog.locator(".error")).toBeVisible();
      await dialog.getByLabel(t.activity).fill(activity);
      await dialog.getByRole("button", { name: t.save }).click();
      await expect(dialog).toBeHidden();
      await expect(goals.getByText(activity)).toBeVisible();
    }
    const read = () =>
      call<ReviewWire>(staff, "staff/review.read", { patientId, from: today, to: today }).then(
        (review) => review.goals,
      );
    const [garden, socks] = await read();
    const ratings = [
      { goalId: garden?.goalId, value: 8 },
      { goalId: socks?.goalId, value: 6 },
    ];
    await call(staff, "staff/goal.rate", { patientId, date: addDays(today, -21), ratings });
    await goals.getByRole("button", { name: t.rate }).click();
    const score = (activity: string, value: string) =>
      dialog
        .getByRole("radiogroup", { name: activity })
        .getByRole("radio", { name: value, exact: true })
        .check({ force: true });
    await score("In de tuin werken", "5");
    await score("Sokken aantrekken", "0");
    await call(staff, "staff/goal.close", { patientId, goalId: socks?.goalId });
    await dialog.getByRole("button", { name: t.save }).click();
    await expect(dialog.getByText(t.rateConflict)).toBeVisible();
    await dialog.getByRole("button", { name: t.save }).click();
    await expect(dialog).toBeHidden();
    await expect(goals.getByText(t.firstToLast(8, 5))).toBeVisible();
    await expect(goals.locator(".goals-mean")).toContainText("8,0 → 5,0");
    await expect(goals.getByText(t.closedGoals(1))).toBeVisible();
    expect((await read())[1]?.ratings, "the closed goal kept what it had").toHaveLength(1);
  });

  await test.step("a total outside its scale is told at the field; taking back can be undone", async () => {
    const t = reviewScoreTexts.nl;
    const scores = card(page, t.title);
    const dialog = page.getByRole("dialog");
    const enter = async (date: LocalDate, total: string) => {
      await scores.getByRole("button", { name: t.add }).click();
      await dialog.getByLabel(t.instrument).selectOption("odi");
      await dialog.getByLabel(t.date).fill(date);
      await dialog.getByLabel(t.total, { exact: true }).fill(total);
    };
    await enter(addDays(today, -40), "101");
    await expect(dialog.getByText(t.range(0, 100))).toBeVisible();
    await dialog.getByRole("button", { name: t.save }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel(t.total, { exact: true }).fill("34");
    await dialog.getByRole("button", { name: t.save }).click();
    await expect(dialog).toBeHidden();
    await enter(today, "21");
    await dialog.getByRole("button", { name: t.save }).click();
    const second = scores.getByRole("row").filter({ hasText: shortDate(today, "nl") });
    await expect(second).toContainText(`−13${t.verdicts.improved}`);
    await second.getByRole("button").click();
    await expect(second).toHaveCount(0);
    await page.getByRole("button", { name: t.undo }).click();
    await expect(second).toContainText("21");
  });

  await test.step("a new baseline needs seven mornings, moves chart and findings, and goes back", async () => {
    const t = reviewBaselineTexts.nl;
    const findings = card(page, reviewFindingTexts.nl.title);
    const label = page
      .locator(".review-figure")
      .getByText(/uitgang 60/)
      .first();
    await expect(label).toBeVisible();
    await expect(findings).toContainText("Stijfheid 60 → 20 min");
    await page.getByRole("button", { name: t.open }).click();
    const dialog = page.getByRole("dialog");
    const save = dialog.getByRole("button", { name: t.save });
    await dialog.getByLabel(t.firstDay).fill(addDays(today, -10));
    await expect(dialog.getByText(t.tooFew(7))).toBeVisible();
    await expect(save).toBeDisabled();
    await dialog.getByLabel(t.firstDay).fill(addDays(today, -28));
    await expect(dialog.getByRole("row").filter({ hasText: t.measures.stiffness })).toContainText("20 min");
    await expectAccessible(page);
    await save.click();
    await expect(dialog).toBeHidden();
    await expect(
      page
        .locator(".review-figure")
        .getByText(/uitgang 20/)
        .first(),
    ).toBeVisible();
    await expect(findings).not.toContainText("Stijfheid 60 → 20 min");
    await page.getByRole("button", { name: t.undo }).click();
    await expect(label).toBeVisible();
  });

  await test.step("the pattern says nothing where the practice switched its rule off", async () => {
    const t = reviewPatternTexts.nl;
    const office = await demo.as("admin");
    const rules = await call<PracticeRules>(office, "staff/practice.rules");
    const off = { ...rules, off: [...rules.off, "inflammatory_pattern"] };
    await call(office, "staff/practice.saveRules", { rules: off, before: rules });
    await page.reload();
    await expect(card(page, t.title)).toContainText(t.off);
    await expect(card(page, t.title).getByRole("table")).toHaveCount(0);
    await call(office, "staff/practice.saveRules", { rules, before: off });
    await page.reload();
    await expect(card(page, t.title).getByRole("table")).toBeVisible();
  });

  for (const theme of ["light", "dark"] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    await expectAccessible(page);
  }
});

test("before and after of each revision can be chosen", async ({ demo, therapist: page }) => {
  const staff = await demo.as("therapist");
  const { today, rows } = await call<{ today: LocalDate; rows: { patientId: string }[] }>(
    staff,
    "staff/caseload.list",
  );
  const from = addDays(today, -120);
  for (const { patientId } of rows) {
    const review = await call<ReviewWire>(staff, "staff/review.read", { patientId, from, to: today });
    if (review.revisions.length < 3) continue;
    const effects = revisionEffects({ ...review, routine: review }, today, review.sleepEfficiency);
    if (effects.length < 2) continue;
    const [first, last] = [effects[0], effects.at(-1)];
    const t = reviewFindingTexts.nl.effect;
    await page.goto(`/patients/${patientId}`);
    await expect(page.getByRole("heading", { name: t.title(last?.number ?? 0) })).toBeVisible();
    await page.getByLabel(t.choose).selectOption(`${first?.number ?? 0}`);
    await expect(page.getByRole("heading", { name: t.title(first?.number ?? 0) })).toBeVisible();
    return;
  }
  throw new Error("The demo practice has no plan that was changed twice with mornings around both changes");
});

import { randomUUID } from "node:crypto";
import { commonTexts } from "@soepel/i18n/common";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { trialTexts } from "@soepel/i18n/trials";
import { call, newPatient } from "./support/api.ts";
import { openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const t = staffTrialTexts.nl;
const f = trialFormTexts.nl;
const names = trialTexts.nl;

type Today = {
  days: { date: string; optional: string[]; test: { code: string; mixed: boolean } | null }[];
  ahead: { test: { code: string } | null }[];
};

test("a test with own phases: begun, answered in the diary, a mixed night, two tabs, stopped", async ({
  browser,
  demo,
  therapist: page,
}) => {
  const staff = await demo.as("therapist");
  const { patientId, link } = await newPatient(staff, "Test Kniekussen");
  const address = `/patients/${patientId}/tests`;
  const card = page.locator(".trial-card").first();
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await openDiary(await context.newPage(), link);
  const diary = () => call<Today>(context, "diary/today");
  const today = (await diary()).days[0]?.date ?? "";

  await test.step("the dialog draws the nights before it is sent, and says what is missing", async () => {
    await page.goto(address);
    await expect(page.getByText(t.patient.none)).toBeVisible();
    await page.getByRole("button", { name: t.patient.start }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(names.own).check();
    await dialog.getByRole("button", { name: f.start.do }).click();
    await expect(dialog.getByText(shellTexts.nl.fields.required)).toBeVisible();
    await dialog.getByLabel(f.start.ownName).fill("Kniekussen");
    const phase = (code: string) => dialog.getByRole("region", { name: f.start.phaseName(code) });
    await phase("A").getByLabel(f.start.variable).selectOption("knee_pillow");
    await phase("B").getByLabel(f.start.variable).selectOption("none");
    await phase("B").getByLabel(f.start.nights).fill("2");
    await phase("A").getByText(f.start.extra).click();
    await dialog.getByRole("button", { name: "Comfort in bed 0–10" }).click();
    await dialog.getByLabel(f.start.first).fill(today);
    await expect(dialog.locator(".trial-preview .phase-strip-nights i")).toHaveCount(5);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: f.start.do }).click();
    await expect(dialog).toBeHidden();
    await expect(card.getByRole("heading", { name: "Kniekussen" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the diary asks what the phase needs, and the answer is a dot in its phase", async () => {
    const { days, ahead } = await diary();
    expect(days[0]).toMatchObject({ optional: ["comfort_score", "change_done"], test: { code: "A" } });
    expect(ahead.map(({ test: one }) => one?.code ?? null).slice(0, 5)).toEqual(["A", "A", "B", "B", null]);
    await call(context, "diary/saveAnswers", {
      submissionId: randomUUID(),
      date: today,
      answers: { pain_rise: { value: 0 }, change_done: { value: true } },
      phone: { at: new Date().toISOString(), offsetMinutes: 60 },
    });
    await page.reload();
    await expect(card.locator(".trial-dot:not(.hollow)")).toHaveCount(1);
    await expect(card.getByText(t.patient.median("0", 1, 3))).toBeVisible();
  });

  await test.step("a second change warns first and then marks the nights as mixed", async () => {
    await card.getByRole("button", { name: t.patient.actions.change }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(f.change.mixes(3))).toBeVisible();
    await expect(dialog.getByRole("button", { name: f.change.noteDo })).toBeDisabled();
    await dialog.getByLabel(f.change.accept).check();
    await dialog.getByRole("button", { name: f.change.noteDo }).click();
    await expect(dialog).toBeHidden();
    await expect(card.getByText(t.patient.legend.mixed)).toBeVisible();
    await expect(card.locator(".trial-dot:not(.hollow)"), "a mixed night does not count").toHaveCount(0);
    expect((await diary()).days[0]?.test?.mixed).toBe(true);
    await card.getByRole("button", { name: t.patient.takeBack }).click();
    await expect(card.locator(".trial-dot:not(.hollow)")).toHaveCount(1);
  });

  await test.step("two tabs: the later change is refused with a sentence, and the fresh test stands there", async () => {
    const other = await staff.newPage();
    await other.goto(address);
    await expect(other.locator(".trial-card")).toBeVisible();
    const extend = async (tab: typeof page) => {
      await tab.getByRole("button", { name: t.patient.actions.extend }).click();
      await tab.getByRole("dialog").getByRole("button", { name: f.change.extendDo }).click();
    };
    await extend(page);
    await expect(page.getByText(f.change.saved).first()).toBeVisible();
    await expect(card.locator(".trial-day.strong")).toHaveCount(7);
    await extend(other);
    await expect(other.getByText(f.change.stale)).toBeVisible();
    await expect(other.locator(".trial-day.strong")).toHaveCount(7);
    await other.close();
  });

  await test.step("it stands on the page of all tests and as blocks on the timeline, and can be stopped", async () => {
    await page.goto("/tests");
    const row = page.locator(".trials-row").filter({ hasText: "Test Kniekussen" });
    await expect(row).toContainText(t.progress(1, 7));
    await expect(row).toContainText(t.phase(names.variables.knee_pillow));
    await expectAccessible(page);
    await page.goto(`/patients/${patientId}`);
    await expect(page.locator(".lanes-phase-block").first()).toBeVisible();
    await page.getByRole("link", { name: t.notice.open }).click();
    await card.getByRole("button", { name: t.patient.actions.stop }).click();
    await page.getByRole("dialog").getByRole("button", { name: f.change.stopDo }).click();
    await expect(card.getByText(t.stopped)).toBeVisible();
  });
  await context.close();
});

test("a finished test: the result card, looked at, and repeated as 7 + 7", async ({
  demo,
  therapist: page,
}) => {
  const staff = await demo.as("therapist");
  type Rows = { rows: { patientId: string; group: string; signals: { rule: string }[] }[] };
  const waiting = async () =>
    (await call<Rows>(staff, "staff/caseload.list")).rows.filter(({ signals }) =>
      signals.some(({ rule }) => rule === "test_finished"),
    ).length;
  const before = await waiting();
  expect(before, "the demo practice has finished tests").toBeGreaterThan(0);
  await page.goto("/tests");
  const section = page.locator(".trials-section").filter({ hasText: t.sections.waiting });
  const who = section.locator(".trials-row").filter({ hasText: names.protocols["seven-night-test"] }).first();
  const name = await who.locator(".trials-who").innerText();
  await who.locator(".trials-who").click();
  const card = page.locator(".trial-card").first();

  await test.step("says what the nights show, without p-values, and that order cannot be told apart", async () => {
    await expect(card.locator("tbody tr")).toHaveCount(4);
    await expect(card.getByText(t.patient.sentences.points_to_better)).toBeVisible();
    await expect(card.getByText(t.patient.order)).toBeVisible();
    await expect(card.getByText(t.patient.noP)).toBeVisible();
    await card.getByRole("button", { name: t.patient.table }).click();
    await expect(card.locator("table").first().locator("tbody tr")).toHaveCount(7);
    await expectAccessible(page);
  });

  await test.step("looked at, the patient leaves the group", async () => {
    await card.getByRole("button", { name: t.patient.looked }).click();
    await expect(page.getByText(t.patient.lookedDone)).toBeVisible();
    await expect(card.getByRole("button", { name: t.patient.looked })).toBeHidden();
    expect(await waiting()).toBe(before - 1);
  });

  await test.step("repeated as 7 + 7 with the change in words", async () => {
    await card.getByRole("button", { name: t.patient.repeat }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(names.protocols["seven-plus-seven"])).toBeChecked();
    await dialog.getByRole("button", { name: f.start.do }).click();
    await expect(dialog.getByText(shellTexts.nl.fields.required), "the change needs words").toBeVisible();
    await dialog.getByLabel(f.start.ownChange).fill("Kussen tussen de knieën");
    await dialog.getByRole("button", { name: f.start.do }).click();
    await expect(card.getByRole("heading", { name: names.protocols["seven-plus-seven"] })).toBeVisible();
    await page.goto("/tests");
    const planned = page.locator(".trials-section").filter({ hasText: t.sections.planned });
    await expect(planned.locator(".trials-row").filter({ hasText: name })).toBeVisible();
  });

  await test.step("a second test on the same days is refused at the date", async () => {
    await page.goBack();
    await page.getByRole("button", { name: t.patient.start }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: f.start.do }).click();
    await expect(dialog.getByText(shellTexts.nl.fields.TRIAL_OVERLAP)).toBeVisible();
    await dialog.getByRole("button", { name: commonTexts.nl.cancel, exact: true }).click();
  });
});

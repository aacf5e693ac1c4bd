import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { answerTexts } from "@soepel/i18n/questions";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { planTexts } from "@soepel/i18n/staff/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { call } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const patientName = "Test De Lus";
const templateName = "Ochtend voor de lus";
const [pelvis, knee, cat, hinge] = [
  "Ademen en bekken kantelen",
  "Knie naar borst",
  "Kat-koe",
  "Buigen vanuit uw heupen",
] as const;

test("from template to adherence: admin, therapist, patient, therapist", async ({
  admin,
  therapist,
  browser,
  demo,
}, info) => {
  info.setTimeout(240_000);
  const { today } = await call<{ today: LocalDate }>(await demo.as("therapist"), "staff/session.me");
  const tomorrow = addDays(today, 1);

  await test.step("the admin publishes a version of a template", async () => {
    const t = templateTexts.nl;
    await admin.goto("/templates");
    await expectAccessible(admin);
    await admin.getByRole("link", { name: "Ochtend in 5 stappen" }).click();
    await admin.getByRole("button", { name: t.startDraft }).click();
    await admin.getByRole("textbox", { name: `${t.name}, Nederlands` }).fill(templateName);
    await expect(admin.getByText(/alles bewaard om/)).toBeVisible();
    await expectAccessible(admin);
    await admin.getByRole("textbox", { name: t.changeNote }).fill("Naam voor deze praktijk");
    await admin
      .locator("#template-publish")
      .getByRole("button", { name: /^Publiceren/ })
      .click();
    await expect(admin.getByText(/^Gepubliceerd als versie \d+$/)).toBeVisible();
    await expect(admin.getByRole("button", { name: t.startDraft })).toBeVisible();
  });

  const link = await test.step("the therapist adds a patient and makes a link with its code", async () => {
    const t = patientTexts.nl;
    await therapist.goto("/patients/new");
    await expectAccessible(therapist);
    await therapist.getByLabel(t.name, { exact: true }).fill(patientName);
    await therapist.getByLabel(t.birthYear).fill("1968");
    await therapist.getByRole("button", { name: t.create }).click();
    await therapist.getByRole("button", { name: t.issue }).click();
    const card = therapist.getByRole("region", { name: t.preview });
    const url = await card.locator(".address span").innerText();
    const code = (await card.locator(".code b").innerText()).replaceAll(/\D/g, "");
    expect(code).toMatch(/^\d{6}$/);
    await expect(card, "whoever finds the card learns no name").not.toContainText(patientName);
    await expectAccessible(therapist);
    await therapist.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await therapist.getByRole("button", { name: t.copyLink }).click();
    await therapist.getByRole("link", { name: patientName, exact: true }).click();
    await expect(therapist.getByRole("heading", { level: 1, name: patientName })).toBeVisible();
    const patientId = /patients\/([^/?]+)/.exec(therapist.url())?.[1] ?? "";
    return { url, code, patientId };
  });

  const field = (name: string, exercise: string) =>
    therapist.getByRole("textbox", { name: planEditorTexts.nl.fieldOf(name, exercise) });
  const send = () => therapist.getByRole("region", { name: planTexts.nl.sendTitle });

  await test.step("the therapist assigns the template with another dose and a start date", async () => {
    const t = planTexts.nl;
    await therapist.getByRole("link", { name: /^Plan/ }).first().click();
    await expect(therapist.getByText(t.emptyTitle)).toBeVisible();
    await therapist.getByRole("searchbox").fill(templateName);
    await therapist.getByRole("button", { name: t.loadName(templateName) }).click();
    await field(planEditorTexts.nl.reps, hinge).fill("8");
    await expectAccessible(therapist);
    await send().getByLabel(t.from).fill(today);
    await send()
      .getByRole("button", { name: t.weeks(4) })
      .click();
    await send().getByRole("button", { name: t.send }).click();
    await expect(therapist.getByText(/^Verstuurd als revisie 1/)).toBeVisible();
  });

  const phoneContext = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const patient = await phoneContext.newPage();

  await test.step("the patient opens the link and answers the morning", async () => {
    await openDiary(patient, link, expectAccessible);
    await expectAccessible(patient);
    const morning = new Morning(patient, expectAccessible);
    await beginMorning(patient);
    await morning.time("into_bed", "22:40");
    await morning.time("try_sleep", "23:00");
    await morning.tap("sol_min", /^20/);
    await morning.tap("n_awak", /^2/);
    await morning.tap("waso_min", /^30/);
    await morning.time("final_wake", "06:30");
    await morning.time("out_of_bed", "07:00");
    await morning.tap("quality", answerTexts.nl.quality[3]);
    await morning.tap("pain_rise", /^4/);
    await morning.skip("stiff_severity");
    await morning.tap("stiff_duration_min", /^45/);
    await morning.tap("flag_gate", answerTexts.nl.gate.no);
    await morning.isSent();
    await expectAccessible(patient);
  });

  await test.step("the patient does the routine: done, partly, and stopped for pain", async () => {
    const t = routineTexts.nl;
    await patient.getByRole("button", { name: morningTexts.nl.toExercises }).tap();
    await expect(patient.getByText("8 keer")).toBeVisible();
    await expectAccessible(patient);
    await patient.getByRole("button", { name: t.start(pelvis) }).tap();
    const finish = async (exercise: string, outcome: string) => {
      await expect(patient.getByRole("heading", { level: 1, name: exercise })).toBeVisible();
      await expectAccessible(patient);
      await patient.getByRole("button", { name: t.done, exact: true }).tap();
      await patient.getByRole("button", { name: outcome, exact: true }).tap();
    };
    await finish(pelvis, t.outcomes.done);
    await finish(knee, t.outcomes.partly);
    await expect(patient.getByRole("heading", { level: 1, name: cat })).toBeVisible();
    await patient.getByRole("button", { name: t.worse }).tap();
    await expect(patient.getByRole("heading", { name: t.stopGood })).toBeVisible();
    await expectAccessible(patient);
    await patient.getByRole("button", { name: t.notToday }).tap();
    await expect(patient.getByText(t.progress(3, 5))).toBeVisible();
  });

  await test.step("the patient sees the own days", async () => {
    await patient.getByRole("button", { name: frameTexts.nl.tabs.progress }).tap();
    await expect(patient.getByRole("heading", { level: 2, name: progressTexts.nl.stiffness })).toBeVisible();
    await expect(patient.getByText(progressTexts.nl.notSeen)).toBeVisible();
    await expectAccessible(patient);
  });

  await test.step("the therapist sees the morning on the lanes and what was done", async () => {
    const t = reviewTexts.nl;
    await therapist.goto(`/?q=${encodeURIComponent(patientName)}`);
    await expect(therapist.getByRole("link", { name: new RegExp(patientName) }).first()).toBeVisible();
    await expectAccessible(therapist);
    await therapist.goto(`/patients/${link.patientId}`);
    await expect(therapist.getByRole("heading", { level: 1, name: patientName })).toBeVisible();
    await expect(therapist.getByTestId("readout").getByText("45 min", { exact: true })).toBeVisible();
    await expectAccessible(therapist);
    await therapist.getByRole("button", { name: t.axis.table }).click();
    const table = therapist.locator(".review-table table");
    const [columns, cells] = [
      await table.locator("thead th").allInnerTexts(),
      await table.locator("tbody tr").first().locator("th, td").allInnerTexts(),
    ];
    const at = (column: string) => cells[columns.indexOf(column)];
    expect(at(t.table.stiffness)).toBe("45");
    expect(at(t.table.pain)).toBe("4");
    expect(at(t.table.severity), "a skipped question stays empty").toBe("");
    expect(at(t.table.dark)).toBe("23:00");
    expect(at(t.table.rising)).toBe("07:00");
    expect(at(t.table.awakenings)).toBe("2");
    expect(at(t.table.routine), "done and stopped count; what was partly done is not done").toBe(
      t.table.doneOf(2, 5),
    );
    await expectAccessible(therapist);
  });

  await test.step("a later change of the plan leaves the days before as they were", async () => {
    const t = planTexts.nl;
    await therapist.getByRole("link", { name: /^Plan/ }).first().click();
    await field(planEditorTexts.nl.reps, hinge).fill("10");
    await send().getByLabel(t.from).fill(tomorrow);
    await send().getByLabel(t.reason).fill("Ging goed, iets meer");
    await send().getByRole("button", { name: t.send }).click();
    await expect(therapist.getByText(/^Verstuurd als revisie 2/)).toBeVisible();
    await expectAccessible(therapist);
    await patient.reload();
    await patient.getByRole("button", { name: frameTexts.nl.tabs.exercises }).tap();
    await expect(patient.getByText("8 keer"), "today keeps the dose of today").toBeVisible();
    await expect(patient.getByText(routineTexts.nl.progress(3, 5))).toBeVisible();
  });

  await phoneContext.close();
});

import { flagTexts as diaryFlagTexts } from "@soepel/i18n/diary/flags";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { startTexts } from "@soepel/i18n/diary/start";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { alarmTexts, instructionTexts } from "@soepel/i18n/redflags";
import { flagTexts } from "@soepel/i18n/staff/flags";
import { call, newPatient } from "./support/api.ts";
import { openDiary, phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("an alarm sign tells the patient whom to call and stays with the therapist until dealt with", async ({
  browser,
  demo,
  therapist,
}) => {
  const name = "Test Alarmvlag";
  const { link } = await newPatient(await demo.as("therapist"), name);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const patient = await context.newPage();
  await openDiary(patient, link);

  await test.step("the patient reports a sign and sees the instruction and the numbers at once", async () => {
    await patient.getByRole("button", { name: startTexts.nl.changed }).tap();
    await expectAccessible(patient);
    await patient.getByRole("checkbox", { name: signTexts.nl.RF01.sign }).tap();
    await patient.getByRole("button", { name: new RegExp(`^${diaryFlagTexts.nl.go}`) }).tap();
    const heading = patient.getByRole("heading", { level: 1, name: instructionTexts.nl.call_today.title });
    await expect(heading).toBeVisible();
    await expect(patient.locator("a[href='tel:112']")).toBeVisible();
    expect(await patient.locator("a[href^='tel:']").count()).toBeGreaterThanOrEqual(2);
    await expect(patient.getByText(alarmTexts.nl.noticeSent)).toBeVisible();
    await expectAccessible(patient);
  });

  await test.step("today's exercises are put away", async () => {
    await patient.getByRole("checkbox", { name: alarmTexts.nl.called }).tap();
    await patient.getByRole("button", { name: diaryFlagTexts.nl.close, exact: true }).tap();
    await patient.getByRole("button", { name: alarmTexts.nl.closeYes, exact: true }).tap();
    await patient.getByRole("button", { name: frameTexts.nl.tabs.exercises }).tap();
    await expect(patient.getByText(routineTexts.nl.skipToday)).toBeVisible();
  });

  await test.step("the therapist sees it above every page and closes it with what was done", async () => {
    const staff = await demo.as("therapist");
    type Flag = { flagId: string; patientName: string };
    for (const flag of await call<Flag[]>(staff, "staff/flag.listOpen")) {
      // Reports of the demo practice would stand before this one.
      if (flag.patientName === name) continue;
      await call(staff, "staff/flag.acknowledge", { flagId: flag.flagId, action: "contacted", note: null });
    }
    await therapist.goto("/exercises");
    const mine = therapist.locator(".flag-strip").filter({ hasText: name });
    await expect(mine).toContainText(flagTexts.nl.codes.RF01);
    await expectAccessible(therapist);
    await mine.getByRole("button").click();
    const dialog = therapist.getByRole("dialog");
    await expectAccessible(therapist);
    await dialog.getByLabel(flagTexts.nl.actions.no_action).check();
    await dialog.getByRole("button", { name: flagTexts.nl.confirm, exact: true }).click();
    await expect(dialog.getByText(flagTexts.nl.noteWhy), "no action needs a reason").toBeVisible();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel(flagTexts.nl.actions.sent_to_gp).check();
    await dialog.getByRole("button", { name: flagTexts.nl.confirm, exact: true }).click();
    await expect(therapist.getByText(flagTexts.nl.done(name))).toBeVisible();
    await expect(mine).toHaveCount(0);
  });
  await context.close();
});

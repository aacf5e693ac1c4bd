import { flagTexts as diaryFlagTexts } from "@soepel/i18n/diary/flags";
import { ownTexts } from "@soepel/i18n/diary/own";
import { startTexts } from "@soepel/i18n/diary/start";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { instructionTexts } from "@soepel/i18n/redflags";
import { careTexts } from "@soepel/i18n/staff/care";
import { flagTexts } from "@soepel/i18n/staff/flags";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { teamTexts } from "@soepel/i18n/staff/team";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { call, newPatient, rawCall } from "./support/api.ts";
import { openAgain, openDiary, phone, tab } from "./support/diary.ts";
import { invitedTherapist } from "./support/staff.ts";
import { expect, expectAccessibleInBoth, test } from "./support/test.ts";

const t = unattendedTexts.nl;
const team = teamTexts.nl;

test("a therapist is switched off: an alarm sign of the patient reaches a colleague, who takes over and deals with it", async ({
  admin,
  browser,
  demo,
  therapist,
}) => {
  const leaving = { name: "Test Vertrekt", email: "vertrekt@test.example" };
  const [name, second] = ["Test Zonder", "Test Zonder Twee"];
  const colleague = await demo.as("therapist");
  const gone = await invitedTherapist(browser, demo.server.url, await demo.as("admin"), leaving);
  const { patientId, link } = await newPatient(gone, name);
  await newPatient(gone, second);

  await test.step("the admin sees beforehand how many patients this leaves alone, and no names", async () => {
    await admin.goto("/team");
    const row = admin.getByRole("row").filter({ hasText: leaving.email });
    await row.getByRole("button", { name: team.disable }).click();
    const dialog = admin.getByRole("dialog");
    await expect(dialog.getByText(team.leavesAlone(2))).toBeVisible();
    await expectAccessibleInBoth(admin);
    await dialog.getByRole("button", { name: team.disableDo, exact: true }).click();
    await expect(row.getByText(team.waiting(2))).toBeVisible();
    await expect(admin.getByText(name)).toHaveCount(0);
    expect((await rawCall(gone, "staff/session.me")).status).not.toBe(200);
  });

  await test.step("colleagues see a calm line above their list", async () => {
    await therapist.goto("/");
    await expect(therapist.locator(".case-unattended")).toContainText(t.patients(2));
    await expect(therapist.locator(".case-unattended.urgent")).toHaveCount(0);
  });

  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const patient = await context.newPage();
  await test.step("the patient reports an alarm sign", async () => {
    await openDiary(patient, link);
    await patient.getByRole("button", { name: startTexts.nl.changed }).tap();
    await patient.getByRole("checkbox", { name: signTexts.nl.RF01.sign }).tap();
    await patient.getByRole("button", { name: new RegExp(`^${diaryFlagTexts.nl.go}`) }).tap();
    const instruction = instructionTexts.nl.call_today.title;
    await expect(patient.getByRole("heading", { level: 1, name: instruction })).toBeVisible();
  });

  await test.step("it stands above every page of a colleague, marked, without what it says", async () => {
    await therapist.goto("/");
    await expect(therapist.locator(".case-unattended.urgent")).toContainText(t.flagsToday(1));
    await expectAccessibleInBoth(therapist);
    await therapist.goto("/exercises");
    const strip = therapist.locator(".flag-strip").filter({ hasText: t.without });
    await expect(strip).toContainText(name);
    await expect(strip).not.toContainText(flagTexts.nl.codes.RF01);
    await strip.getByRole("link", { name: t.look }).click();
    await expect(therapist.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
    await expectAccessibleInBoth(therapist);
  });

  await test.step("a line that breaks takes over nobody and leaves the choice as it was", async () => {
    await therapist.route("**/care.takeOver**", (route) => route.abort());
    await therapist.getByLabel(t.choose(name), { exact: true }).check();
    await therapist.getByRole("button", { name: t.takeOverChosen(1) }).click();
    await therapist.getByRole("dialog").getByRole("button", { name: t.confirm, exact: true }).click();
    await expect(therapist.getByText(shellTexts.nl.offline)).toBeVisible();
    await expect(therapist.getByLabel(t.choose(name), { exact: true })).toBeChecked();
    await therapist.unroute("**/care.takeOver**");
  });

  await test.step("the colleague takes the patient over and deals with the flag", async () => {
    await therapist.getByRole("button", { name: t.takeOverOf(name), exact: true }).click();
    const dialog = therapist.getByRole("dialog");
    await expectAccessibleInBoth(therapist);
    await dialog.getByRole("button", { name: t.confirm, exact: true }).click();
    await expect(therapist.getByText(t.taken(1, name))).toBeVisible();
    await expect(therapist.locator(".flag-strip").filter({ hasText: t.without })).toHaveCount(0);
    type Flag = { flagId: string; patientName: string };
    for (const flag of await call<Flag[]>(colleague, "staff/flag.listOpen")) {
      // Reports of the demo practice would stand before this one.
      if (flag.patientName === name) continue;
      await call(colleague, "staff/flag.acknowledge", {
        flagId: flag.flagId,
        action: "contacted",
        note: null,
      });
    }
    await therapist.goto(`/patients/${patientId}`);
    const mine = therapist.locator(".flag-strip").filter({ hasText: name });
    await expect(mine).toContainText(flagTexts.nl.codes.RF01);
    await mine.getByRole("button").click();
    await dialog.getByLabel(flagTexts.nl.actions.contacted).check();
    await dialog.getByRole("button", { name: flagTexts.nl.confirm, exact: true }).click();
    await expect(therapist.getByText(flagTexts.nl.done(name))).toBeVisible();
    await therapist.goto(`/patients/${patientId}/care`);
    await expect(therapist.locator(".care-list").getByText(careTexts.nl.you, { exact: true })).toBeVisible();
    await expect(therapist.getByText(leaving.name)).toHaveCount(0);
  });

  await test.step("one who loses the race hears so and the rest goes on", async () => {
    await therapist.goto("/patients/without-therapist");
    await therapist.getByLabel(t.all).check();
    await therapist.getByRole("button", { name: t.takeOverChosen(1) }).click();
    const other = await demo.as("both");
    type Row = { patientId: string; name: string };
    const left = (await call<Row[]>(other, "staff/care.unattended")).find((row) => row.name === second);
    await call(other, "staff/care.takeOver", { patientId: left?.patientId });
    await therapist.getByRole("dialog").getByRole("button", { name: t.confirm, exact: true }).click();
    await expect(therapist.getByText(t.gone(second))).toBeVisible();
    await expect(therapist.getByText(t.none)).toBeVisible();
    await expectAccessibleInBoth(therapist);
  });

  await test.step("the patient reads who became the therapist", async () => {
    await openAgain(patient);
    await tab(patient, "settings").tap();
    await patient.getByRole("button", { name: ownTexts.nl.looked }).tap();
    await expect(patient.getByText(ownTexts.nl.actions["care.take_over"])).toBeVisible();
    await expect(patient.getByText(ownTexts.nl.actions["care.unattended"]).first()).toBeVisible();
    await expect(patient.getByText(ownTexts.nl.outside), "nobody read along").toHaveCount(0);
  });
  await context.close();
  await gone.close();
});

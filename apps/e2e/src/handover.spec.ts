import { errorTexts } from "@soepel/i18n/errors";
import { careTexts } from "@soepel/i18n/staff/care";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { meanwhileTexts } from "@soepel/i18n/staff/meanwhile";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { call, newPatient } from "./support/api.ts";
import { expect, expectAccessible, expectAccessibleInBoth, test } from "./support/test.ts";

const t = careTexts.nl;

test("a patient is handed over: asked, read along meanwhile, accepted, and gone from the first list", async ({
  demo,
  therapist: page,
}) => {
  const [first, second] = [await demo.as("therapist"), await demo.as("both")];
  const { name: colleague } = await call<{ name: string }>(second, "staff/session.me");
  const name = "Test Overdracht";
  const { patientId } = await newPatient(first, name);
  const other = await second.newPage();

  await page.goto(`/patients/${patientId}/care`);
  await page.getByLabel(t.colleague, { exact: true }).selectOption({ label: colleague });
  await page.getByLabel(t.message).fill("Drie weken vrij");
  await expectAccessible(page);
  await page.getByRole("button", { name: t.send }).click();
  await expect(page.getByText(t.waiting.transfer(colleague))).toBeVisible();

  await other.goto("/patients/read-along");
  await other.getByLabel(t.glass.who).fill(name);
  await other.getByLabel(t.glass.reason).fill("Patiënt belt, collega is er niet");
  await expectAccessible(other);
  await other.getByRole("button", { name: t.glass.open }).click();
  await expect(other.getByText(/U kijkt mee bij een patiënt/)).toBeVisible();
  await expect(other.getByRole("button", { name: reviewTexts.nl.header.seen })).toHaveCount(0);
  const offer = other.getByRole("link", { name: reviewTexts.nl.header.makePlan });
  await expect(offer, "nothing is offered that would be refused").toHaveCount(0);

  // The first tab stays open on the form, with something typed that was not saved.
  await page.goto(`/patients/${patientId}/edit`);
  await page.getByLabel("Kenmerken").fill("net getypt");
  await other.goto("/");
  await expect(other.getByText("Drie weken vrij")).toBeVisible();
  await other.getByRole("button", { name: t.accept, exact: true }).click();
  await expect(other.getByText(t.accepted(name))).toBeVisible();
  await other.goto(`/?q=${encodeURIComponent(name)}`);
  await expect(other.getByRole("link", { name })).toBeVisible();

  await page.getByRole("button", { name: "Bewaren" }).click();
  await expect(page.getByText(errorTexts.nl.NOT_FOUND)).toBeVisible();
  await expect(page.getByLabel("Kenmerken"), "what was typed is still there").toHaveValue("net getypt");
  await page.goto(`/patients/${patientId}`);
  await expect(page.getByText(t.gone.title)).toBeVisible();
  await page.getByRole("link", { name: t.gone.back }).click();
  await page.goto(`/?q=${encodeURIComponent(name)}`);
  await expect(page.getByText(caseloadTexts.nl.empty.search(name))).toBeVisible();
  await other.close();
});

test("a treatment ends and is taken up again", async ({ demo, therapist: page }) => {
  const name = "Test Afsluiten";
  await page.emulateMedia({ colorScheme: "dark" });
  const { patientId } = await newPatient(await demo.as("therapist"), name);
  await page.goto(`/patients/${patientId}/care`);
  await page.getByRole("button", { name: t.end.do }).click();
  await page.getByRole("dialog").getByRole("button", { name: t.end.confirm }).click();
  await expect(page.getByRole("button", { name: t.end.reopen })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/?discharged=true");
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await page.goto(`/patients/${patientId}/care`);
  await page.getByRole("button", { name: t.end.reopen }).click();
  await expect(page.getByRole("button", { name: t.end.do })).toBeVisible();
  await page.goto(`/?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
});

test("two therapists have the same form open: the second hears what changed and loses nothing", async ({
  demo,
  therapist: page,
}) => {
  const m = meanwhileTexts.nl;
  const [first, second] = [await demo.as("therapist"), await demo.as("both")];
  const { name: colleague, staffId } = await call<{ name: string; staffId: string }>(
    second,
    "staff/session.me",
  );
  const name = "Test Samen";
  const { patientId } = await newPatient(first, name);
  await call(first, "staff/care.propose", { patientId, to: staffId, kind: "second", note: null });
  type Proposal = { handoverId: string; patientId: string };
  const asked = (await call<Proposal[]>(second, "staff/care.inbox")).find(
    (one) => one.patientId === patientId,
  );
  await call(second, "staff/care.answer", { handoverId: asked?.handoverId, answer: "accepted" });

  await page.goto(`/patients/${patientId}/edit`);
  await page.getByLabel(patientTexts.nl.name, { exact: true }).fill("Test Samen Anders");
  await page.getByLabel(patientTexts.nl.number).fill("A-7");
  await call(second, "staff/patient.update", {
    patientId,
    revision: 0,
    patient: {
      name: "Test Samen Collega",
      birthYear: 1971,
      number: null,
      locale: "nl",
      tags: ["van collega"],
      conditions: [],
    },
  });
  await page.getByRole("button", { name: patientTexts.nl.save }).click();
  const notice = page.locator(".changed-meanwhile");
  await expect(notice).toContainText(colleague);
  await expect(notice).toContainText(m.now("van collega"));
  await expect(notice).toContainText(m.now("Test Samen Collega"));
  await expect(page.getByLabel(patientTexts.nl.name, { exact: true }), "typed here").toHaveValue(
    "Test Samen Anders",
  );
  await expect(page.getByLabel(patientTexts.nl.number), "typed here").toHaveValue("A-7");
  await expect(page.getByLabel(patientTexts.nl.tags), "changed there only").toHaveValue("van collega");
  await expectAccessibleInBoth(page);
  await notice.getByRole("button", { name: m.takeOf(patientTexts.nl.name) }).click();
  await expect(page.getByLabel(patientTexts.nl.name, { exact: true })).toHaveValue("Test Samen Collega");
  await page.getByRole("button", { name: patientTexts.nl.save }).click();
  await expect(page.getByText(patientTexts.nl.saved)).toBeVisible();
  const stored = await call<object>(first, "staff/patient.read", { patientId });
  expect(stored).toMatchObject({
    name: "Test Samen Collega",
    number: "A-7",
    tags: ["van collega"],
    revision: 2,
  });

  await test.step("one of them stops treating, and the other goes on", async () => {
    await page.goto(`/patients/${patientId}/care`);
    await page.getByRole("button", { name: / stoppen als behandelaar$/ }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(t.leave.note(colleague));
    await expectAccessibleInBoth(page);
    await dialog.getByRole("button", { name: t.leave.confirm, exact: true }).click();
    await expect(page.getByText(t.leave.done("Test Samen Collega"))).toBeVisible();
    await page.goto(`/?q=${encodeURIComponent("Test Samen")}`);
    await expect(page.getByText(caseloadTexts.nl.empty.search("Test Samen"))).toBeVisible();
    const { team } = await call<{ team: { name: string }[] }>(second, "staff/care.team", { patientId });
    expect(team.map((one) => one.name)).toEqual([colleague]);
  });
});

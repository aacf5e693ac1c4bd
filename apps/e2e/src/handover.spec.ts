import { errorTexts } from "@soepel/i18n/errors";
import { careTexts } from "@soepel/i18n/staff/care";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { call, newPatient } from "./support/api.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

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
  await expect(page.getByRole("link", { name })).toBeVisible();
  await page.goto(`/patients/${patientId}/care`);
  await page.getByRole("button", { name: t.end.reopen }).click();
  await expect(page.getByRole("button", { name: t.end.do })).toBeVisible();
  await page.goto(`/?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("link", { name })).toBeVisible();
});

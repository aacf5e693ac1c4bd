import { teamTexts } from "@soepel/i18n/staff/team";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { enrolSecondFactor } from "./support/staff.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("an invited therapist chooses a password, sets up the second step and has an own, empty list", async ({
  admin,
  browser,
  demo,
}) => {
  const t = teamTexts.nl;
  const person = { name: "Test Uitgenodigd", email: "uitgenodigd@test.example" };
  const password = "vier gewone woorden samen";

  const url = await test.step("the admin makes the invitation", async () => {
    await admin.goto("/team");
    await expectAccessible(admin);
    await admin.getByRole("button", { name: t.invite, exact: true }).click();
    const dialog = admin.getByRole("dialog");
    await dialog.getByLabel(t.name, { exact: true }).fill(person.name);
    await dialog.getByLabel(t.email).fill(person.email);
    const therapist = dialog.getByLabel(t.roles.therapist);
    const other = dialog.getByLabel(t.roles.admin);
    await therapist.check();
    await other.uncheck();
    await expectAccessible(admin);
    await dialog.getByRole("button", { name: t.inviteDo }).click();
    const link = await dialog.getByLabel(t.linkLabel).inputValue();
    await dialog.getByRole("button", { name: t.done, exact: true }).click();
    await expect(admin.getByText(person.email)).toBeVisible();
    return link;
  });
  expect(new URL(url).hash, "the token stands in the fragment").not.toBe("");

  const context = await browser.newContext({ baseURL: demo.server.url });
  const page = await context.newPage();
  await test.step("the invited person makes the account; patients stay shut until the second step", async () => {
    await page.goto(url);
    await expect(page.getByText(person.email)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(sessionTexts.nl.newPassword).fill("kort");
    await page.getByRole("button", { name: sessionTexts.nl.inviteDo }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel(sessionTexts.nl.newPassword).fill(password);
    await page.getByRole("button", { name: sessionTexts.nl.inviteDo }).click();
    await expect(page.getByRole("heading", { level: 1, name: sessionTexts.nl.enrolTitle })).toBeVisible();
    await page.goto("/");
    await expect(page).toHaveURL(/second-factor/);
    await enrolSecondFactor(page, password);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole("link", { name: /nr\. / })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("an invitation works once", async () => {
    const again = await browser.newContext({ baseURL: demo.server.url });
    const other = await again.newPage();
    await other.goto(url);
    await expect(other.getByRole("alert")).toBeVisible();
    await expectAccessible(other);
    await again.close();
  });
  await context.close();
});

test("every page of an admin is readable for everybody", async ({ admin }) => {
  for (const path of ["/exercises", "/templates", "/practice", "/links", "/audit"]) {
    await admin.goto(path);
    await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(admin);
  }
});

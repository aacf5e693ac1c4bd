import { sessionTexts } from "@soepel/i18n/staff/session";
import { logIn } from "./support/staff.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const t = sessionTexts.nl;

test("staff log in with address, password and a code that works once", async ({ browser, demo }) => {
  const context = await browser.newContext({ baseURL: demo.server.url });
  const page = await context.newPage();
  const { email, password } = demo.people.both;
  const factor = demo.secondFactor("both");

  await page.goto("/patients/new");
  await expect(page, "who is not signed in is sent to the door").toHaveURL(/\/login/);
  await expectAccessible(page);
  await page.getByLabel(t.email).fill(email);
  await page.getByLabel(t.password, { exact: true }).fill("not the password at all");
  await page.getByRole("button", { name: t.signIn }).click();
  await expect(page.getByText(t.wrong)).toBeVisible();

  const code = factor.next();
  await logIn(page, email, password, () => code);
  await expect(page.getByRole("navigation")).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: demo.server.url });
  const other = await elsewhere.newPage();
  await other.goto("/login");
  await other.getByLabel(t.email).fill(email);
  await other.getByLabel(t.password, { exact: true }).fill(password);
  await other.getByRole("button", { name: t.signIn }).click();
  await expect(other.getByRole("heading", { name: t.codeTitle })).toBeVisible();
  await expectAccessible(other);
  await other.getByLabel(t.code).fill(code);
  await expect(other.getByRole("alert"), "a code that was seen once is worth nothing").toBeVisible();
  await elsewhere.close();
  await context.close();
});

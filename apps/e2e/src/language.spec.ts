import { codeTexts } from "@soepel/i18n/diary/code";
import { startTexts } from "@soepel/i18n/diary/start";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { newPatient } from "./support/api.ts";
import { phone } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

test("staff choose their language and keep it", async ({ admin }) => {
  await admin.goto("/templates");
  const { nl, en } = shellTexts;
  await expect(admin.getByRole("link", { name: nl.templates, exact: true })).toBeVisible();
  const choose = async (language: string) => {
    await admin.locator(".avatar").click();
    await admin.locator("[role^=menuitem]").filter({ hasText: language }).click();
    await admin.keyboard.press("Escape");
  };
  await choose("English");
  await expect(admin.getByRole("link", { name: en.templates, exact: true })).toBeVisible();
  await expect(admin.locator("html")).toHaveAttribute("lang", "en");
  await admin.reload();
  await expect(admin.getByRole("link", { name: en.templates, exact: true })).toBeVisible();
  await expectAccessible(admin);
  await choose("Nederlands");
  await expect(admin.getByRole("link", { name: nl.templates, exact: true })).toBeVisible();
});

test("a patient reads the diary in English when it was set up so, and can switch at the door", async ({
  demo,
  browser,
}) => {
  const { link } = await newPatient(await demo.as("therapist"), "Test Engels", "en");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await page.goto(link.url);
  await expect(page.getByRole("heading", { name: codeTexts.nl.title })).toBeVisible();
  await page.getByRole("button", { name: codeTexts.nl.language }).tap();
  await expect(page.getByRole("heading", { name: codeTexts.en.title })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByLabel(codeTexts.en.label).fill(link.code);
  await page.getByRole("button", { name: codeTexts.en.open, exact: true }).tap();
  await expect(page.getByRole("button", { name: startTexts.en.begin, exact: true })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

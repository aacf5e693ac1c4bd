import { expect, type Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";

/** A phone as patients hold it: touch, no mouse. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const;

/** Opens a personal link and types the code of the card. */
export async function openDiary(page: Page, link: { url: string; code: string }): Promise<void> {
  const t = codeTexts.nl;
  await page.goto(link.url);
  await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.open }).tap();
  await expect(page.getByRole("heading", { name: t.title })).toBeHidden();
}

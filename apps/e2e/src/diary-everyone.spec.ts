import type { BrowserContext, Page } from "@playwright/test";
import { codeTexts } from "@soepel/i18n/diary/code";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { ownTexts } from "@soepel/i18n/diary/own";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { answerTexts } from "@soepel/i18n/questions";
import { newPatient } from "./support/api.ts";
import { phone } from "./support/diary.ts";
import { expect, expectAccessible, test, type Demo } from "./support/test.ts";

type Locale = "nl" | "en";

/** Nothing sticks out to the side, and everything that can be tapped is large enough. */
async function expectFits(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const small = [...document.querySelectorAll("button, a[href], input:not([type=checkbox], [type=radio])")]
      .map((element) => ({ text: element.textContent?.trim() ?? "", box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 47.5 || box.width < 47.5))
      .map(({ text, box }) => `${text}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    return { wide, small };
  });
  const where = await page.getByRole("heading", { level: 1 }).innerText();
  expect.soft(found.wide, `nothing sticks out on "${where}"`).toBeLessThanOrEqual(0);
  expect.soft(found.small, `targets on "${where}" are at least 48 px`).toEqual([]);
}

async function everyScreen(page: Page, locale: Locale, look: (page: Page) => Promise<void>): Promise<void> {
  const [frame, start, settings] = [frameTexts[locale], startTexts[locale], settingsTexts[locale]];
  const tap = (name: string | RegExp) => page.getByRole("button", { name }).first().tap();
  const see = async (name: string | RegExp, open: () => Promise<void>) => {
    await open();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText(frame.loading)).toHaveCount(0);
    await look(page);
  };
  const back = () => page.goBack();
  await look(page);
  await see(frame.help, () => tap(frame.help));
  await see(/.+/, () => tap(start.changed));
  await back();
  await back();
  await see(extraTexts[locale].marker.title, () => tap(extraTexts[locale].marker.title));
  await back();
  const go = (name: keyof typeof frame.tabs) => tap(new RegExp(`^${frame.tabs[name]}$`));
  await see(/.+/, () => go("exercises"));
  await see(frame.tabs.progress, () => go("progress"));
  await see(settings.title, () => go("settings"));
  for (const name of [
    settings.reminder,
    ownTexts[locale].looked,
    ownTexts[locale].export,
    settings.privacy,
  ]) {
    await see(/.+/, () => tap(name));
    await back();
  }
  await see(ownTexts[locale].stopAsk, () => tap(ownTexts[locale].stop));
  await back();
  await see(/.+/, () => tap(settings.waiting));
  await back();
  await go("today");
  await tap(start.begin);
  const skip = page.getByRole("button", { name: answerTexts[locale].skip, exact: true });
  for (let question = 1; question <= 12; question++) {
    // The question about minutes awake does not apply when the awakenings are skipped.
    if (question === 5) continue;
    await expect(page.getByText(morningTexts[locale].questionOf(question, 12))).toBeVisible();
    await look(page);
    await skip.tap();
  }
  await skip.tap();
  await expect(page.getByRole("button", { name: morningTexts[locale].ready, exact: true })).toBeVisible();
  await look(page);
}

async function openIn(context: BrowserContext, demo: Demo, locale: Locale): Promise<Page> {
  const { link } = await newPatient(await demo.as("therapist"), `Test Iedereen ${locale}`, locale);
  const page = await context.newPage();
  await page.goto(link.url);
  if (locale === "en") await page.getByRole("button", { name: codeTexts.nl.language }).tap();
  const t = codeTexts[locale];
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByRole("button", { name: startTexts[locale].changed })).toBeVisible();
  return page;
}

test("every screen in Dutch, dark, without motion, passes axe", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({
    ...phone,
    baseURL: demo.server.url,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const page = await openIn(context, demo, "nl");
  await everyScreen(page, "nl", async (shown) => {
    await expectAccessible(shown);
    await expectFits(shown);
  });
  await context.close();
});

test("every screen in English, light, passes axe", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await openIn(context, demo, "en");
  await everyScreen(page, "en", expectAccessible);
  await context.close();
});

for (const [name, options, percent] of [
  ["320 px wide", { viewport: { width: 320, height: 640 } }, 100],
  ["text of 200 %", {}, 200],
  ["forced colours", { forcedColors: "active" }, 100],
] as const) {
  test(`every screen fits with ${name}`, async ({ browser, demo }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ ...phone, baseURL: demo.server.url, ...options });
    await context.addInitScript((size) => {
      localStorage.setItem("soepel.settings", JSON.stringify({ textSize: size }));
    }, percent);
    const page = await openIn(context, demo, "nl");
    await everyScreen(page, "nl", expectFits);
    await context.close();
  });
}

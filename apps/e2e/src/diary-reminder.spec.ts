import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { newPatient } from "./support/api.ts";
import { openDiary, phone, tab } from "./support/diary.ts";
import { expect, test } from "./support/test.ts";

const t = reminderChoiceTexts.nl;

test("without a mail server the diary says so and offers what is left, or nothing but a word", async ({
  browser,
  demo,
}) => {
  const { link } = await newPatient(await demo.as("therapist"), "Test Zonder Mail");
  for (const canPush of [true, false]) {
    const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
    if (!canPush) await context.addInitScript(() => Reflect.deleteProperty(globalThis, "PushManager"));
    const page = await context.newPage();
    // The demo keeps its mails to show them; a practice without a mail server gets this answer.
    await page.route("**/trpc/diary/reminder*", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('"demo"', '"off"') });
    });
    await openDiary(page, link);
    await tab(page, "settings").tap();
    await page.getByRole("button", { name: settingsTexts.nl.reminder }).tap();
    await expect(page.getByText(canPush ? t.noMail : t.none)).toBeVisible();
    await expect(page.getByRole("radio", { name: t.mail })).toHaveCount(0);
    await expect(page.getByRole("radio", { name: t.push })).toHaveCount(canPush ? 1 : 0);
    await expect(page.getByLabel(t.time)).toHaveCount(canPush ? 1 : 0);
    await context.close();
  }
});

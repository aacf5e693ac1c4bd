import { codeTexts } from "@soepel/i18n/diary/code";
import { ownTexts } from "@soepel/i18n/diary/own";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { call, newPatient, rawCall } from "./support/api.ts";
import { openDiary, phone, tab } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const t = codeTexts.nl;
type Status = { link: { state: string; openedAt: string | null } };

test("scanners, wrong codes, a locked, an old and a revoked link read the same and open nothing", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Link Misbruik");
  const status = async () => (await call<Status>(therapist, "staff/patient.read", { patientId })).link;
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  const token = link.url.split("#")[1] ?? "";

  await test.step("a mail scanner that opens the page and posts what it finds opens nothing", async () => {
    await page.goto(link.url);
    await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
    const text = await page.locator("body").innerText();
    expect(text, "no name, practice or subject before the code").not.toMatch(
      /Misbruik|Praktijk De|pijn|rug|slaap/i,
    );
    for (const data of [{}, { token }, { token, code: "" }]) {
      const { status: answer } = await rawCall(context, "diary/open", data);
      expect(answer).toBe(400);
    }
    expect(await status()).toMatchObject({ state: "never_opened", openedAt: null });
  });

  const wrong = link.code === "000000" ? "111111" : "000000";
  const tryCode = async (code: string) => {
    await page.getByLabel(t.label).fill(code);
    await page.getByRole("button", { name: new RegExp(`^(${t.open}|${t.again})$`) }).tap();
  };
  await test.step("five wrong codes lock the link; the page says the same before and after", async () => {
    for (let i = 0; i < 5; i++) {
      await tryCode(wrong);
      await expect(page.getByText(t.wrong)).toBeVisible();
      await expect(page.getByLabel(t.label)).toHaveValue("");
    }
    await tryCode(link.code);
    await expect(page.getByText(t.wrong)).toBeVisible();
    await expect(page.getByText(t.wrongHelp), "and what to do").toBeVisible();
    expect((await status()).state).toBe("locked");
  });

  const renewed = await call<{ url: string; code: string }>(therapist, "staff/link.issue", { patientId });
  await test.step("a renewed link works and the old one reads like a wrong code", async () => {
    await openDiary(page, renewed);
    await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
    const other = await browser.newContext({ ...phone, baseURL: demo.server.url });
    const old = await other.newPage();
    await old.goto(link.url);
    await old.getByLabel(t.label).fill(renewed.code);
    await old.getByRole("button", { name: t.open, exact: true }).tap();
    await expect(old.getByText(t.wrong)).toBeVisible();
    await other.close();
  });

  await test.step("a revoked link ends an open phone at its next request", async () => {
    await call(therapist, "staff/link.revoke", { patientId });
    await page.reload();
    await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
    await tryCode(renewed.code);
    await expect(page.getByText(t.wrong)).toBeVisible();
  });
  await context.close();
});

test("own rights: who looked, all data as a file, and stopping", async ({ browser, demo }) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Eigen Rechten");
  await call(therapist, "staff/patient.read", { patientId });
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await tab(page, "settings").tap();
  const own = ownTexts.nl;

  await page.getByRole("button", { name: own.looked }).tap();
  await expect(page.getByText(own.actions["patient.read"])).toBeVisible();
  await expect(page.getByText("Robin Bakker").first(), "by name").toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: own.export }).tap();
  for (const [row, ending, holds] of [
    [own.exportRead, ".html", "Test Eigen Rechten"],
    [own.exportData, ".json", '"mornings"'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: row }).tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^soepel-\\d{4}-\\d\\d-\\d\\d\\${ending}$`));
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text).toContain(holds);
    expect(text, "nothing of others, no scripts").not.toMatch(/<script|https?:/i);
    await expect(page.getByText(own.exportDone)).toBeVisible();
  }
  await page.goBack();

  await page.getByRole("button", { name: own.stop }).tap();
  await expect(page.getByText(own.stopLines.kept)).toBeVisible();
  await page.getByRole("button", { name: own.stopYes }).tap();
  await expect(page.getByRole("heading", { name: own.stopped })).toBeVisible();
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const ofPerson = kept.filter((key) => key !== "soepel.settings");
  expect(ofPerson, "the phone knows nothing any more, as it says").toEqual([]);
  await page.getByRole("button", { name: own.close }).tap();
  await expect(page.getByRole("heading", { name: t.noLink })).toBeVisible();
  expect((await call<Status>(therapist, "staff/patient.read", { patientId })).link.state).toBe("stopped");
  await context.close();
});

test("somebody who cannot follow a link types the letters of the card", async ({ browser, demo }) => {
  const therapist = await demo.as("therapist");
  const { patientId } = await newPatient(therapist, "Test Letters");
  const issued = await call<{ letters: string; code: string; url: string }>(therapist, "staff/link.issue", {
    patientId,
  });
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await page.goto("/d/");
  const field = page.getByLabel(t.letters);
  await field.fill("zomaar iets");
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByText(t.lettersWrong)).toBeVisible();
  await expectAccessible(page);
  await field.fill(issued.letters.toLowerCase().replaceAll(/(.{4})/g, "$1 "));
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await page.getByLabel(t.label).fill(issued.code);
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await page.goto("about:blank");
  await page.goto("/d/");
  await expect(page.getByRole("button", { name: startTexts.nl.changed }), "the tab knows it").toBeVisible();
  await context.close();
});

test("a shared phone knows nothing after closing; a remembered one fills in and asks the code to look", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { link } = await newPatient(therapist, "Test Gedeelde Telefoon");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await page.goto(link.url);
  await page.getByRole("checkbox").check();
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await later.goto("/d/");
  await expect(later.getByRole("button", { name: startTexts.nl.changed }), "remembered").toBeVisible();
  await tab(later, "settings").tap();
  await later.getByRole("button", { name: settingsTexts.nl.forget }).tap();
  await later.getByRole("button", { name: settingsTexts.nl.forgetYes }).tap();
  await expect(later.getByRole("heading", { name: t.noLink })).toBeVisible();
  const kept = await later.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
      (key) => key.startsWith("soepel.") && key !== "soepel.settings",
    ),
  );
  expect(kept).toEqual([]);
  await later.reload();
  await expect(later.getByRole("heading", { name: t.noLink })).toBeVisible();
  await context.close();
});

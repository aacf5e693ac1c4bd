import { headerOf, openMailbox } from "@soepel/server/testing/mailbox";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { questionTexts } from "@soepel/i18n/questions";
import { call } from "./support/api.ts";
import { beginMorning, Morning, openDiary, phone, tab } from "./support/diary.ts";

import { freePort, startServer, temporaryDirectory } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

/** Minutes and seconds that the practice's clock shows some time from now. */
const clockIn = (ms: number) =>
  new Date(Date.now() + ms).toLocaleTimeString("nl-NL", {
    timeZone: "Europe/Amsterdam",
    hour: "2-digit",
    minute: "2-digit",
  });

test("a server killed in the middle loses no answer, and a reminder set before goes once, after the restart", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const mailbox = await openMailbox();
  // Silent patients of the demo practice get theirs as well.
  const mine = () => mailbox.caught.filter((mail) => mail.to === "mevrouw@post.example");
  const directory = temporaryDirectory();
  const env = {
    DATA_DIR: directory.path,
    PORT: String(await freePort()),
    SMTP_URL: mailbox.url,
    MAIL_FROM: "Soepel <herinnering@soepel.example>",
  };
  let server = await startServer(env);
  const printed = server.output();
  const link = {
    url: /(http\S+\/d\/#\S+)/.exec(printed)?.[1] ?? "",
    code: /personal code (\d{6})/.exec(printed)?.[1] ?? "",
  };
  const context = await browser.newContext({ ...phone, baseURL: server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  const t = reminderChoiceTexts.nl;

  await test.step("the patient chooses a time and a mail", async () => {
    await tab(page, "settings").tap();
    await page.getByRole("button", { name: settingsTexts.nl.reminder }).tap();
    await page.getByLabel(t.time).fill(clockIn(75_000));
    await page.getByRole("radio", { name: t.mail }).tap();
    await page.getByLabel(t.address).fill("niet een adres");
    await page.getByRole("button", { name: t.save }).tap();
    await expect(page.getByText(t.needAddress)).toBeVisible();
    await page.getByLabel(t.address).fill("mevrouw@post.example");
    await page.getByRole("button", { name: t.save }).tap();
    await expect(page.getByText(t.byMail("mevrouw@post.example"))).toBeVisible();
  });

  await test.step("the server is killed without warning while nothing of today is recorded", async () => {
    await server.kill();
    server = await startServer(env);
  });

  const [off, oneClick] = await test.step("the mail comes once and says nothing about health", async () => {
    await expect.poll(() => mine().length, { timeout: 150_000 }).toBe(1);
    const [mail] = mine();
    expect(mail?.data).not.toMatch(/pijn|stijf|slaap|rug|klacht|oefening|therap|praktijk|dagboek/i);
    const header = headerOf(mail?.data ?? "", "List-Unsubscribe") ?? "";
    return [/http\S+#uit\.\S+/.exec(mail?.data ?? "")?.[0] ?? "", header.slice(1, -1)] as const;
  });

  await test.step("answers given while the server is killed arrive after it is back, once", async () => {
    await page.getByRole("button", { name: frameTexts.nl.back }).tap();
    await tab(page, "today").tap();
    await expect(page.getByRole("button", { name: startTexts.nl.begin, exact: true })).toBeVisible();
    await beginMorning(page);
    const morning = new Morning(page);
    await morning.skip("into_bed");
    await morning.skip("try_sleep");
    await server.kill();
    await morning.tap("sol_min", /^20/);
    await morning.tap("n_awak", /^0/);
    await expect(
      page.getByRole("heading", { level: 1, name: questionTexts.nl.final_wake.title }),
    ).toBeVisible();
    server = await startServer(env);
    type Own = { sendings: { content: object }[] };
    const today = async () =>
      (await call<Own>(context, "diary/export")).sendings.slice(-4).map((one) => Object.keys(one.content)[0]);
    await expect.poll(today, { timeout: 60_000 }).toEqual(["into_bed", "try_sleep", "sol_min", "n_awak"]);
  });

  await test.step("a mail scanner that opens the link changes nothing; one tap switches off", async () => {
    const scanner = await browser.newContext();
    const visit = await scanner.newPage();
    await visit.goto(off);
    await expect(visit.getByRole("heading", { name: t.offTitle })).toBeVisible();
    expect(visit.url()).not.toContain("#");
    type View = { reminder: object | null };
    expect((await call<View>(context, "diary/reminder")).reminder).not.toBeNull();
    await visit.goto(oneClick);
    await expect(visit.getByRole("heading", { name: t.offTitle }), "opening only asks").toBeVisible();
    expect((await call<View>(context, "diary/reminder")).reminder).not.toBeNull();
    const posted = await fetch(oneClick, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(posted.status, "a mail program switches off by itself").toBe(200);
    expect((await call<View>(context, "diary/reminder")).reminder).toBeNull();
    await visit.getByRole("button", { name: t.offYes }).click();
    await expect(visit.getByRole("heading", { name: t.offDone })).toBeVisible();
    expect((await call<View>(context, "diary/reminder")).reminder).toBeNull();
    await scanner.close();
  });
  expect(mine()).toHaveLength(1);
  await context.close();
  await server.stop();
  await mailbox.close();
  directory.remove();
});

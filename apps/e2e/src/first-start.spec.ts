import { randomBytes } from "node:crypto";
import { expect, test as base, type Page } from "@playwright/test";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { emptyDatabase } from "@soepel/db/testing/empty-database";
import { testDatabaseUrl } from "./support/database.ts";
import { freePort, startServer, temporaryDirectory, type Server } from "./support/server.ts";
import { enrolSecondFactor, logIn } from "./support/staff.ts";
import { expectAccessible } from "./support/test.ts";

const t = sessionTexts.nl;

const port = await freePort();

/** How a server for real patients starts: on PostgreSQL in production, or empty and embedded where there is none. */
const settingsFor = (databaseUrl: string | null): Record<string, string> =>
  databaseUrl === null
    ? { DEMO: "off" }
    : {
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: randomBytes(32).toString("hex"),
        PUBLIC_URL: `http://localhost:${port}`,
      };

const test = base.extend<{ server: Server }>({
  server: async ({}, use) => {
    const directory = temporaryDirectory();
    const database = testDatabaseUrl === null ? null : await emptyDatabase(testDatabaseUrl);
    try {
      const settings = settingsFor(database?.url ?? null);
      const server = await startServer({ ...settings, DATA_DIR: directory.path, PORT: String(port) });
      await use(server);
      expect((await server.stop()).code).toBe(0);
    } finally {
      await database?.remove();
      directory.remove();
    }
  },
});

async function fillSetUp(page: Page, values: { code: string; email: string; password: string }) {
  await page.getByLabel(t.setupCode).fill(values.code);
  await page.getByLabel(t.practiceName).fill("Praktijk De Eerste");
  await page.getByLabel(t.yourName).fill("Ada Beheer");
  await page.getByLabel(t.email).fill(values.email);
  await page.getByLabel(t.newPassword).fill(values.password);
  await page.getByLabel(t.alsoTherapist).uncheck();
}

test("a printed code makes the first admin once; the admin sees no patient", async ({
  browser,
  server,
}, info) => {
  info.setTimeout(150_000);
  const code = /code (\S+)/.exec(server.output())?.[1] ?? "";
  expect(server.output(), "no demo account in a server for real patients").not.toContain("demo");
  const person = { email: "ada@first.example", password: "een zin van een paar woorden" };
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();

  await test.step("a wrong code makes nothing", async () => {
    await page.goto("/setup");
    await expectAccessible(page);
    await fillSetUp(page, { ...person, code: "00000-00000-00000-00000" });
    await page.getByRole("button", { name: t.setupDo }).click();
    await expect(page.getByText(t.setupRefused)).toBeVisible();
  });

  const factor = await test.step("the right code leads to setting up the second factor", async () => {
    await page.getByLabel(t.setupCode).fill(code);
    await page.getByRole("button", { name: t.setupDo }).click();
    await expect(page.getByRole("heading", { level: 1, name: t.enrolTitle })).toBeVisible();
    await expectAccessible(page);
    return enrolSecondFactor(page, person.password);
  });

  await test.step("an admin lands on the templates and has no list of patients", async () => {
    await expect(page).toHaveURL(/\/templates$/);
    await expectAccessible(page);
    await page.goto("/");
    await expect(page).toHaveURL(/\/templates$/);
  });

  await test.step("the code is used up, also after a restart of the page", async () => {
    const again = await context.request.post("/trpc/staff/session.setupNeeded", { data: {} });
    expect(await again.json()).toMatchObject({ result: { data: { needed: false } } });
  });

  await test.step("the next log-in asks for the code of the second factor", async () => {
    const next = await (await browser.newContext({ baseURL: server.url })).newPage();
    await logIn(next, person.email, person.password, () => factor.next());
    await expect(next).toHaveURL(/\/templates$/);
  });

  await context.close();
});

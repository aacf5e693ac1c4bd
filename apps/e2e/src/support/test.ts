import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { openDiary, phone } from "./diary.ts";
import { startServer, temporaryDirectory, type Server } from "./server.ts";
import { SecondFactor, staffContext, type Person } from "./staff.ts";

export { expect } from "@playwright/test";

const password = "soepel-demo-2026";
export const people = {
  therapist: { email: "therapeut@demo.soepel.example", password },
  admin: { email: "beheer@demo.soepel.example", password },
  both: { email: "beide@demo.soepel.example", password },
} as const satisfies Record<string, Person>;
export type Role = keyof typeof people;

/** A server with the demo practice, and what it printed for newcomers. */
export type Demo = {
  server: Server;
  people: typeof people;
  diary: { url: string; code: string };
  /** A browser context that is signed in as this person; one per role, because a code works once. */
  as(role: Role): Promise<BrowserContext>;
  secondFactor(role: Role): SecondFactor;
};

/** No finding of weight on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A colour half-way its fade is not what people read.
  await page.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : [])),
    ),
  );
  // Without frames of elsewhere, the mode that opens no page of its own finds the same in less time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const lines = grave.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect.soft(lines, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** The same in the light and in the dark theme. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

/** What the server printed where the pattern has its group. */
export const after = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The server did not print ${String(pattern)}:\n${text}`);
  return found;
};

type Fixtures = {
  /** The therapist's browser, signed in. */
  therapist: Page;
  /** The browser of the admin who treats nobody, signed in. */
  admin: Page;
  /** A patient's phone with the demo diary open. */
  patient: Page;
};

export const test = base.extend<Fixtures, { demo: Demo }>({
  demo: [
    async ({ browser }, use) => {
      const directory = temporaryDirectory();
      const server = await startServer({ DATA_DIR: directory.path });
      const printed = server.output();
      const factors = new Map<Role, SecondFactor>();
      const contexts = new Map<Role, Promise<BrowserContext>>();
      const secondFactor = (role: Role) => {
        const line = new RegExp(`${people[role].email}.*authenticator secret (\\w+)`);
        const factor = factors.get(role) ?? new SecondFactor(after(printed, line));
        factors.set(role, factor);
        return factor;
      };
      await use({
        server,
        people,
        secondFactor,
        diary: { url: after(printed, /(http\S+\/d\/#\S+)/), code: after(printed, /personal code (\d{6})/) },
        as(role) {
          const context =
            contexts.get(role) ??
            staffContext(browser, server.url, people[role], () => secondFactor(role).next());
          contexts.set(role, context);
          return context;
        },
      });
      for (const context of contexts.values()) await (await context).close();
      const { code, output } = await server.stop();
      expect(code, output).toBe(0);
      expect(output, "nothing went wrong on the server").not.toContain("procedure failed");
      directory.remove();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  therapist: async ({ demo }, use) => {
    const page = await (await demo.as("therapist")).newPage();
    await use(page);
    await page.close();
  },
  admin: async ({ demo }, use) => {
    const page = await (await demo.as("admin")).newPage();
    await use(page);
    await page.close();
  },
  patient: async ({ browser, demo }, use) => {
    const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
    const page = await context.newPage();
    await openDiary(page, demo.diary);
    await use(page);
    await context.close();
  },
});

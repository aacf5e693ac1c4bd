import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { TOTP, URI } from "otpauth";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { call } from "./api.ts";

const t = sessionTexts.nl;

/** The second factor of a person in a test: gives each code once, because the server takes each code once. */
export class SecondFactor {
  readonly #totp: TOTP;
  #used = "";

  readonly #now: () => number;

  /** `now` is the clock of the server that takes the codes. */
  constructor(uriOrSecret: string, now: () => number = Date.now) {
    this.#now = now;
    const parsed = uriOrSecret.startsWith("otpauth:")
      ? URI.parse(uriOrSecret)
      : new TOTP({ secret: uriOrSecret });
    if (!(parsed instanceof TOTP)) throw new Error("Only time-based codes are supported");
    this.#totp = parsed;
  }

  /** A code that was not given before; the next window's code when this window's is used up. */
  next(): string {
    const now = this.#totp.generate({ timestamp: this.#now() });
    const code = now === this.#used ? this.#totp.generate({ timestamp: this.#now() + 30_000 }) : now;
    this.#used = code;
    return code;
  }
}

/** Sets up the second factor on the page that a new account lands on, and returns it. */
export async function enrolSecondFactor(page: Page, password: string): Promise<SecondFactor> {
  await expect(page.getByRole("heading", { level: 1, name: t.enrolTitle })).toBeVisible();
  await page.getByLabel(t.enrolPassword).fill(password);
  await page.getByRole("button", { name: t.enrolStart }).click();
  const secret = (await page.locator(".enrol-secret").innerText()).replaceAll(/\s/g, "");
  const factor = new SecondFactor(secret);
  await page.getByLabel(t.enrolSaved).check();
  await page.getByLabel(t.code).fill(factor.next());
  await page.getByRole("button", { name: t.confirm }).click();
  return factor;
}

/** Logs in as a person does: address, password, code. */
export async function logIn(page: Page, email: string, password: string, code: () => string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel(t.email).fill(email);
  await page.getByLabel(t.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: t.signIn }).click();
  await expect(page.getByRole("heading", { name: t.codeTitle })).toBeVisible();
  await page.getByLabel(t.code).fill(code());
  await expect(page).not.toHaveURL(/\/login/);
}

export type Person = { email: string; password: string };

/** Opens a browser context whose staff session was set by the API instead of by typing. */
export async function staffContext(
  browser: Browser,
  url: string,
  person: Person,
  code: () => string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url });
  const post = (path: string, data: object) => context.request.post(path, { data });
  expect((await post("/api/auth/sign-in/email", person)).ok()).toBe(true);
  const verified = await post("/api/auth/two-factor/verify-totp", { code: code() });
  expect(verified.ok(), await verified.text()).toBe(true);
  return context;
}

/** A therapist whom the admin invites, with an own account and second factor, signed in; made without the screens. */
export async function invitedTherapist(
  browser: Browser,
  url: string,
  admin: BrowserContext,
  person: { name: string; email: string },
): Promise<BrowserContext> {
  const password = "vier gewone woorden samen";
  const invite = { ...person, roles: ["therapist"] };
  const made = await call<{ url: string }>(admin, "staff/practice.invite", invite);
  const token = new URL(made.url).hash.replace(/^#/, "");
  const context = await browser.newContext({ baseURL: url });
  await call(context, "staff/session.acceptInvite", { token, password });
  const post = (path: string, data: object) => context.request.post(path, { data });
  expect((await post("/api/auth/sign-in/email", { email: person.email, password })).ok()).toBe(true);
  const enabled = await post("/api/auth/two-factor/enable", { password });
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  const verified = await post("/api/auth/two-factor/verify-totp", { code: new SecondFactor(totpURI).next() });
  expect(verified.ok(), await verified.text()).toBe(true);
  return context;
}

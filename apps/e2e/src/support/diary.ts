import { expect, type Locator, type Page } from "@playwright/test";
import type { QuestionCode } from "@soepel/domain/morning";
import { codeTexts } from "@soepel/i18n/diary/code";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";

/** A phone as patients hold it: touch, no mouse. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const;

/** Opens a personal link and types the code of the card. `onPage` sees the door before the code is typed. */
export async function openDiary(
  page: Page,
  link: { url: string; code: string },
  onPage: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const t = codeTexts.nl;
  await page.goto(link.url);
  await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
  expect(page.url(), "the token leaves the address bar at once").not.toContain("#");
  await onPage(page);
  await page.getByLabel(t.label).fill(link.code);
  await page.getByRole("button", { name: t.open, exact: true }).tap();
  await expect(page.getByRole("heading", { name: t.title })).toBeHidden();
}

export const beginMorning = (page: Page): Promise<void> =>
  page.getByRole("button", { name: startTexts.nl.begin, exact: true }).tap();

/** The question pages of one morning, in Dutch, as a person taps through them. */
export class Morning {
  readonly page: Page;
  /** Called on each question before it is answered, such as a check of its accessibility. */
  readonly #onPage: (page: Page) => Promise<void>;

  constructor(page: Page, onPage: (page: Page) => Promise<void> = async () => undefined) {
    this.page = page;
    this.#onPage = onPage;
  }

  async #at(code: QuestionCode): Promise<void> {
    // Of a day before it is asked in the past tense.
    const name = code === "flag_gate" ? /een van deze klachten\?$/ : questionTexts.nl[code].title;
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(this.page.locator("[aria-pressed=true]"), "nothing is chosen beforehand").toHaveCount(0);
    await this.#onPage(this.page);
  }

  /** Types a time in the phone's own field and goes on. */
  async time(code: QuestionCode, clock: string): Promise<void> {
    await this.#at(code);
    await this.page.getByLabel(answerTexts.nl.otherTime).fill(clock);
    await this.page.getByRole("button", { name: frameTexts.nl.next, exact: true }).tap();
  }

  /** Taps one of the offered times; the next question comes by itself. */
  async offered(code: QuestionCode, clock: string): Promise<void> {
    await this.#at(code);
    await this.page.locator(".quick .ans").filter({ hasText: clock }).tap();
  }

  /** Taps one of the answers; the next question comes by itself. */
  async tap(code: QuestionCode, answer: string | RegExp): Promise<void> {
    await this.#at(code);
    await this.answer(answer).tap();
  }

  /** "Sla over": the question is passed by without a value. */
  async skip(code: QuestionCode): Promise<void> {
    await this.#at(code);
    await this.page.getByRole("button", { name: answerTexts.nl.skip, exact: true }).tap();
  }

  /** "Weet ik niet". */
  async unknown(code: QuestionCode): Promise<void> {
    await this.#at(code);
    await this.page.getByRole("button", { name: answerTexts.nl.unknown, exact: true }).tap();
  }

  answer(name: string | RegExp): Locator {
    return this.page.locator(".ans, .btn").filter({ hasText: name }).first();
  }

  async isSent(): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: morningTexts.nl.sent })).toBeVisible();
  }
}

/** The questions about a typical night, with the offered times. */
export async function typicalNight(morning: Morning): Promise<void> {
  await morning.offered("into_bed", "22:30");
  await morning.offered("try_sleep", "23:00");
  await morning.tap("sol_min", /^20/);
  await morning.tap("n_awak", /^2/);
  await morning.tap("waso_min", /^30/);
  await morning.offered("final_wake", "06:30");
  await morning.offered("out_of_bed", "07:00");
}

/** A typical night and morning: everything answered, nothing serious. */
export async function typicalMorning(morning: Morning): Promise<void> {
  await typicalNight(morning);
  await morning.tap("quality", answerTexts.nl.quality[3]);
  await morning.tap("pain_rise", /^4/);
  await morning.tap("stiff_severity", /^5/);
  await morning.tap("stiff_duration_min", /^45/);
  await morning.tap("flag_gate", answerTexts.nl.gate.no);
}

/** What `typicalMorning` gives, as it is stored. */
export const typicalValues = {
  into_bed: 1350,
  try_sleep: 1380,
  sol_min: 20,
  n_awak: 2,
  waso_min: 30,
  final_wake: 390,
  out_of_bed: 420,
  quality: 3,
  pain_rise: 4,
  stiff_severity: 5,
  stiff_duration_min: 45,
  flag_gate: false,
} as const;

/** Waits until the phone holds the diary for opening without internet. */
export async function isKeptOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

export const tab = (page: Page, name: keyof typeof frameTexts.nl.tabs) =>
  page.getByRole("navigation").getByRole("button", { name: frameTexts.nl.tabs[name] });

/** Opens the diary again from its first page, as after closing the browser; the tab's own notes stay. */
export async function openAgain(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.goto("/d/");
  await expect(tab(page, "today")).toBeVisible();
}

import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { startTexts } from "@soepel/i18n/diary/start";
import { newPatient, storedMornings } from "./support/api.ts";
import {
  beginMorning,
  isKeptOffline,
  Morning,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalValues,
} from "./support/diary.ts";
import { buildWithoutOffline, currentAssets, laterBuild, openFront, type Front } from "./support/front.ts";
import { temporaryDirectory } from "./support/server.ts";
import { expect, test, type Demo } from "./support/test.ts";

const t = morningTexts.nl;
const builds = temporaryDirectory();
test.afterAll(() => builds.remove());

/** A phone that is remembered, behind a front whose build can change. */
async function remembered(browser: Browser, demo: Demo, front: Front, name: string) {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, name);
  const context = await browser.newContext({ ...phone, baseURL: front.url });
  const page = await context.newPage();
  const url = link.url.replace(demo.server.url, front.url);
  await openDiary(page, { ...link, url }, (door) => door.getByRole("checkbox").check());
  await expect(page.getByRole("button", { name: startTexts.nl.begin, exact: true })).toBeVisible();
  await isKeptOffline(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return { therapist, patientId, context, page };
}

/** Everything in the phone's caches, by name of the cache. */
const cached = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map((request) => new URL(request.url).pathname)] as const;
    });
    return Object.fromEntries(await Promise.all(lists));
  });

/** Which build the page runs, by the name of its script. */
const running = (page: Page) => page.locator("script[type=module]").getAttribute("src");

async function reopened(context: BrowserContext, page: Page): Promise<Page> {
  await page.close();
  const later = await context.newPage();
  await later.goto("/d/");
  return later;
}

test("a new version takes over when the diary is closed, and loses no draft, answer or waiting list", async ({
  browser,
  demo,
}) => {
  const front = await openFront(demo.server.url);
  const { therapist, patientId, context, page } = await remembered(
    browser,
    demo,
    front,
    "Test Nieuwe Versie",
  );
  const stored = async () => (await storedMornings(therapist, patientId))[0]?.values;
  await beginMorning(page);
  await typicalMorning(new Morning(page));
  await expect(page.getByRole("heading", { level: 1, name: t.sent })).toBeVisible();
  await expect.poll(stored).toMatchObject(typicalValues);

  await test.step("after a whole morning the caches hold the page and hashed files, nothing of the API", async () => {
    const paths = Object.values(await cached(page)).flat();
    const assets = currentAssets().map((name) => `/d/assets/${name}`);
    expect(paths.toSorted()).toEqual(["/d/", ...assets].toSorted());
  });

  front.reachable(false);
  await page.locator("summary").tap();
  await page.getByRole("button", { name: new RegExp(`4. ${t.change}$`) }).tap();
  await page.locator(".ans").filter({ hasText: /^7/ }).tap();
  await expect(page.getByRole("heading", { level: 1, name: t.keptHere })).toBeVisible();
  await page.getByRole("button", { name: t.noteOpen }).tap();
  const note = "Half getypt, de bus ko";
  await page.getByLabel(t.noteLabel).fill(note);

  const old = await running(page);
  front.deploy(laterBuild(join(builds.path, "later"), "NEXT"));
  await test.step("the open page goes on with its own files, though the server has them no more", async () => {
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      )
      .toBe("installed");
    expect((await context.request.get(old ?? "")).status(), "gone from the server").toBe(404);
    const broken = await page.evaluate(async (names) => {
      const answers = names.map(async (name) => ((await fetch(`/d/assets/${name}`)).ok ? null : name));
      return (await Promise.all(answers)).filter((name) => name !== null);
    }, currentAssets());
    expect(broken, "every file of the open page").toEqual([]);
    await expect(page.getByLabel(t.noteLabel)).toHaveValue(note);
  });

  const later = await reopened(context, page);
  await test.step("closed and opened, still without the server: the new version, the draft, the list", async () => {
    expect(await running(later)).toContain("NEXT");
    await expect.poll(async () => Object.keys(await cached(later))).toEqual(["soepel-diary-NEXT"]);
    await expect(later.getByRole("button", { name: frameTexts.nl.waiting(1) })).toBeVisible();
    await later.getByRole("button", { name: startTexts.nl.look }).tap();
    await expect(later.getByLabel(t.noteLabel)).toHaveValue(note);
    expect(await stored(), "what waits is not there yet").toMatchObject({ pain_rise: 4 });
  });

  await test.step("with the server back everything arrives, and the note can be finished", async () => {
    front.reachable(true);
    await later.getByLabel(t.noteLabel).fill(`${note}mt.`);
    await later.getByRole("button", { name: t.noteSave }).tap();
    await expect.poll(stored, { timeout: 30_000 }).toMatchObject({ pain_rise: 7, note: `${note}mt.` });
    const again = await reopened(context, later);
    await again.getByRole("button", { name: startTexts.nl.look }).tap();
    await expect(again.getByLabel(t.noteLabel)).toHaveValue(`${note}mt.`);
  });
  await context.close();
  await front.close();
});

test("the kill switch takes worker and caches off the phone and leaves answers and waiting list", async ({
  browser,
  demo,
}) => {
  test.setTimeout(150_000);
  const front = await openFront(demo.server.url);
  const { therapist, patientId, context, page } = await remembered(browser, demo, front, "Test Noodknop");
  const stored = async () => (await storedMornings(therapist, patientId))[0]?.values;
  const morning = new Morning(page);
  await beginMorning(page);
  await morning.offered("into_bed", "22:30");
  await expect.poll(stored).toMatchObject({ into_bed: 1350 });
  front.reachable(false);
  await morning.offered("try_sleep", "23:00");
  await morning.tap("sol_min", /^20/);
  await expect(page.getByText(t.questionOf(4, 12))).toBeVisible();

  front.deploy(await buildWithoutOffline(join(builds.path, "off")));
  const later = await reopened(context, page);
  await expect(later.getByRole("button", { name: frameTexts.nl.waiting(2) })).toBeVisible();
  await expect.poll(() => cached(later), "nothing is kept any more").toEqual({});
  await expect
    .poll(() => later.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  const last = await reopened(context, later);
  expect(await last.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect(last.getByRole("button", { name: frameTexts.nl.waiting(2) })).toBeVisible();
  front.reachable(true);
  await expect
    .poll(stored, { timeout: 40_000 })
    .toMatchObject({ into_bed: 1350, try_sleep: 1380, sol_min: 20 });
  await last.getByRole("button", { name: startTexts.nl.goOn, exact: true }).tap();
  await new Morning(last).tap("n_awak", /^0/);
  await expect.poll(stored).toMatchObject({ n_awak: 0 });
  await tab(last, "settings")
    .or(last.getByRole("button", { name: frameTexts.nl.help }))
    .first()
    .waitFor();
  expect(await cached(last)).toEqual({});
  await context.close();
  await front.close();
});

test("without a worker, a file that is gone from the server says so, and opening again goes on where it was", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Bestand Weg");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/d/assets/progress-page*", (route) => route.fulfill({ status: 404, body: "" }));
  await openDiary(page, link);
  await beginMorning(page);
  await new Morning(page).offered("into_bed", "22:30");
  await expect(page.getByText(t.questionOf(2, 12))).toBeVisible();
  await page.goBack();
  await page.goBack();
  await tab(page, "progress").tap();
  await expect(page.getByRole("heading", { name: frameTexts.nl.crashed })).toBeVisible();
  await expect(page.getByText(frameTexts.nl.crashedHint)).toBeVisible();
  await page.unroute("**/d/assets/progress-page*");
  await page.getByRole("button", { name: frameTexts.nl.reopen }).tap();
  await expect(page.getByRole("heading", { level: 1, name: frameTexts.nl.tabs.progress })).toBeVisible();
  await tab(page, "today").tap();
  await expect(page.getByRole("button", { name: startTexts.nl.goOn, exact: true })).toBeVisible();
  const [morning] = await storedMornings(therapist, patientId);
  expect(morning?.values).toMatchObject({ into_bed: 1350 });
  await context.close();
});

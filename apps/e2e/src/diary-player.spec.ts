import { frameTexts } from "@soepel/i18n/diary/frame";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { startTexts } from "@soepel/i18n/diary/start";
import { call, newPatient } from "./support/api.ts";
import { isKeptOffline, openDiary, phone, tab } from "./support/diary.ts";
import { sendPlan } from "./support/plan.ts";
import { expect, expectAccessible, test, type Demo } from "./support/test.ts";

const t = routineTexts.nl;

/** A new patient whose plan of today has these exercises, all in the morning. */
async function planned(demo: Demo, name: string, slugs: readonly string[]) {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, name);
  const exercises = await sendPlan(therapist, patientId, slugs);
  const bySlug = (slug: string) => exercises.find((one) => one.slug === slug)!;
  return { link, bySlug };
}

test("pain in the player stops, offers the milder variant at once and stores both, also without internet", async ({
  browser,
  demo,
}) => {
  const { link, bySlug } = await planned(demo, "Test Speler Pijn", ["glute-bridge", "breathing-4-6"]);
  const [bridge, breathing] = [bySlug("glute-bridge"), bySlug("breathing-4-6")];
  const milder = bySlug(bridge.content.easier[0] ?? "");
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await expect(page.getByRole("button", { name: startTexts.nl.changed })).toBeVisible();
  await isKeptOffline(page);
  await tab(page, "exercises").tap();
  await expect(page.getByText("0 van 2 gedaan", { exact: false }), "words keep their space").toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: t.start(bridge.content.name.nl) }).tap();
  await page.getByRole("button", { name: t.worse }).tap();
  await expect(page.getByRole("heading", { name: t.stopGood })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: milder.content.name.nl })).toBeVisible();
  await expect(page.locator("main svg").first(), "with its figure").toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t.doMilder }).tap();
  await expect(page.getByRole("heading", { level: 1, name: milder.content.name.nl })).toBeVisible();
  await page.getByRole("button", { name: t.done, exact: true }).tap();
  await page.getByRole("button", { name: t.outcomes.done, exact: true }).tap();
  await expect(page.getByText("1 van 2 gedaan", { exact: false })).toBeVisible();

  await test.step("the breathing pacer runs without sound and can be left at any moment", async () => {
    await page.getByRole("button", { name: t.goOn(breathing.content.name.nl) }).tap();
    await expect(page.locator(".key")).toContainText(`${t.countsIn(4)}${t.countsOut(6)}`);
    await page.getByRole("button", { name: t.startTimer }).tap();
    await expect(page.getByText(t.breatheOut)).toBeVisible({ timeout: 15_000 });
    await page.getByRole("button", { name: t.done, exact: true }).tap();
    await page.getByRole("button", { name: t.outcomes.done, exact: true }).tap();
    await expect(page.getByText(/2 van 2 gedaan/)).toBeVisible();
  });

  await context.setOffline(false);
  type History = {
    routine: { name: { nl: string }; days: { date: string; state: string; milder: boolean }[] }[];
  };
  const history = () => call<History>(context, "diary/history", { days: 14 });
  await expect
    .poll(async () => (await history()).routine.map((row) => row.days.at(-1)), { timeout: 45_000 })
    .toMatchObject([{ state: "stopped", milder: true }, { state: "done" }]);
  await context.close();
});

declare global {
  // What the phone was asked to say, and how often to keep the screen on.
  var said: string[];
  var awake: number;
}

test("the player speaks only when asked, keeps the screen on, and stops its clock when the phone is put away", async ({
  browser,
  demo,
}) => {
  const { link, bySlug } = await planned(demo, "Test Speler Stem", ["side-plank", "breathing-4-6"]);
  const name = bySlug("side-plank").content.name.nl;
  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  await context.addInitScript(() => {
    globalThis.said = [];
    globalThis.awake = 0;
    speechSynthesis.speak = (words) => void globalThis.said.push(words.text);
    const lock = { release: async () => void (globalThis.awake -= 1) };
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: async () => ((globalThis.awake += 1), lock) },
    });
  });
  const page = await context.newPage();
  const said = () => page.evaluate(() => globalThis.said);
  await openDiary(page, link);
  await tab(page, "exercises").tap();
  await page.getByRole("button", { name: t.start(name) }).tap();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  expect(await page.evaluate(() => globalThis.awake), "the screen stays on").toBe(1);
  expect(await said(), "nothing is said before it was asked").toEqual([]);
  await page.getByRole("button", { name: frameTexts.nl.readAloud }).tap();
  expect((await said())[0]).toContain(name);
  await expect(page.getByText(frameTexts.nl.noVoice), "this phone has no voice, and says so").toBeVisible();

  await test.step("reading aloud switched on goes with the clock", async () => {
    await page.getByRole("button", { name: frameTexts.nl.help }).tap();
    await page.getByRole("button", { name: settingsTexts.nl.readAloud }).tap();
    expect(await page.evaluate(() => globalThis.awake), "and may go off again").toBe(0);
    await page.getByRole("button", { name: frameTexts.nl.back }).tap();
    await page.evaluate(() => (globalThis.said = []));
    await page.getByRole("button", { name: t.startTimer }).tap();
    await expect.poll(said, { timeout: 15_000 }).toEqual([`${t.right}. ${t.getReady}`, `20 ${t.counts}`]);
  });

  await test.step("a phone that is put away pauses", async () => {
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect(page.getByRole("button", { name: t.resume, exact: true })).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    expect(await page.evaluate(() => globalThis.awake), "the screen is asked to stay on again").toBe(2);
  });
  await context.close();
});

test("a clock gets ready, changes sides and asks how it went; counting and breathing work in the dark without motion", async ({
  browser,
  demo,
}) => {
  const slugs = ["side-plank", "glute-bridge", "breathing-4-6"];
  const { link, bySlug } = await planned(demo, "Test Speler Klok", slugs);
  const nameOf = (slug: string) => bySlug(slug).content.name.nl;
  const context = await browser.newContext({
    ...phone,
    baseURL: demo.server.url,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.install();
  await openDiary(page, link);
  await tab(page, "exercises").tap();
  await page.getByRole("button", { name: t.start(nameOf("side-plank")) }).tap();
  const ring = page.locator(".tim");
  const sides = page.locator(".sides .on");
  await expect(page.locator("main svg animate, main svg animateTransform"), "two stills").toHaveCount(0);

  await test.step("three seconds to get ready, then right, then the other side, twice", async () => {
    // From here on time passes only when the test says so.
    await page.clock.pauseAt(new Date((await page.evaluate(() => Date.now())) + 2_000));
    await page.getByRole("button", { name: t.startTimer }).tap();
    await page.clock.runFor(400);
    for (const side of ["right", "left", "right", "left"] as const) {
      await expect(ring).toContainText(t.getReady);
      await expect(sides).toContainText(side === "right" ? t.right : t.left);
      await page.clock.runFor(3_000);
      await expect(ring).toContainText(`20${t.counts}`);
      await page.clock.runFor(20_000);
    }
    await expect(page.getByRole("heading", { level: 1, name: t.howDidItGo })).toBeVisible();
    await expect(page.locator("[aria-pressed=true]"), "nothing is chosen beforehand").toHaveCount(0);
    await page.getByRole("button", { name: t.outcomes.partly, exact: true }).tap();
  });

  await test.step("counting along: one tap each, and it asks by itself at the last", async () => {
    await expect(page.getByRole("heading", { level: 1, name: nameOf("glute-bridge") })).toBeVisible();
    const more = page.getByRole("button", { name: t.oneMore });
    for (let taps = 0; taps < 60 && (await more.isVisible()); taps++) await more.tap();
    await expect(page.getByRole("heading", { level: 1, name: t.howDidItGo })).toBeVisible();
    await page.getByRole("button", { name: t.outcomes.not, exact: true }).tap();
  });

  await test.step("breathing without motion: the disc stays, the words and the ring go on", async () => {
    await expect(page.getByRole("heading", { level: 1, name: nameOf("breathing-4-6") })).toBeVisible();
    await page.getByRole("button", { name: t.startTimer }).tap();
    await page.clock.runFor(1_000);
    await expect(page.locator(".pac")).toContainText(t.breatheIn);
    await page.clock.runFor(4_000);
    await expect(page.locator(".pac")).toContainText(t.breatheOut);
    expect(await page.locator(".disc").getAttribute("style")).toBeNull();
    await page.clock.runFor(200_000);
    await page.getByRole("button", { name: t.outcomes.done, exact: true }).tap();
  });
  await expect(page.getByText(/3 van 3 gedaan/)).toBeVisible();
  await context.close();
});

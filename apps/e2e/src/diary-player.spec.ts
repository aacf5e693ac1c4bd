import { randomUUID } from "node:crypto";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { startTexts } from "@soepel/i18n/diary/start";
import { call, newPatient } from "./support/api.ts";
import { isKeptOffline, openDiary, phone, tab } from "./support/diary.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

type Exercise = {
  slug: string;
  version: number;
  content: { name: { nl: string }; dose: object; easier: string[] };
};
const t = routineTexts.nl;

test("pain in the player stops, offers the milder variant at once and stores both, also without internet", async ({
  browser,
  demo,
}) => {
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Speler Pijn");
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const library = await call<Exercise[]>(therapist, "staff/library.exercises");
  const byslug = (slug: string) => library.find((one) => one.slug === slug)!;
  const [bridge, breathing] = [byslug("glute-bridge"), byslug("breathing-4-6")];
  const milder = byslug(bridge.content.easier[0] ?? "");
  const item = ({ slug, version, content }: Exercise) => ({
    key: randomUUID(),
    exercise: slug,
    exerciseVersion: version,
    moment: "morning",
    schedule: { kind: "daily", timesPerDay: 1 },
    dose: content.dose,
    optional: false,
    note: null,
  });
  await call(therapist, "staff/plan.send", {
    patientId,
    base: null,
    templateVersionId: null,
    effectiveFrom: today,
    endsOn: null,
    reason: null,
    items: [item(bridge), item(breathing)],
    redFlagReason: null,
  });
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

import type { Download, Page } from "@playwright/test";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { ownTexts } from "@soepel/i18n/diary/own";
import { ownFileTexts } from "@soepel/i18n/diary/own-file";
import { startTexts } from "@soepel/i18n/diary/start";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { alarmTexts, instructionTexts } from "@soepel/i18n/redflags";
import { call, newPatient } from "./support/api.ts";
import {
  beginMorning,
  Morning,
  openDiary,
  phone,
  tab,
  typicalMorning,
  typicalValues,
} from "./support/diary.ts";
import { sendPlan } from "./support/plan.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const own = ownTexts.nl;
const t = ownFileTexts.nl;

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Both files, as a person takes them along from the settings. */
async function takeAlong(page: Page): Promise<{ read: string; data: Own }> {
  await tab(page, "settings").tap();
  await page.getByRole("button", { name: own.export }).tap();
  const files: string[] = [];
  for (const row of [own.exportRead, own.exportData]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: row }).tap(),
    ]);
    files.push(await textOf(download));
    await expect(page.getByText(own.exportDone)).toBeVisible();
  }
  return { read: files[0] ?? "", data: JSON.parse(files[1] ?? "{}") as Own };
}

type Answers = Record<string, { value: unknown }>;
type Own = {
  mornings: { answers: Answers }[];
  sendings: { kind: string; content: Answers }[];
  trials: { title: string; phases: { dots: { value: number }[] }[] }[];
  goals: { activity: string; ratings: { value: number; replaced: boolean }[] }[];
  markers: { text: string | null; takenBackAt: string | null }[];
  messages: { text: string }[];
  plans: { items: { note: string | null }[] }[];
  flags: { codes: string[]; shown: { title: string } }[];
};

test("the own file holds all that was entered and received, to read and for another program", async ({
  browser,
  demo,
}) => {
  test.setTimeout(180_000);
  const therapist = await demo.as("therapist");
  const { patientId, link } = await newPatient(therapist, "Test Eigen Bestand");
  const { today } = await call<{ today: string }>(therapist, "staff/session.me");
  const [first] = await sendPlan(therapist, patientId, ["glute-bridge"], {
    lines: { "glute-bridge": { note: "Begin rustig" } },
    reason: "Reden alleen voor staf",
  });
  await call(therapist, "staff/trial.start", {
    patientId,
    startsOn: today,
    protocol: {
      kind: "own",
      title: "Zonder kussen",
      protocol: {
        slug: "own",
        phases: [
          { code: "A", variable: "none", nights: 2, extraQuestions: [] },
          { code: "B", variable: "own", nights: 2, extraQuestions: [] },
        ],
        questions: ["pain_rise"],
        main: "pain_rise",
      },
    },
    main: null,
    ownChange: "Slapen zonder kussen",
  });
  const { goalId } = await call<{ goalId: string }>(therapist, "staff/goal.add", {
    patientId,
    activity: "Tuinieren",
    direction: "lower_better",
  });
  for (const [text, shared] of [
    ["Fijn dat u meedoet", true],
    ["Notitie alleen voor staf", false],
  ] as const) {
    await call(therapist, "staff/note.add", { patientId, date: null, text, shared, replaces: null });
  }

  const context = await browser.newContext({ ...phone, baseURL: demo.server.url });
  const page = await context.newPage();
  await openDiary(page, link);
  await beginMorning(page);
  const morning = new Morning(page);
  await typicalMorning(morning);
  await morning.isSent();
  await page.getByRole("button", { name: morningTexts.nl.ready, exact: true }).tap();
  for (const value of [7, 4]) {
    await call(context, "diary/rateGoals", { date: today, ratings: [{ goalId, value }] });
  }
  await tab(page, "today").tap();
  await page.getByRole("button", { name: extraTexts.nl.marker.title }).tap();
  await page.getByRole("button", { name: extraTexts.nl.marker.kinds.other }).tap();
  await page.getByRole("textbox").fill("Verhuisd");
  await page.getByRole("button", { name: extraTexts.nl.marker.save }).tap();
  await page.getByRole("button", { name: extraTexts.nl.marker.wrong }).tap();
  await expect(page.getByText("Verhuisd")).toHaveCount(0);
  await page.goBack();
  await page.getByRole("button", { name: startTexts.nl.changed }).tap();
  await page.getByRole("checkbox", { name: signTexts.nl.RF12.sign }).tap();
  await page.getByRole("button", { name: new RegExp(`^${flagTexts.nl.go}`) }).tap();
  const { title } = instructionTexts.nl.within_days;
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const shown = await page.locator(".band p").innerText();
  await page.getByRole("button", { name: flagTexts.nl.close, exact: true }).tap();
  await page.getByRole("button", { name: alarmTexts.nl.closeYes, exact: true }).tap();

  const { read, data } = await takeAlong(page);
  await expectAccessible(page);

  const given = Object.fromEntries(
    Object.entries(data.mornings[0]?.answers ?? {}).map(([code, answer]) => [code, answer.value]),
  );
  expect(given, "the morning as it was entered").toMatchObject(typicalValues);
  const sent = data.sendings
    .filter(({ kind }) => kind === "answers")
    .flatMap((one) => Object.keys(one.content));
  expect(new Set(sent), "each answer also as it was sent").toEqual(new Set(Object.keys(given)));
  expect(data).toMatchObject({
    trials: [{ title: "Zonder kussen", phases: [{ dots: [{ value: 4 }] }, { dots: [] }] }],
    goals: [
      {
        activity: "Tuinieren",
        ratings: [
          { value: 7, replaced: true },
          { value: 4, replaced: false },
        ],
      },
    ],
    markers: [{ text: "Verhuisd", takenBackAt: expect.any(String) }],
    messages: [{ text: "Fijn dat u meedoet" }],
    plans: [{ items: [{ note: "Begin rustig" }] }],
    flags: [{ codes: ["RF12"], shown: [title, shown, alarmTexts.nl.doNotWait] }],
  });

  const file = await context.newPage();
  await file.setContent(read);
  await expect(file.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
  const body = await file.locator("body").innerText();
  for (const words of [
    "Test Eigen Bestand",
    "Zonder kussen",
    "Slapen zonder kussen",
    "Tuinieren",
    "Verhuisd",
    "Fijn dat u meedoet",
    first!.content.name.nl,
    "Begin rustig",
    title,
    shown,
  ]) {
    expect(body, `the page says "${words}"`).toContain(words);
  }
  for (const text of [read, JSON.stringify(data)]) {
    expect(text, "no note that was not shared, no script, no address elsewhere").not.toMatch(
      /voor staf|<script|https?:/i,
    );
  }
  await expectAccessible(file);
  await context.close();
});

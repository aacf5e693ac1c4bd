import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readCsv } from "@soepel/domain/export/csv";
import { median } from "@soepel/domain/stats/basic";
import { dataTexts } from "@soepel/i18n/staff/data";
import { numberText } from "@soepel/i18n/format";
import { reportTexts } from "@soepel/i18n/staff/report";
import { call } from "./support/api.ts";
import { expect, expectAccessible, test, type Demo } from "./support/test.ts";

const t = reportTexts.nl;
const d = dataTexts.nl;
type Row = {
  patientId: string;
  stiffness: { baseline: number | null; baselineN: number; recent: number | null; recentN: number };
};

/** A patient with a baseline and a filled-in week, so that every figure is there to be compared. */
async function filledIn(demo: Demo): Promise<Row> {
  const { rows } = await call<{ rows: Row[] }>(await demo.as("therapist"), "staff/caseload.list");
  const found = rows.find(({ stiffness }) => stiffness.recentN === 7 && stiffness.baseline !== null);
  if (!found) throw new Error("nobody filled in the whole week");
  return found;
}

async function giveReason(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: button })).toBeDisabled();
  await dialog.getByRole("button", { name: d.reasons.split("\n")[0] ?? "" }).click();
  await dialog.getByRole("button", { name: button }).click();
}

test("screen, page, text and file give the same figures, and nothing leaves without a reason", async ({
  demo,
  therapist: page,
}) => {
  const { patientId, stiffness } = await filledIn(demo);
  const short = (value: number | null) => numberText(value ?? -1, "nl", (value ?? 0) % 1 ? 1 : 0);
  const was = `${short(stiffness.baseline)} (n ${stiffness.baselineN})`;
  const now = `${short(stiffness.recent)} (n ${stiffness.recentN})`;

  await page.goto(`/patients/${patientId}/report`);
  const line = page.getByRole("row", { name: new RegExp(t.measures.stiffness.slice(0, 9)) }).first();
  await expect(line).toContainText(was);
  await expect(line).toContainText(now);
  await expect(page.locator(".report-chart .lanes")).toBeVisible();
  await expectAccessible(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".report-sheet")).toBeHidden();
  await expect(page.getByText(t.printFirst)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset["printed"] = document.querySelector(".report-sheet")?.className ?? "";
    };
  });
  await page.getByRole("button", { name: t.print }).click();
  await giveReason(page, t.print);
  await expect(page.locator("body")).toHaveAttribute("data-printed", /released/);

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: t.copy }).click();
  await giveReason(page, t.copy);
  await expect(page.getByText(t.copied)).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    new RegExp(`Stijfheid, mediaan.*${was.replaceAll(/[()]/g, "\\$&")}.*${now.replaceAll(/[()]/g, "\\$&")}`),
  );

  await page.goto(`/patients/${patientId}/data`);
  await page.getByRole("button", { name: `${d.download}: ${d.kinds.csv}` }).click();
  const saved = page.waitForEvent("download");
  await giveReason(page, d.download);
  const file = await saved;
  expect(file.suggestedFilename(), "the name of the file names nobody").toMatch(
    /^soepel-ochtenden-[\d-]+\.csv$/,
  );
  const [head, ...lines] = readCsv(readFileSync(await file.path(), "utf8")) ?? [];
  const column = head?.cells.findIndex((title) => title.endsWith("[stiff_duration_min]")) ?? -1;
  const week = lines.slice(-7).map(({ cells }) => (cells[column] === "" ? null : Number(cells[column])));
  expect(median(week)).toBe(stiffness.recent);
  await expectAccessible(page);

  const english = page.waitForURL(/lang=en/);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/patients/${patientId}/report`);
  await page.getByText("English", { exact: true }).click();
  await english;
  await expect(page.getByText(reportTexts.en.measures.stiffness)).toBeVisible();
  await expectAccessible(page);
});

test("past mornings from a file: looked at first, refused by line, then taken over and marked", async ({
  demo,
  therapist: page,
}) => {
  const context = await demo.as("therapist");
  const { patientId } = await filledIn(demo);
  const before = await call<{ mornings: unknown[] }>(context, "staff/review.read", {
    patientId,
    from: "2025-01-01",
    to: "2025-02-01",
  });
  expect(before.mornings).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/patients/${patientId}/data`);
  const text = "date;pain_rise;out_of_bed;gewicht\n2025-01-05;3;07:00;80\n2025-01-06;99;;\n5/1/2025;1;;";
  const file = { name: "oud.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel(d.file).setInputFiles(file);
  await expect(page.getByText(d.result(1, 2))).toBeVisible();
  await expect(page.getByText(d.codes.too_big)).toBeVisible();
  await expect(page.getByText(d.codes.impossible_date)).toBeVisible();
  await expect(page.getByText(d.ignored("gewicht"))).toBeVisible();
  await expectAccessible(page);
  const stored = () =>
    call<{ mornings: { date: string; imported?: boolean; daysLate: number }[] }>(
      context,
      "staff/review.read",
      {
        patientId,
        from: "2025-01-01",
        to: "2025-02-01",
      },
    );
  expect((await stored()).mornings, "looking writes nothing").toEqual([]);
  await page.getByRole("button", { name: d.take(1) }).click();
  await expect(page.getByText(d.taken(1))).toBeVisible();
  const [only] = (await stored()).mornings;
  expect(only).toMatchObject({ date: "2025-01-05", imported: true });
  expect(only?.daysLate).toBeGreaterThan(300);
});

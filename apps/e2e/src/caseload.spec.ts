import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { call, newPatient } from "./support/api.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const t = caseloadTexts.nl;
type List = { rows: { patientId: string; name: string; tags: string[]; signals: unknown[] }[] };

test("the caseload by keyboard alone: choose, look, mark, take back, search, open", async ({
  demo,
  therapist: page,
}) => {
  const { rows } = await call<List>(await demo.as("therapist"), "staff/caseload.list");
  const peek = page.getByRole("complementary");
  await page.goto("/");
  await expect(page.locator(".case-row").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/peek=/);
  const first = page.url();
  await page.keyboard.press("j");
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(first);
  const name = await peek.getByRole("heading", { level: 2 }).innerText();
  const chosen = rows.find((row) => name.startsWith(row.name));
  expect(chosen, name).toBeDefined();
  await expect(peek.getByText(peekTexts.nl.why)).toBeVisible();

  await page.keyboard.press("r");
  await expect(page.getByText(t.reviewed(chosen!.name))).toBeVisible();
  await peek.getByRole("button", { name: peekTexts.nl.undo }).press("Enter");
  await expect(page.getByText(t.undone(chosen!.name))).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(peek).toBeHidden();
  await page.keyboard.press("/");
  await page.keyboard.type("bestaat niet");
  await expect(page.getByText(t.empty.search("bestaat niet"))).toBeVisible();
  await page.getByRole("button", { name: t.empty.clearSearch }).press("Enter");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: shellTexts.nl.keys.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/patients\/./);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill("meekijken");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: shellTexts.nl.readAlong })).toBeVisible();
});

test("filters and order stand in the address, are remembered, and never hide patients unseen", async ({
  demo,
  therapist: page,
}) => {
  const context = await demo.as("therapist");
  const { rows } = await call<List>(context, "staff/caseload.list");
  const tag = rows.flatMap((row) => row.tags)[0] ?? "";
  const tagged = rows.filter((row) => row.tags.includes(tag)).length;
  await page.goto("/");
  await page.getByRole("button", { name: t.more }).click();
  await page.getByRole("menuitemcheckbox", { name: tag }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t.columns.efficiency }).click();
  await page.getByRole("button", { name: t.columns.efficiency }).click();
  await expect(page).toHaveURL(/tag=.*sort=efficiency|sort=efficiency.*tag=/);
  await expect(page.getByRole("columnheader", { name: t.columns.efficiency })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(page.getByText(t.filtered(tagged, rows.length))).toBeVisible();

  await page.goto("/exercises");
  await page.goto("/");
  await expect(page, "the view of last time comes back").toHaveURL(/tag=/);
  await page.getByRole("button", { name: t.clearFilter }).click();
  await page.getByRole("button", { name: t.columns.efficiency }).click();
  await expect(page).not.toHaveURL(/tag=|sort=/);
  await expect(page.getByRole("row")).not.toHaveCount(0);

  await page.goto("/?group=worse&tag=dit-kenmerk-is-er-niet");
  await expect(page.getByText(t.empty.filter)).toBeVisible();
  await page.getByRole("button", { name: t.empty.showAll }).click();
  await page.goto("/?discharged=true");
  await expect(page.getByText(t.empty.discharged)).toBeVisible();
  await page.getByRole("button", { name: t.empty.showActive }).click();
  await expect(page).not.toHaveURL(/discharged/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/?peek=${rows[0]?.patientId}`);
    await expect(page.getByRole("complementary").getByText(peekTexts.nl.planNow)).toBeVisible();
    await expectAccessible(page);
  }
});

test("a very long name, note and list keep the rows at their height and the page at its width", async ({
  demo,
  therapist: page,
}) => {
  const context = await demo.as("therapist");
  const name = `Wilhelmina-Alexandra van der ${"Lange".repeat(9)}`.slice(0, 80);
  const { patientId } = await newPatient(context, name);
  const patient = { name, birthYear: 1950, number: "N".repeat(20), locale: "nl", conditions: [] };
  const tags = Array.from({ length: 8 }, (_, i) => `kenmerk-dat-lang-is-${i}`.padEnd(30, "x"));
  await call(context, "staff/patient.update", { patientId, revision: 0, patient: { ...patient, tags } });
  const text = `${"onafgebrokenwoord".repeat(100)} einde`;
  await call(context, "staff/note.add", { patientId, date: null, text, shared: false, replaces: null });
  for (const path of [`/?q=Wilhelmina&peek=${patientId}`, "care", "data", "report", ""].map((part) =>
    part.startsWith("/") ? part : `/patients/${patientId}/${part}`,
  )) {
    await page.goto(path);
    await expect(page.getByText(name).first()).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.goto("/?q=Wilhelmina");
  const row = page.locator(".case-row");
  await expect(row).toHaveCount(1);
  expect((await row.boundingBox())?.height).toBeLessThanOrEqual(62);
});

import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { libraryFileTexts } from "@soepel/i18n/staff/library-file";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { ruleBookTexts } from "@soepel/i18n/staff/rule-book";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { call } from "./support/api.ts";
import { expect, expectAccessibleInBoth, test } from "./support/test.ts";

const te = exerciseEditorTexts.nl;
const json = (value: unknown) => ({
  name: "bibliotheek.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});

test("an admin copies an exercise, fills both languages, publishes and archives it", async ({
  admin,
  therapist,
}) => {
  const name = "Kat-koe voor deze praktijk";
  await admin.goto("/exercises?open=cat-cow");
  await expectAccessibleInBoth(admin);
  await admin.getByRole("button", { name: te.copy }).click();
  const text = (label: string, language: string) =>
    admin.getByRole("textbox", { name: `${label}, ${language}` });
  await text(te.name, "Nederlands").fill(name);
  await text(te.name, "English").fill("");

  await test.step("a draft without English is saved, and is not published", async () => {
    await expect(admin.getByText(/alles bewaard om/)).toBeVisible();
    await admin.getByRole("textbox", { name: te.changeNote }).fill("Eigen uitleg");
    await admin.locator("#exercise-publish").getByRole("button").click();
    await expect(admin.getByText(te.notComplete)).toBeVisible();
    await expect(text(te.name, "English")).toHaveAttribute("aria-invalid", "true");
    await admin.reload();
    await expect(text(te.name, "Nederlands")).toHaveValue(name);
    await expectAccessibleInBoth(admin);
  });

  await test.step("steps, an amount out of range, and publishing", async () => {
    await text(te.name, "English").fill("Cat-cow for this practice");
    await admin.getByRole("button", { name: te.addStep }).click();
    await text(te.step(4), "Nederlands").fill("Rust even uit.");
    await text(te.step(4), "English").fill("Rest for a moment.");
    const reps = admin.getByRole("textbox", {
      name: planEditorTexts.nl.fieldOf(planEditorTexts.nl.reps, name),
    });
    await reps.fill("99");
    await expect(admin.locator(".pe-issues")).toBeVisible();
    await reps.fill("6-8");
    await expect(admin.locator(".pe-issues")).toBeHidden();
    await admin.getByRole("textbox", { name: te.changeNote }).fill("Eigen uitleg");
    await admin.locator("#exercise-publish").getByRole("button").click();
    await expect(admin.getByText(te.published(1))).toBeVisible();
    await expect(admin.getByRole("heading", { name })).toBeVisible();
  });

  await test.step("therapists find it, and no longer once it is archived", async () => {
    await therapist.goto(`/exercises?q=${encodeURIComponent(name)}`);
    await expect(therapist.getByRole("heading", { name })).toBeVisible();
    await admin.getByRole("button", { name: te.archive }).click();
    await expect(admin.getByText(te.didArchive(name))).toBeVisible();
    await therapist.reload();
    await expect(therapist.getByRole("navigation", { name: "Oefeningen" }).getByText(name)).toBeHidden();
  });
});

test("a library file is refused with its places, then reported, then taken in", async ({ admin }) => {
  const t = libraryFileTexts.nl;
  const { text } = await call<{ text: string }>(admin.context(), "staff/library.exportFile", {
    scope: "all",
  });
  const file = JSON.parse(text) as { exercises: { slug: string; name: object; dose: { sets: number } }[] };
  const item = file.exercises.find(({ slug }) => slug === "hip-circles")!;
  await admin.goto("/library-file");
  const choose = admin.getByLabel(t.choose);
  await choose.setInputFiles(json("{ dit is geen json"));
  await expect(admin.getByText(t.problems.no_json)).toBeVisible();
  item.dose.sets = 40;
  await choose.setInputFiles(json(file));
  await expect(admin.getByText(t.problemsTitle(1))).toBeVisible();
  await expect(admin.getByText(/exercises\.\d+\.dose\.sets/)).toBeVisible();
  await expectAccessibleInBoth(admin);
  item.dose.sets = 2;
  item.name = { nl: "Heupcirkels van ons", en: "Our hip circles" };
  await choose.setInputFiles(json(file));
  await expect(admin.getByRole("row", { name: /Heupcirkels van ons/ })).toContainText(t.actions.new);
  await expectAccessibleInBoth(admin);
  await admin.getByLabel(t.changeNote).fill("Van een andere praktijk");
  await admin.getByRole("button", { name: t.take }).click();
  await expect(admin.getByText(t.taken, { exact: true })).toBeVisible();
  await choose.setInputFiles(json(file));
  await expect(admin.getByText(t.nothing), "what was taken in stands here now").toBeVisible();
  const rows = await call<{ slug: string }[]>(admin.context(), "staff/library.exercises");
  expect(rows.filter(({ slug }) => slug.startsWith("own-hip-circles"))).toHaveLength(1);
});

test("a new template stays a draft until it is complete, and can be thrown away", async ({ admin }) => {
  const t = templateTexts.nl;
  await admin.goto("/templates");
  await admin.getByRole("button", { name: t.create }).click();
  await admin.getByRole("textbox", { name: `${t.name}, Nederlands` }).fill("Alleen Nederlands");
  await expect(admin.getByText(/alles bewaard om/)).toBeVisible();
  await admin.getByRole("textbox", { name: t.changeNote }).fill("Eerste versie");
  await admin
    .locator("#template-publish")
    .getByRole("button", { name: /^Publiceren/ })
    .click();
  await expect(admin.getByText(t.notComplete)).toBeVisible();
  await expectAccessibleInBoth(admin);
  await admin.getByRole("button", { name: t.discard }).click();
  await admin.getByRole("dialog").getByRole("button", { name: t.discard }).click();
  await expect(admin.getByText(t.discarded)).toBeVisible();
  await expect(admin.getByRole("link", { name: "Alleen Nederlands" })).toBeHidden();
});

test("the rule book is read by all, and changed by an admin within its ranges", async ({
  admin,
  therapist,
}) => {
  const t = ruleBookTexts.nl;
  await admin.goto("/rules");
  const silent = admin.getByRole("textbox", { name: t.names.noDiaryDays });
  await silent.fill("99");
  await expect(admin.getByText(t.problems.range("2", "14"))).toBeVisible();
  await expect(admin.getByRole("button", { name: t.save })).toBeDisabled();
  await silent.fill("5");
  await expect(admin.getByText("5 dagen of langer geen dagboek")).toBeVisible();
  await expectAccessibleInBoth(admin);
  await admin.getByRole("button", { name: t.save }).click();
  await expect(admin.getByText(t.saved)).toBeVisible();
  await therapist.goto("/rules");
  await expect(therapist.getByText("5 dagen of langer geen dagboek")).toBeVisible();
  await expect(therapist.getByRole("button", { name: t.save })).toBeHidden();
  await admin.getByRole("button", { name: t.toStandard(t.names.noDiaryDays) }).click();
  await admin.getByRole("button", { name: t.save }).click();
  await expect(admin.getByText("3 dagen of langer geen dagboek")).toBeVisible();
});

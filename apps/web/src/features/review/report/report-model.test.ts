import { describe, expect, it, test } from "vitest";
import { addDays } from "@soepel/domain/calendar";
import { makeMorning, makeReview } from "../../../charts/review/make-review.ts";
import { reportModel } from "./report-model.ts";
import { reportText } from "./report-text.ts";

const practice = { practice: "Testpraktijk" };
const model = (review: ReturnType<typeof makeReview>, locale: "nl" | "en" = "nl") =>
  reportModel(review, { from: addDays(review.today, -27), to: review.today }, practice, locale);

describe("a report of nothing", () => {
  it("says so everywhere with n 0, and never prints a zero for a figure", () => {
    const empty = model(makeReview({ mornings: [], baselineMornings: [], firstMorning: null }));
    for (const [, ...cells] of empty.figures.rows)
      for (const cell of cells) expect(cell).toBe("te weinig ingevuld (n 0)");
    expect(empty.filled).toBe("geen ochtend ingevuld");
    expect(empty.sections.every(({ lines }) => lines.length > 0)).toBe(true);
  });
});

describe("a report of a filled-in week", () => {
  const { today } = makeReview({});
  const first = addDays(today, -27);
  const mornings = Array.from({ length: 28 }, (_, i) =>
    makeMorning(addDays(first, i), { stiff_duration_min: i < 14 ? 30 : 0, pain_rise: i < 14 ? 6 : 3 }),
  );
  const review = makeReview({ mornings, baselineMornings: mornings.slice(0, 14), firstMorning: first });

  it("gives each figure with its n, and a true 0 is a figure", () => {
    const [stiffness, , pain] = model(review).figures.rows;
    expect(stiffness).toEqual(["Stijfheid, mediaan (min)", "30 (n 14)", "0 (n 7)", "15 (n 28)"]);
    expect(pain?.slice(1)).toEqual(["6,0 (n 14)", "3,0 (n 7)", "4,5 (n 28)"]);
  });

  test.each(["nl", "en"] as const)("as text in %s has every word of the page", (locale) => {
    const page = model(review, locale);
    const text = reportText(page);
    const words = [
      page.title,
      page.name,
      page.about,
      page.period,
      page.filled,
      ...page.noticed.lines,
      ...page.figures.head,
      ...page.figures.rows.flat(),
      ...page.sections.flatMap(({ title, lines }) => [title, ...lines]),
      ...page.foot,
    ];
    for (const one of words) expect(text).toContain(one);
    expect(text).not.toMatch(/[*~\t]|undefined|null|NaN/);
  });

  it("names the version of every rule, and that it is no diagnosis", () => {
    const foot = model(review).foot.join(" ");
    expect(foot).toMatch(/PROLONGED-STIFFNESS \d/);
    expect(foot).toContain("geen diagnose");
  });
});

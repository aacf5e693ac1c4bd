import { describe, expect, test } from "vitest";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { ruleBook, ruleIds } from "@soepel/domain/rules";
import type { CaseloadRow, SignalWire } from "@soepel/domain/wire/patients";
import { thresholds } from "@soepel/domain/thresholds";
import { dayText } from "./days-text.ts";
import { creditText, mainSignal, otherSignals, reasonSentence, ruleText, shortReason } from "./reason.ts";

const today = "2026-11-19" as LocalDate;
const at = { today, timeZone: "Europe/Amsterdam", locale: "nl", limits: thresholds } as const;
const dates = (...days: string[]) => days.map((day) => day as LocalDate);

const signal = (rule: string, facts: SignalWire["facts"] = {}, days: LocalDate[] = []): SignalWire => ({
  rule,
  version: 1,
  group: ruleBook.find((r) => r.id === rule)?.group ?? "steady",
  facts,
  days,
});
const row = (signals: SignalWire[], over: Partial<CaseloadRow> = {}): CaseloadRow => ({
  patientId: "p" as PatientId,
  name: "P. Voorbeeld",
  birthYear: 1979,
  number: null,
  tags: [],
  conditions: [],
  therapists: [],
  dischargedAt: null,
  notes: [],
  group: signals[0]?.group ?? "steady",
  signals,
  sparkline: [],
  stiffness: { baseline: 35, baselineN: 13, recent: 75, recentN: 6 },
  efficiency: { recent: 75, recentN: 6, baseline: 86 },
  routine: null,
  mornings: [],
  lastDiary: today,
  plan: null,
  lastReviewed: null,
  link: "opened",
  ...over,
});

describe("a reason carries its numbers with their n", () => {
  test("prolonged stiffness", () => {
    const found = signal("prolonged_stiffness", { median: 75, n: 6, days: 7, above: 6 });
    expect(reasonSentence(row([found]), at)).toBe(
      "Stijfheid *35 → 75 min* (mediaan, n\u00a013 en\u00a06). *6 van 6* langer dan 60 min.",
    );
  });
  test("the number that the practice has set is the one that is printed", () => {
    const found = signal("prolonged_stiffness", { median: 75, n: 6, days: 7, above: 4 });
    const limits = { ...thresholds, stiffnessIntermediateMaxMin: 45, prolongedMinMornings: 6 };
    expect(reasonSentence(row([found]), { ...at, limits })).toContain("*4 van 6* langer dan 45 min");
    expect(ruleText(found, { ...at, limits })).toBe(
      "mediaan langer dan 45 min, ingevuld op minstens 6 van de laatste 7 ochtenden",
    );
  });
  test("without a baseline there is no arrow and one n", () => {
    const found = signal("prolonged_stiffness", { median: 75, n: 6, days: 7, above: 6 });
    const stiffness = { baseline: null, baselineN: 3, recent: 75, recentN: 6 };
    expect(reasonSentence(row([found], { stiffness }), at)).toBe(
      "Stijfheid *75 min* (mediaan, n\u00a06). *6 van 6* langer dan 60 min.",
    );
  });
  test("pain, in Dutch and in English numbers", () => {
    const facts = { recent: 5.2, recentN: 6, baseline: 3, baselineN: 14, change: 2.2, percent: 73.3 };
    const found = row([signal("pain_worse", facts)]);
    expect(reasonSentence(found, at)).toContain("*3,0 → 5,2*");
    expect(reasonSentence(found, { ...at, locale: "en" })).toContain("*3.0 → 5.2*");
    expect(reasonSentence(found, at)).toContain("n\u00a014 en\u00a06");
  });
  test("a silent patient is described by the last diary and the link, never by a value", () => {
    const found = row([signal("no_diary", { days: 6, n: 1 }, dates("2026-11-13"))], { link: "locked" });
    expect(reasonSentence(found, at)).toBe("*Laatste dagboek vr 13 nov*, 6 dagen geleden. Link geblokkeerd.");
    const never = row([signal("no_diary", { days: null, n: 0 })]);
    expect(reasonSentence(never, at)).toBe("*Link geopend, nog niets ingevuld.*");
  });
  test("a red flag of an earlier day names that day", () => {
    const found = signal(
      "red_flag_days",
      { urgency: "B", codes: "RF12 RF20", reports: 1 },
      dates("2026-11-17"),
    );
    expect(reasonSentence(row([found]), at)).toBe(
      "*Uitstraling met tintelingen (RF12) + RF20*, gemeld voor di 17 nov.",
    );
  });
  test("doubt about an alarm sign is named as such, also beside no sign", () => {
    const found = signal("red_flag_today", { urgency: "A", codes: "", reports: 1 }, dates("2026-11-17"));
    expect(reasonSentence(row([found]), at)).toMatch(
      /^\*Twijfel over een alarmsignaal\*, gemeld voor di 17 nov\./,
    );
  });
  test("a plan that ended, ends or is missing", () => {
    const plan = (state: string, days: number | null, date?: string) =>
      reasonSentence(row([signal("plan_ending", { state, days }, date ? dates(date) : [])]), at);
    expect(plan("ended", 4, "2026-11-15")).toBe("*Plan eindigde zo 15 nov*, 4 dagen geleden.");
    expect(plan("ending", 0, "2026-11-19")).toBe("*Plan eindigt vandaag.*");
    expect(plan("missing", null)).toBe("*Nog geen plan.*");
  });
  test("every rule of the book has a sentence, a short name and no gap in it, in both languages", () => {
    for (const rule of ruleIds) {
      for (const locale of ["nl", "en"] as const) {
        const found = signal(rule, { codes: "RF03", state: "ended" }, dates("2026-11-13"));
        const text = reasonSentence(row([found]), { ...at, locale }) + shortReason(found, locale);
        expect(text, rule).not.toMatch(/undefined|NaN|null/);
        expect(shortReason(found, locale).length, rule).toBeGreaterThan(2);
      }
    }
  });
});

describe("main reason and the others", () => {
  const stiff = signal("prolonged_stiffness", { median: 75, n: 6, above: 6 });
  const stopped = signal("stopped_for_pain", { stops: 2, milder: 2 }, dates("2026-11-14", "2026-11-16"));
  test("the first signal of the row's group leads, the rest follows", () => {
    const found = row([stiff, stopped]);
    expect(mainSignal(found)).toBe(stiff);
    expect(otherSignals(found)).toEqual([stopped]);
  });
  test("too few mornings is not repeated under no diary", () => {
    const silent = signal("no_diary", { days: 6, n: 1 });
    expect(otherSignals(row([silent, signal("too_few_mornings", { n: 1, days: 7 }), stopped]))).toEqual([
      stopped,
    ]);
  });
});

test("credits show a half and no false precision", () => {
  expect(creditText(18.5, "nl")).toBe("18,5");
  expect(creditText(18, "nl")).toBe("18");
  expect(creditText(17.999, "nl")).toBe("18");
});

test("days name the month once per month", () => {
  const days = dates("2026-10-30", "2026-11-01", "2026-11-03");
  expect(days.map((_, i) => dayText(days, i, "nl"))).toEqual(["30 okt", "1", "3 nov"]);
  expect(dayText([], 0, "nl")).toBe("");
});

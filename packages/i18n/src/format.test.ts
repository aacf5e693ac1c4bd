import type { ClockMinutes, InstantIso, LocalDate } from "@soepel/domain/primitives";
import { describe, expect, it } from "vitest";
import {
  amountAndUnit,
  clockText,
  dateWithYear,
  dayMonth,
  durationText,
  durationWords,
  instantText,
  listText,
  longDate,
  nightText,
  numberText,
  orDash,
  percentText,
  rangeText,
  recentInstant,
  relativeDay,
  shortDate,
  signedDuration,
  signedText,
} from "./format.ts";

const date = (text: string) => text as LocalDate;
const instant = (text: string) => text as InstantIso;
const amsterdam = "Europe/Amsterdam";

describe("dates", () => {
  const tuesday = date("2026-03-10");

  it("writes them in both languages with the right weekday", () => {
    expect(shortDate(tuesday, "nl")).toBe("di 10 mrt");
    expect(shortDate(date("2026-11-16"), "nl")).toBe("ma 16 nov");
    expect(longDate(date("2026-11-16"), "nl")).toBe("maandag 16 november");
    expect(longDate(tuesday, "en")).toBe("Tuesday 10 March");
    expect(dateWithYear(date("2026-08-01"), "nl")).toBe("1 augustus 2026");
    expect(dayMonth(date("2026-12-31"), "en")).toBe("31 Dec");
  });

  it("names a night by the morning it ends, also on Monday", () => {
    expect(nightText(tuesday, "nl")).toBe("nacht van ma op di");
    expect(nightText(date("2026-03-09"), "en")).toBe("night of Sun to Mon");
  });

  it("tells days from today in both directions and across a month", () => {
    const today = date("2026-03-01");
    const nl = ["2026-03-01", "2026-02-28", "2026-02-26", "2026-03-02", "2026-03-04"];
    expect(nl.map((day) => relativeDay(date(day), today, "nl"))).toEqual([
      "vandaag",
      "gisteren",
      "3 dagen geleden",
      "morgen",
      "over 3 dagen",
    ]);
    expect(relativeDay(date("2026-02-26"), today, "en")).toBe("3 days ago");
  });
});

describe("times", () => {
  it("prints wall-clock times from midnight to midnight", () => {
    expect([0, 5, 1395, 1439].map((m) => clockText(m as ClockMinutes))).toEqual([
      "00:00",
      "00:05",
      "23:15",
      "23:59",
    ]);
  });

  it("puts an instant on the calendar day of the practice, not of UTC", () => {
    expect(instantText(instant("2026-03-09T23:30:00.000Z"), amsterdam, "nl")).toBe("di 10 mrt, 00:30");
  });

  it("says today and yesterday in the practice's time zone only", () => {
    const today = date("2026-03-10");
    expect(recentInstant(instant("2026-03-09T23:30:00.000Z"), amsterdam, today, "nl")).toBe("vandaag 00:30");
    expect(recentInstant(instant("2026-03-09T22:30:00.000Z"), amsterdam, today, "nl")).toBe("gisteren 23:30");
    expect(recentInstant(instant("2026-03-05T08:12:00.000Z"), amsterdam, today, "en")).toBe(
      "Thu 5 Mar, 09:12",
    );
  });
});

describe("durations", () => {
  it.each([
    [0, "0 min"],
    [38, "38 min"],
    [59.6, "1 u"],
    [60, "1 u"],
    [65, "1 u 05"],
    [80, "1 u 20"],
    [525, "8 u 45"],
  ])("%d minutes is %s", (minutes, text) => {
    expect(durationText(minutes, "nl")).toBe(text);
  });

  it("keeps the sign of a change and prints none for a change that rounds to 0", () => {
    expect([-65, 20, 0.4, -0.4].map((m) => signedDuration(m, "nl"))).toEqual([
      "−1 u 05",
      "+20 min",
      "0 min",
      "0 min",
    ]);
  });

  it("uses words and halves for patients", () => {
    expect([1, 45, 60, 80, 90, 150].map((m) => durationWords(m, "nl"))).toEqual([
      "1 minuut",
      "45 minuten",
      "1 uur",
      "1 uur en 20 minuten",
      "1½ uur",
      "2½ uur",
    ]);
    expect(durationWords(121, "en")).toBe("2 hours and 1 minute");
    expect(amountAndUnit(90, "en")).toEqual({ amount: "1½", unit: "hours" });
    expect(amountAndUnit(75, "nl")).toEqual({ amount: "75", unit: "min" });
  });
});

describe("numbers", () => {
  it("uses the decimal comma, the true minus and the grouping of the language", () => {
    expect([numberText(3.25, "nl", 1), numberText(-2, "nl"), numberText(1250, "nl")]).toEqual([
      "3,3",
      "−2",
      "1.250",
    ]);
    expect([numberText(3.5, "en", 1), numberText(1250, "en")]).toEqual(["3.5", "1,250"]);
  });

  it("never prints a negative zero", () => {
    expect([numberText(-0.2, "nl"), signedText(-0.04, "nl", 1), signedText(0, "en")]).toEqual([
      "0",
      "0,0",
      "0",
    ]);
  });

  it("signs changes", () => {
    expect([signedText(2.1, "nl", 1), signedText(-2.1, "nl", 1)]).toEqual(["+2,1", "−2,1"]);
  });

  it("keeps a percentage together with a narrow space that does not break", () => {
    expect(percentText(75, "nl")).toBe("75\u202f%");
    expect(percentText(84.44, "en", 1)).toBe("84.4%");
  });

  it("writes ranges with an en dash, with words below zero, and one number when both are equal", () => {
    expect(rangeText(30, 60, "nl")).toBe("30–60");
    expect(rangeText(4.96, 5.04, "nl", 1)).toBe("5,0");
    expect(rangeText(-2, 3, "nl")).toBe("−2 tot 3");
  });

  it("turns null into a dash only through orDash, and leaves a true 0 alone", () => {
    const minutes = (m: number) => durationText(m, "nl");
    expect([orDash(null, minutes), orDash(0, minutes)]).toEqual(["–", "0 min"]);
  });

  it("joins words", () => {
    expect([listText([], "nl"), listText(["ma"], "nl"), listText(["ma", "wo", "vr"], "nl")]).toEqual([
      "",
      "ma",
      "ma, wo en vr",
    ]);
  });
});

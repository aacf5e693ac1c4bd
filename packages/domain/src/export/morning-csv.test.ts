import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { questionCodes, valueOf } from "../morning.ts";
import { morningRecord } from "../morning-record.ts";
import { at, morning, nightOf } from "../testing/builders.ts";
import { csvText } from "./csv.ts";
import { exportedMornings, morningCells, morningColumns } from "./morning-columns.ts";
import { readMorningCsv } from "./morning-csv.ts";

const zone = "Europe/Amsterdam";
const refusedOf = (text: string) => readMorningCsv(text, zone).refused;

describe("a file of mornings", () => {
  it("is read with clock times, Dutch dates and empty cells as not answered", () => {
    const text =
      "datum;Uit bed (hh:mm) [out_of_bed];pain_rise (0-10);woken_by_pain\n10-3-2026;07:05;0;nee\n2026-03-11;;4;";
    expect(readMorningCsv(text, zone)).toEqual({
      mornings: [
        {
          line: 2,
          date: "2026-03-10",
          answers: {
            out_of_bed: { value: 425 },
            pain_rise: { value: 0 },
            woken_by_pain: { value: false },
          },
        },
        { line: 3, date: "2026-03-11", answers: { pain_rise: { value: 4 } } },
      ],
      refused: [],
      ignored: [],
    });
  });

  it("refuses each bad line with its number, column and code, and takes the others", () => {
    const text = [
      "date;pain_rise;into_bed;try_sleep;sol_min;final_wake;note;out_of_bed",
      "2026-03-01;11;;;;;",
      "2026-03-02;3,5;;;;;",
      "2026-03-03;veel;;;;;",
      "2026-02-30;3;;;;;",
      "03/04/2026;3;;;;;",
      "2026-03-05;3;25:00;;;;",
      "2026-03-06;;;;;;",
      "2026-03-07;3;;23:00;300;02:00;;07:00",
      "2026-03-08;3;;;;;goed",
      "2026-03-08;4;;;;;",
    ].join("\n");
    const file = readMorningCsv(text, zone);
    expect(file.refused).toEqual([
      { line: 2, column: "pain_rise", code: "too_big" },
      { line: 3, column: "pain_rise", code: "wrong_type" },
      { line: 4, column: "pain_rise", code: "wrong_type" },
      { line: 5, column: "date", code: "impossible_date" },
      { line: 6, column: "date", code: "impossible_date" },
      { line: 7, column: "into_bed", code: "wrong_type" },
      { line: 8, column: null, code: "no_answer" },
      { line: 9, column: "sol_min", code: "times_do_not_fit" },
      { line: 11, column: null, code: "duplicate_day" },
    ]);
    expect(file.mornings.map(({ date }) => date)).toEqual(["2026-03-08"]);
  });

  it("that is no such file is refused as a whole", () => {
    const codes = (text: string) => refusedOf(text).map(({ code }) => code);
    expect(codes("")).toEqual(["no_lines"]);
    expect(codes("date;pain_rise")).toEqual(["no_lines"]);
    expect(codes("Id,SleepDay,TotalMinutesAsleep\n1503960366,04/12/2016,327")).toEqual(["no_date_column"]);
    expect(codes("date;tst\n2026-03-01;400")).toEqual(["no_answer_column"]);
    expect(codes("date;pain_rise;pain_rise\n2026-03-01;4;5")).toEqual(["column_twice"]);
    expect(codes('date;note\n2026-03-01;"nooit dicht')).toEqual(["open_quote"]);
    expect(codes(`date;pain_rise\n${"2026-03-01;4\n".repeat(751)}`)).toEqual(["too_many_lines"]);
  });

  it("names the columns that are not read, computed figures and red flags among them", () => {
    const text = "date;pain_rise;tst;flag_gate;gewicht\n2026-03-01;4;400;1;80";
    const file = readMorningCsv(text, zone);
    expect(file.ignored).toEqual(["tst", "flag_gate", "gewicht"]);
    expect(file.mornings[0]?.answers).toEqual({ pain_rise: { value: 4 } });
  });
});

test("an export is read back to the same answers, in both languages", () => {
  const list = [
    morning(at("2026-03-01"), { ...nightOf(20), waso_min: 0, pain_rise: 0, note: '=niet rekenen; "echt"' }),
    morning(at("2026-03-02"), { pain_rise: 7 }, { states: { sol_min: "unknown", quality: "skipped" } }),
    morning(
      at("2026-03-03"),
      { stiff_duration_min: 240 },
      { extra: { tension_signs: ["jaw", "belly"], time_to_better_min: "not_better", woken_by_pain: true } },
    ),
  ];
  for (const locale of ["nl", "en"] as const) {
    const columns = morningColumns(list);
    const text = csvText(
      columns.map(({ code, unit }) => `Naam (${unit}) [${code}]`),
      list.map((one) => morningCells(columns, one, zone)),
      locale,
    );
    const read = readMorningCsv(text, zone);
    expect(read.refused).toEqual([]);
    const back = read.mornings.map(({ date, answers }) =>
      morningRecord(date, answers, { daysLate: 0, corrected: false }),
    );
    expect(back).toEqual(list);
  }
});

test("never throws and loses no line, whatever the text", () => {
  const row = fc.array(fc.oneof(fc.string(), fc.constantFrom("2026-03-01", "3", "07:00")), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
      const text = csvText(["date", "pain_rise", "out_of_bed"], rows, "nl");
      const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== "")).length;
      const { mornings, refused } = readMorningCsv(text, zone);
      expect(mornings.length + refused.length).toBe(filled || 1);
      for (const { answers } of mornings)
        for (const code of questionCodes) expect(valueOf(answers, code)).not.toBeNaN();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void readMorningCsv(text, zone)));
});

test("mornings are exported once, oldest first", () => {
  const list = [morning(at("2026-03-02")), morning(at("2026-03-01")), morning(at("2026-03-02"))];
  expect(exportedMornings(list).map(({ date }) => date)).toEqual(["2026-03-01", "2026-03-02"]);
});

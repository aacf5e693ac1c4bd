import { nightOfMorning } from "../figures.ts";
import { answerRanges } from "../answer-ranges.ts";
import { questionCodes, type MorningRecord, type QuestionCode } from "../morning.ts";
import { optionalCodes, optionalQuestions, type OptionalCode } from "../optional-questions.ts";
import type { LocalDate } from "../primitives.ts";
import type { NightMeasures } from "../sleep.ts";
import { stiffnessClass } from "../stiffness.ts";
import type { Cell } from "./csv.ts";

/** Unit of a column as it stands in its title. `date`, `clock`, `text` and `choice` have none to convert. */
export type ColumnUnit =
  | "date"
  | "hh:mm"
  | "min"
  | "n"
  | "0-10"
  | "1-5"
  | "0/1"
  | "%"
  | "days"
  | "glasses"
  | "°C"
  | "-3..3"
  | "choice"
  | "text";

/** Figures of a night that are computed, never typed in. */
export const derivedCodes = ["tib", "tst", "se_tib", "se_dse", "stiff_class"] as const;
export type DerivedCode = (typeof derivedCodes)[number];
export const entryCodes = ["date", "days_late", "corrected", "imported", "not_answered"] as const;
export type EntryCode = (typeof entryCodes)[number];
export type ColumnCode = EntryCode | QuestionCode | OptionalCode | DerivedCode;

export type Column = { code: ColumnCode; unit: ColumnUnit; derived: boolean };

const CLOCKS: readonly QuestionCode[] = ["into_bed", "try_sleep", "final_wake", "out_of_bed"];

const coreUnit = (code: QuestionCode): ColumnUnit => {
  if (CLOCKS.includes(code)) return "hh:mm";
  if (code === "note") return "text";
  if (code === "flag_gate") return "0/1";
  if (code === "quality") return "1-5";
  if (code === "n_awak") return "n";
  return answerRanges[code as keyof typeof answerRanges].max === 10 ? "0-10" : "min";
};

function optionalUnit(code: OptionalCode): ColumnUnit {
  const { input } = optionalQuestions[code];
  switch (input.kind) {
    case "scale0to10":
      return "0-10";
    case "scale1to5":
      return "1-5";
    case "yesNo":
      return "0/1";
    case "minutesOrNever":
      return "min";
    case "number":
      return ({ min: "min", glasses: "glasses", celsius: "°C", change: "-3..3" } as const)[input.unit];
    case "choice":
    case "choices":
      return "choice";
  }
}

const entryUnits: Record<EntryCode, ColumnUnit> = {
  date: "date",
  days_late: "days",
  corrected: "0/1",
  imported: "0/1",
  not_answered: "text",
};
const derivedUnits: Record<DerivedCode, ColumnUnit> = {
  tib: "min",
  tst: "min",
  se_tib: "%",
  se_dse: "%",
  stiff_class: "choice",
};

/** Columns of a patient's mornings: how each was entered, every core answer, optional answers that occur, derived figures. */
export function morningColumns(mornings: readonly MorningRecord[]): Column[] {
  const asked = optionalCodes.filter((code) => mornings.some((m) => m.extra?.[code] !== undefined));
  return [
    ...entryCodes.map((code) => ({ code, unit: entryUnits[code], derived: false })),
    ...questionCodes.map((code) => ({ code, unit: coreUnit(code), derived: false })),
    ...asked.map((code) => ({ code, unit: optionalUnit(code), derived: false })),
    ...derivedCodes.map((code) => ({ code, unit: derivedUnits[code], derived: true })),
  ];
}

/** 1395 as "23:15", as both spreadsheets and people read it. */
const clock = (minutes: number) =>
  `${`${Math.floor(minutes / 60)}`.padStart(2, "0")}:${`${minutes % 60}`.padStart(2, "0")}`;

const derived: Record<DerivedCode, (morning: MorningRecord, night: NightMeasures) => Cell> = {
  tib: (_m, night) => night.tib,
  tst: (_m, night) => night.tst,
  se_tib: (_m, night) => night.seTib,
  se_dse: (_m, night) => night.seDse,
  stiff_class: ({ values }) =>
    values.stiff_duration_min === null ? null : stiffnessClass(values.stiff_duration_min),
};

const entered: Record<EntryCode, (morning: MorningRecord) => Cell> = {
  date: (m) => m.date,
  days_late: (m) => m.daysLate,
  corrected: (m) => m.corrected,
  imported: (m) => m.imported === true,
  not_answered: (m) =>
    Object.entries(m.states)
      .map(([code, state]) => `${code}=${state}`)
      .join(" ") || null,
};

/** Cells of one morning in the order of `columns`; a missing answer is null. */
export function morningCells(columns: readonly Column[], morning: MorningRecord, timeZone: string): Cell[] {
  const night = nightOfMorning(morning, timeZone);
  return columns.map(({ code, unit }) => {
    if (code in entered) return entered[code as EntryCode](morning);
    if (code in derived) return derived[code as DerivedCode](morning, night);
    const value =
      code in morning.values ? morning.values[code as QuestionCode] : morning.extra?.[code as OptionalCode];
    if (value === null || value === undefined) return null;
    if (unit === "hh:mm" && typeof value === "number") return clock(value);
    return Array.isArray(value) ? value.join(" ") : (value as Cell);
  });
}

/** Every morning once, oldest first. */
export function exportedMornings(mornings: readonly MorningRecord[]): MorningRecord[] {
  const byDate = new Map<LocalDate, MorningRecord>(mornings.map((m) => [m.date, m]));
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

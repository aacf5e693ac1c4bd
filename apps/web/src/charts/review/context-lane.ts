import {
  optionalCodes,
  optionalQuestions,
  type ExtraValues,
  type OptionalCode,
} from "@soepel/domain/optional-questions";
import type { Locale } from "@soepel/domain/primitives";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { optionWord } from "@soepel/i18n/staff/optional-words";
import { centreOf, DENSE_BELOW, type DayAxis } from "../timeline/day-axis.ts";
import { dashesPath, dotsPath, rectsPath, type Point } from "../timeline/marks.ts";
import { CONTEXT_ROW } from "./lane-frame.ts";
import type { ReviewDay } from "./record.ts";
import { dashWidth, slotsOf, type Slot } from "./value-lanes.ts";

const FIRST_ROW_Y = 13;
/** Tallest bar of a row. */
const BAR_PX = 12;

/** Shown elsewhere: in the lane of awakenings or beside pain. */
const OTHER_LANES: ReadonlySet<OptionalCode> = new Set([
  "woken_by_pain",
  "woken_half",
  "woken_by_tension",
  "time_to_better_min",
  "better_by",
]);
/** Rows that come first, in this order; the others follow in the order of the question table. */
const FIRST: readonly OptionalCode[] = ["stress_yesterday", "tension_signs", "wake_position", "change_done"];

export type ContextRow = { id: "quality" | "note" | OptionalCode; y: number; n: number };
export type ContextLane = {
  rows: readonly ContextRow[];
  /** Scales as bars, 12 px at the top of their scale. */
  bars: string;
  gaps: string;
  /** Yes full, no hollow. */
  yes: string;
  no: string;
  /** Choices and numbers as short words; on narrow days a tick says that there is an answer. */
  words: readonly (Point & { text: string })[];
  ticks: string;
  /** Speech marks on days with a note. */
  notes: string;
};

/** Optional answers with a row of their own in a range: those that anybody answered there. */
export function contextCodes(days: readonly ReviewDay[]): OptionalCode[] {
  const order = [...FIRST, ...optionalCodes.filter((code) => !FIRST.includes(code))];
  return order.filter(
    (code) => !OTHER_LANES.has(code) && days.some((day) => (day.morning?.extra?.[code] ?? null) !== null),
  );
}

/** What the patient added: the own rating of the night, what was asked besides, and free notes. */
export function prepareContext(days: readonly ReviewDay[], axis: DayAxis, locale: Locale): ContextLane {
  const draw = new ContextDrawing(axis);
  draw.scale(
    "quality",
    slotsOf(days, (day) => day.morning?.values.quality ?? null),
    5,
  );
  for (const code of contextCodes(days)) draw.answers(code, days, locale);
  draw.noted(days.map((day) => (day.morning?.values.note ?? null) !== null));
  return draw.done();
}

/** The same in weeks: the median rating and whether there was a note; other rows come back with the days. */
export function contextWeeks(weeks: readonly (Slot & { noted: boolean })[], axis: DayAxis): ContextLane {
  const draw = new ContextDrawing(axis);
  draw.scale("quality", weeks, 5);
  draw.noted(weeks.map(({ noted }) => noted));
  return draw.done();
}

type Box = { x: number; y: number; width: number; height: number };

class ContextDrawing {
  readonly #axis: DayAxis;
  readonly #rows: ContextRow[] = [];
  readonly #bars: Box[] = [];
  readonly #gaps: Point[] = [];
  readonly #yes: Point[] = [];
  readonly #no: Point[] = [];
  readonly #ticks: Box[] = [];
  readonly #words: (Point & { text: string })[] = [];
  #notes = "";

  constructor(axis: DayAxis) {
    this.#axis = axis;
  }

  #row(id: ContextRow["id"], n: number): number {
    const y = FIRST_ROW_Y + this.#rows.length * CONTEXT_ROW;
    this.#rows.push({ id, y, n });
    return y;
  }

  scale(id: ContextRow["id"], slots: readonly Slot[], top: number): void {
    const y = this.#row(id, slots.filter(({ value }) => value !== null).length);
    const width = Math.min(10, Math.max(1.2, this.#axis.dayWidth * 0.55));
    slots.forEach(({ value, expected }, index) => {
      const x = centreOf(this.#axis, index);
      if (value === null) {
        if (expected) this.#gaps.push({ x, y });
        return;
      }
      // A true 0 keeps a line of its own, so that it differs from no answer.
      const height = Math.max(1, (value / top) * BAR_PX);
      this.#bars.push({ x: x - width / 2, y: y + 6 - height, width, height });
    });
  }

  answers(code: OptionalCode, days: readonly ReviewDay[], locale: Locale): void {
    const { input, rhythm } = optionalQuestions[code];
    const valueOn = (day: ReviewDay) => extraOf(day, code);
    if (input.kind === "scale0to10" || input.kind === "scale1to5") {
      const numbers = slotsOf(days, (day) => valueOn(day) as number | null);
      this.scale(code, numbers, input.kind === "scale0to10" ? 10 : 5);
      return;
    }
    const y = this.#row(code, days.filter((day) => valueOn(day) !== null).length);
    days.forEach((day, index) => {
      const x = centreOf(this.#axis, index);
      const value = valueOn(day);
      if (value === null) {
        // Asked and not answered, or no diary; a weekly question is not expected on the other days.
        const expected = day.expected || day.morning !== null;
        if (expected && rhythm === "daily") this.#gaps.push({ x, y });
      } else if (typeof value === "boolean") (value ? this.#yes : this.#no).push({ x, y });
      else if (this.#axis.dayWidth < DENSE_BELOW) {
        this.#ticks.push({ x: x - 0.75, y: y - 3, width: 1.5, height: 6 });
      } else this.#words.push({ x, y: y + 4, text: shortAnswer(value, locale) });
    });
  }

  noted(days: readonly boolean[]): void {
    const y = this.#row("note", days.filter(Boolean).length);
    const narrow = this.#axis.dayWidth < DENSE_BELOW;
    this.#notes = days
      .map((noted, index) => {
        if (!noted) return "";
        const x = centreOf(this.#axis, index);
        return narrow ? `M${x - 1.5} ${y - 5}h3v10h-3z` : `M${x - 6} ${y - 5}h12v8h-7l-3 3v-3h-2z`;
      })
      .join("");
  }

  done(): ContextLane {
    const r = Math.min(3.6, Math.max(1.1, this.#axis.dayWidth * 0.3));
    return {
      rows: this.#rows,
      bars: rectsPath(this.#bars),
      gaps: dashesPath(this.#gaps, dashWidth(this.#axis)),
      yes: dotsPath(this.#yes, r),
      no: dotsPath(this.#no, r),
      words: this.#words,
      ticks: rectsPath(this.#ticks),
      notes: this.#notes,
    };
  }
}

type Answer = NonNullable<ExtraValues[OptionalCode]>;
/** An optional answer of a day; null when it was not asked or not answered. */
export const extraOf = (day: ReviewDay, code: OptionalCode): Answer | null =>
  day.morning?.extra?.[code] ?? null;

function shortAnswer(value: Answer, locale: Locale): string {
  const t = optionalAnswerTexts[locale];
  const word = (option: string) => optionWord(option, "short", locale);
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string") return word(value);
  const [first, ...rest] = Array.isArray(value) ? (value as readonly string[]) : [];
  if (first === undefined) return "";
  return rest.length === 0 ? word(first) : t.more(word(first), rest.length);
}

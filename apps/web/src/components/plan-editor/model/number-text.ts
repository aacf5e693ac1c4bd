/** What a person typed in a number field: null when empty, "invalid" when it cannot be read as meant. */
export type Read<T> = T | null | "invalid";
export type NumberRange = { min: number; max: number };
export type TimeUnit = "s" | "min";

const SECONDS = { s: 1, min: 60 } as const;

/** A number of the screen: "8", "1,5" and "1.5". */
function readNumber(text: string): number | null {
  return /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

export function readWhole(text: string): Read<number> {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = readNumber(trimmed);
  return value !== null && Number.isInteger(value) ? value : "invalid";
}

/** "8", "8-10", "8–10", "8 - 10", "8 tot 10" and "8 to 10". A single number is a range of one. */
function readRange(text: string): Read<NumberRange> {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const parts = trimmed.split(/\s*(?:-|–|\btot\b|\bto\b)\s*/u);
  const [min, max] = parts.map(readNumber);
  if (parts.length > 2 || min === undefined || min === null || max === null) return "invalid";
  return { min, max: max ?? min };
}

export function readReps(text: string): Read<NumberRange> {
  const range = readRange(text);
  if (range === null || range === "invalid") return range;
  return Number.isInteger(range.min) && Number.isInteger(range.max) ? range : "invalid";
}

/** Seconds of a duration typed in the field's unit; a unit written behind the number wins: "3 min", "45 s". */
export function readDuration(text: string, unit: TimeUnit): Read<NumberRange> {
  const written = /^(.*?)\s*(s|sec|min|m)\.?$/u.exec(text.trim());
  const range = readRange(written?.[1] ?? text);
  if (range === null || range === "invalid") return written === null ? range : "invalid";
  const typed = written?.[2];
  const factor = SECONDS[typed === undefined ? unit : typed.startsWith("m") ? "min" : "s"];
  const seconds = { min: range.min * factor, max: range.max * factor };
  return Number.isInteger(seconds.min) && Number.isInteger(seconds.max) ? seconds : "invalid";
}

/** "8" or "8–10" with the decimal mark given. */
export function writeRange({ min, max }: NumberRange, decimal: "," | "."): string {
  const write = (value: number) => `${value}`.replace(".", decimal);
  return min === max ? write(min) : `${write(min)}–${write(max)}`;
}

/** The unit that reads best: minutes when both ends are whole or half minutes of one minute or more. */
export function unitOf({ min, max }: NumberRange): TimeUnit {
  return min >= 60 && max > 60 && min % 30 === 0 && max % 30 === 0 ? "min" : "s";
}

export function writeDuration(range: NumberRange, unit: TimeUnit, decimal: "," | "."): string {
  return writeRange({ min: range.min / SECONDS[unit], max: range.max / SECONDS[unit] }, decimal);
}

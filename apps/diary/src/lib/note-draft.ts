import type { LocalDate } from "@soepel/domain/local-date";
import { phoneNote } from "./device.ts";

/** Days that can still be filled in; older drafts have nowhere to go. */
const MOST_DAYS = 3;

function drafts(): Record<string, string> {
  try {
    return (JSON.parse(phoneNote.get("drafts") ?? "null") as Record<string, string> | null) ?? {};
  } catch {
    return {};
  }
}

/** What was typed with a morning and not saved yet, or null. It outlives a closed page, an update and a time-out. */
export const noteDraft = (date: LocalDate): string | null => drafts()[date] ?? null;

export function keepNoteDraft(date: LocalDate, text: string | null): void {
  const { [date]: _, ...others } = drafts();
  const all = text === null ? others : { ...others, [date]: text };
  const latest = Object.entries(all)
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MOST_DAYS);
  phoneNote.set("drafts", latest.length === 0 ? null : JSON.stringify(Object.fromEntries(latest)));
}

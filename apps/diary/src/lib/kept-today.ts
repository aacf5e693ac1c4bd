import type { DiaryToday } from "@soepel/domain/wire/diary";
import { api } from "./api.ts";
import { phoneNote, tabNote } from "./device.ts";
import { followLocale } from "./settings.ts";

/** The server's last answer on this phone, so that the diary opens without internet. */
export type KeptToday = {
  owner: string;
  /** When the phone asked for it, by the phone's own clock. */
  askedAt: number;
  /** Server clock minus phone clock in milliseconds. */
  skewMs: number;
  today: DiaryToday;
};

export const isRemembered = (): boolean => phoneNote.get("remembered") === "1";

/** Asks the server. On a remembered phone the answer is kept after closing, otherwise only as long as this tab. */
export async function fetchToday(owner: string): Promise<KeptToday> {
  const askedAt = Date.now();
  const today = await api.today.query();
  followLocale(today.locale);
  const kept: KeptToday = { owner, askedAt, skewMs: Date.parse(today.now) - Date.now(), today };
  (isRemembered() ? phoneNote : tabNote).set("today", JSON.stringify(kept));
  return kept;
}

/** The kept answer of this person, or null when there is none, it is somebody else's, or it cannot be read. */
export function keptToday(owner: string): KeptToday | null {
  try {
    const kept = JSON.parse(tabNote.get("today") ?? phoneNote.get("today") ?? "null") as KeptToday | null;
    return kept?.owner === owner && Array.isArray(kept.today.days) ? kept : null;
  } catch {
    return null;
  }
}

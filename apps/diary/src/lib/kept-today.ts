import type { DiaryToday } from "@soepel/domain/wire/diary";
import { withEntries } from "../model/day.ts";
import { api } from "./api.ts";
import { phoneNote, tabNote } from "./device.ts";
import { acknowledged, subscribeAcknowledged } from "./running-queue.ts";
import { followLocale } from "./settings.ts";

/** The server's last answer on this phone, so that the diary opens without internet. */
export type KeptToday = {
  owner: string;
  /** How many answers were known to be stored when the phone asked: later ones may be missing in what came back. */
  acknowledged: number;
  /** Server clock minus phone clock in milliseconds. */
  skewMs: number;
  today: DiaryToday;
};

export const isRemembered = (): boolean => phoneNote.get("remembered") === "1";

/** Asks the server. On a remembered phone the answer is kept after closing, otherwise only as long as this tab. */
export async function fetchToday(owner: string): Promise<KeptToday> {
  const known = acknowledged().length;
  const today = await api.today.query();
  followLocale(today.locale);
  const kept: KeptToday = {
    owner,
    acknowledged: known,
    skewMs: Date.parse(today.now) - Date.now(),
    today,
  };
  keep(kept);
  return kept;
}

/** One copy only: an older one in the other place would win or linger. It holds what was stored since it was asked. */
function keep(kept: KeptToday): void {
  const today = withEntries(kept.today, acknowledged().slice(kept.acknowledged).filter(ownedBy(kept.owner)));
  const text = JSON.stringify({ ...kept, acknowledged: 0, today } satisfies KeptToday);
  const [place, other] = isRemembered() ? [phoneNote, tabNote] : [tabNote, phoneNote];
  place.set("today", text);
  other.set("today", null);
}

const ownedBy = (owner: string) => (entry: { owner: string }) => entry.owner === owner;

/**
 * Lays each stored answer into the kept copy: a page that is opened again, perhaps without internet, must not ask
 * again what was answered and sent a minute ago.
 */
export function watchKept(): void {
  let seen = acknowledged().length;
  subscribeAcknowledged(() => {
    const fresh = acknowledged().slice(seen);
    seen = acknowledged().length;
    const owner = fresh.at(-1)?.owner;
    const kept = owner === undefined ? null : keptToday(owner);
    if (kept === null) return;
    const today = withEntries(kept.today, fresh.filter(ownedBy(kept.owner)));
    keep({ ...kept, acknowledged: acknowledged().length, today });
  });
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

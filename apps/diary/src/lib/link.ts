import { phoneNote, tabNote } from "./device.ts";

/** A personal link, or the way from a reminder to switching it off. */
const FRAGMENT = /^#(uit\.)?([A-Za-z0-9_-]{43})$/;

export type Opened = {
  /** Token of the address, else the one this tab or this remembered phone still has, else null. */
  token: string | null;
  /** The address held a token of a diary. */
  fresh: boolean;
  /** Token that switches a reminder off, or null. */
  off: string | null;
};

/** Takes what stands behind the # out of the address bar at once, so that it is in no history, screenshot or shared address. */
export function takeToken(
  location: Pick<Location, "hash" | "pathname">,
  history: Pick<History, "replaceState">,
): Opened {
  const [, isOff, found] = FRAGMENT.exec(location.hash) ?? [];
  if (location.hash !== "") history.replaceState(null, "", location.pathname);
  if (found !== undefined && isOff === undefined) {
    tabNote.set("token", found);
    return { token: found, fresh: true, off: null };
  }
  const token = tabNote.get("token") ?? phoneNote.get("token");
  return { token, fresh: false, off: isOff === undefined ? null : (found ?? null) };
}

/** FNV-1a, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * A short mark of a link that says which waiting answers belong to it. It only has to differ between the few links of one
 * phone; 64 of the token's 256 bits cannot open anything.
 */
export function ownerOf(token: string): string {
  const part = (seed: number) => fnv(token, seed).toString(16).padStart(8, "0");
  return part(0x811c9dc5) + part(0x9747b28c);
}

import { phoneNote, tabNote } from "./device.ts";

const TOKEN = /^#([A-Za-z0-9_-]{43})$/;

/**
 * Takes the link token out of the address bar at once, so that it is in no history, screenshot or shared address.
 * Returns the token of the address, else the one this tab or this remembered phone still has, else null.
 */
export function takeToken(
  location: Pick<Location, "hash" | "pathname">,
  history: Pick<History, "replaceState">,
) {
  const found = TOKEN.exec(location.hash)?.[1] ?? null;
  if (location.hash !== "") history.replaceState(null, "", location.pathname);
  if (found !== null) {
    tabNote.set("token", found);
    return { token: found, fresh: true };
  }
  return { token: tabNote.get("token") ?? phoneNote.get("token"), fresh: false };
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

/** Times of a diary link in milliseconds since 1970, or null. */
export type LinkMoments = {
  issuedAt: number;
  openedAt: number | null;
  expiresAt: number;
  lockedAt: number | null;
  revokedAt: number | null;
  stoppedAt: number | null;
};
export const linkStates = [
  "none",
  "never_opened",
  "opened",
  "locked",
  "expired",
  "revoked",
  "stopped",
] as const;
export type LinkState = (typeof linkStates)[number];

/** What a therapist is told about a link. A lock counts before expiry: it needs action either way. "stopped": by the patient. */
export function linkState(link: LinkMoments | null, now: number): LinkState {
  if (link === null) return "none";
  if (link.stoppedAt !== null) return "stopped";
  if (link.revokedAt !== null) return "revoked";
  if (link.lockedAt !== null) return "locked";
  if (link.expiresAt <= now) return "expired";
  return link.openedAt === null ? "never_opened" : "opened";
}

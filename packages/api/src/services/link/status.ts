import { linkState } from "@soepel/domain/link-state";
import type { LinkStatus } from "@soepel/domain/wire/common";
import type { LinkTimes } from "@soepel/db/repo/links";
import { isoOrNull } from "../acting.ts";

const ms = (at: Date | null) => at?.getTime() ?? null;

/** A link as staff see it: its state and its moments, never its token or code. */
export function linkStatus(link: LinkTimes | null, now: Date): LinkStatus {
  const state = linkState(
    link && {
      issuedAt: link.issuedAt.getTime(),
      openedAt: ms(link.openedAt),
      expiresAt: link.expiresAt.getTime(),
      lockedAt: ms(link.lockedAt),
      revokedAt: ms(link.revokedAt),
      stoppedAt: ms(link.stoppedAt),
    },
    now.getTime(),
  );
  return {
    state,
    issuedAt: isoOrNull(link?.issuedAt ?? null),
    openedAt: isoOrNull(link?.openedAt ?? null),
    lastUsedAt: isoOrNull(link?.lastUsedAt ?? null),
    expiresAt: isoOrNull(link?.expiresAt ?? null),
  };
}

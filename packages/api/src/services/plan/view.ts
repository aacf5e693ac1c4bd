import type { RevisionWire } from "@soepel/domain/wire/common";
import type { Bilingual } from "@soepel/domain/primitives";
import type { StaffRepo } from "@soepel/db/repo/repo";
import type { RevisionRow } from "@soepel/db/repo/plans";
import { iso } from "../acting.ts";

type WireTemplate = RevisionWire["template"];

export const revisionView = (row: RevisionRow): RevisionWire => ({
  id: row.id,
  number: row.number,
  effectiveFrom: row.effectiveFrom,
  endsOn: row.endsOn,
  reason: row.reason,
  createdAt: iso(row.createdAt),
  createdBy: row.createdBy,
  template: row.template as WireTemplate,
  items: row.items,
});

/** Names of every exercise that these revisions pin, by slug; the newest pinned version names it. */
export async function exerciseNames(
  repo: Pick<StaffRepo, "library">,
  revisions: readonly RevisionRow[],
): Promise<Record<string, Bilingual>> {
  const pins = new Map(
    revisions.flatMap((r) => r.items.map((i) => [`${i.exercise}/${i.exerciseVersion}`, i] as const)),
  );
  const rows = await repo.library.pinned(
    [...pins.values()].map((item) => ({ slug: item.exercise, version: item.exerciseVersion })),
  );
  return Object.fromEntries(
    rows.toSorted((a, b) => a.version - b.version).map((row) => [row.slug, row.content.name]),
  );
}

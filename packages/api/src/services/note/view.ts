import type { NoteWire } from "@soepel/domain/wire/records";
import type { NoteVersion } from "@soepel/db/repo/notes";
import { iso } from "../acting.ts";

/** Notes as they stand, newest first, each with the versions before it. A note that was taken back is left out whole. */
export function noteViews(versions: readonly NoteVersion[]): NoteWire[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const replaced = new Set(versions.map((version) => version.replaces));
  return versions
    .filter((version) => !version.retracted && !replaced.has(version.id))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map((version) => {
      const earlier: NoteWire["earlier"] = [];
      for (
        let before = version.replaces && byId.get(version.replaces);
        before;
        before = before.replaces && byId.get(before.replaces)
      ) {
        earlier.unshift({ text: before.text, shared: before.shared, at: iso(before.at), by: before.by });
      }
      const { id, date, text, shared, by } = version;
      return { noteId: id, date, text, shared, at: iso(version.at), by, earlier };
    });
}

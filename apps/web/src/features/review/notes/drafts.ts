import { createStore } from "../../../lib/store.ts";
import type { LocalDate, NoteId, PatientId } from "@soepel/domain/primitives";

export type Draft = { text: string; shared: boolean; date: LocalDate | null };

/** Typed text that is not saved yet. In memory only: health data do not stay behind in the browser. */
export const drafts = createStore<ReadonlyMap<string, Draft>>(new Map());

/** One draft per note that is changed, and one for the next new note of a patient or day. */
export const draftKey = (patientId: PatientId, place: NoteId | LocalDate | null): string =>
  `${patientId} ${place ?? ""}`;

const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

/** Keeps or forgets a draft. While there is one, closing the tab asks first. */
export function keepDraft(key: string, draft: Draft | null): void {
  const next = new Map(drafts.get());
  if (draft === null || draft.text.trim() === "") next.delete(key);
  else next.set(key, draft);
  drafts.set(next);
  if (next.size > 0) window.addEventListener("beforeunload", askFirst);
  else window.removeEventListener("beforeunload", askFirst);
}

/** Drafts for notes of a patient that stand no more: somebody else changed or removed them while this was typed. */
export function leftOvers(
  open: ReadonlyMap<string, Draft>,
  patientId: PatientId,
  standing: readonly NoteId[],
): [key: string, draft: Draft][] {
  const keys = new Set(standing.map((noteId) => draftKey(patientId, noteId)));
  return [...open].filter(
    ([key]) => key.startsWith(`${patientId} `) && key.length > DAY_KEY_CHARS && !keys.has(key),
  );
}

/** Keys of new notes end with a day or nothing; those of notes with an id, which is longer. */
const DAY_KEY_CHARS = "00000000-0000-0000-0000-000000000000 2026-11-25".length;

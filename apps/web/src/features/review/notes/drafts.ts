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

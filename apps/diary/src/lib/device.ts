/** Small notes in one place. Reading and writing never throw: what the phone does not take lives as long as the page. */
function notesIn(storage: () => Storage) {
  const unkept = new Map<string, string>();
  return {
    get(key: string): string | null {
      try {
        return unkept.get(key) ?? storage().getItem(`soepel.${key}`);
      } catch {
        return null;
      }
    },
    set(key: string, value: string | null): void {
      unkept.delete(key);
      try {
        if (value === null) storage().removeItem(`soepel.${key}`);
        else storage().setItem(`soepel.${key}`, value);
      } catch {
        if (value !== null) unkept.set(key, value);
      }
    },
  };
}

/** Survives closing the browser. */
export const phoneNote = notesIn(() => localStorage);

/** Lives as long as the tab. */
export const tabNote = notesIn(() => sessionStorage);

/**
 * Removes everything this phone knows about one person, except answers that still wait to be sent. `owner`: of whom; what the phone
 * keeps of somebody who opened the diary in another tab since then stays.
 */
export function forgetPerson(owner: string | null): void {
  const places = phoneNote.get("owner") === owner ? [tabNote, phoneNote] : [tabNote];
  for (const key of ["token", "owner", "opened", "remembered", "today", "flagged", "ownLocale", "drafts"]) {
    for (const place of places) place.set(key, null);
  }
}

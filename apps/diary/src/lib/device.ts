/** Small notes this phone keeps. Reading and writing never throw: blocked storage means "not kept". */
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(`soepel.${key}`);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(`soepel.${key}`);
    else storage().setItem(`soepel.${key}`, value);
  } catch {
    // Private mode or a full phone: the page goes on from memory.
  }
}

const kept = () => localStorage;
const thisTab = () => sessionStorage;

/** Survives closing the browser. */
export const phoneNote = {
  get: (key: string) => read(kept, key),
  set: (key: string, value: string | null) => write(kept, key, value),
};

/** Lives as long as the tab. */
export const tabNote = {
  get: (key: string) => read(thisTab, key),
  set: (key: string, value: string | null) => write(thisTab, key, value),
};

/** Removes everything this phone knows about one person, except answers that still wait to be sent. */
export function forgetPerson(): void {
  for (const key of ["token", "owner", "opened", "remembered", "today", "flagged", "ownLocale", "drafts"]) {
    phoneNote.set(key, null);
    tabNote.set(key, null);
  }
}

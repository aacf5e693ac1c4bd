import type { Entry } from "./entry.ts";

/** Where waiting entries live. Every method rejects when the phone refuses; nothing is swallowed here. */
export type QueueStore = {
  /** True when entries survive closing the browser. */
  readonly durable: boolean;
  all(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(submissionId: string): Promise<void>;
};

/** Last resort: entries live as long as the page. */
export function memoryStore(): QueueStore {
  const entries = new Map<string, Entry>();
  return {
    durable: false,
    all: () => Promise.resolve([...entries.values()]),
    put: (entry) => Promise.resolve(void entries.set(entry.submissionId, entry)),
    remove: (id) => Promise.resolve(void entries.delete(id)),
  };
}

type KeyValue = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
const PREFIX = "soepel.queue.";

/** One key per entry, so that two tabs never overwrite each other's list. */
export function keyValueStore(storage: KeyValue): QueueStore {
  return {
    durable: true,
    all: () =>
      attempt(() => {
        const entries: Entry[] = [];
        for (let i = 0; i < storage.length; i++) {
          const key = storage.key(i);
          const entry = key?.startsWith(PREFIX) ? readable(storage.getItem(key)) : null;
          if (entry !== null) entries.push(entry);
        }
        return entries;
      }),
    put: (entry) => attempt(() => storage.setItem(PREFIX + entry.submissionId, JSON.stringify(entry))),
    remove: (id) => attempt(() => storage.removeItem(PREFIX + id)),
  };
}

/** What cannot be read stays where it is and holds up nothing else. */
function readable(text: string | null): Entry | null {
  try {
    const entry = JSON.parse(text ?? "null") as Entry | null;
    return typeof entry?.submissionId === "string" ? entry : null;
  } catch {
    return null;
  }
}

/** A throw of the storage becomes a rejection, so that callers have one way to fail. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexeddb"));
  });

const committed = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("indexeddb"));
  });

/** Some browsers never answer an opening; the page does not wait for them. */
const OPEN_WITHIN_MS = 3000;

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const open = factory.open("soepel-diary", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("queue", { keyPath: "submissionId" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("indexeddb does not answer")), OPEN_WITHIN_MS);
  });
  try {
    return await Promise.race([done(open), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * IndexedDB: a write counts only after its transaction completed. Rejects where the browser blocks it. A connection that the
 * browser closed on its own, as phones do in the background, is opened once more.
 */
export async function indexedDbStore(factory: IDBFactory): Promise<QueueStore> {
  let db = await openDatabase(factory);
  const transact = async <T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(db);
    } catch (error) {
      if (!isClosed(error)) throw error;
      db = await openDatabase(factory);
      return work(db);
    }
  };
  const write = (work: (store: IDBObjectStore) => void) =>
    transact((open) => {
      const transaction = open.transaction("queue", "readwrite", { durability: "strict" });
      work(transaction.objectStore("queue"));
      return committed(transaction);
    });
  return {
    durable: true,
    all: () =>
      transact((open) =>
        done(open.transaction("queue").objectStore("queue").getAll() as IDBRequest<Entry[]>),
      ),
    put: (entry) => write((store) => store.put(entry)),
    remove: (id) => write((store) => store.delete(id)),
  };
}

const isClosed = (error: unknown) =>
  error instanceof Error && (error.name === "InvalidStateError" || /connection/i.test(error.message));

/** Entries that had to be kept in localStorage before go where the others are, so that they are sent as well. */
async function bringAlong(store: QueueStore, storage: Storage | undefined): Promise<void> {
  if (storage === undefined) return;
  const old = keyValueStore(storage);
  for (const entry of await old.all()) {
    await store.put(entry);
    await old.remove(entry.submissionId);
  }
}

/** The best place this browser offers: IndexedDB, else localStorage, else the page's memory. */
export async function openStore(scope: {
  indexedDB?: IDBFactory | undefined;
  localStorage?: Storage | undefined;
}): Promise<QueueStore> {
  try {
    if (scope.indexedDB) {
      const store = await indexedDbStore(scope.indexedDB);
      await bringAlong(store, scope.localStorage).catch(() => undefined);
      return store;
    }
  } catch {
    // Private windows of some browsers refuse IndexedDB and allow localStorage.
  }
  try {
    if (scope.localStorage) {
      scope.localStorage.setItem(`${PREFIX}probe`, "1");
      scope.localStorage.removeItem(`${PREFIX}probe`);
      return keyValueStore(scope.localStorage);
    }
  } catch {
    // Blocked as well: answers go straight to the server and the list says so.
  }
  return memoryStore();
}

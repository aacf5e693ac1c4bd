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
          const text = key?.startsWith(PREFIX) ? storage.getItem(key) : null;
          if (text !== null) entries.push(JSON.parse(text) as Entry);
        }
        return entries;
      }),
    put: (entry) => attempt(() => storage.setItem(PREFIX + entry.submissionId, JSON.stringify(entry))),
    remove: (id) => attempt(() => storage.removeItem(PREFIX + id)),
  };
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

/** IndexedDB: a write counts only after its transaction completed. Rejects where the browser blocks it. */
export async function indexedDbStore(factory: IDBFactory): Promise<QueueStore> {
  const open = factory.open("soepel-diary", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("queue", { keyPath: "submissionId" });
  const db = await done(open);
  const write = (work: (store: IDBObjectStore) => void) => {
    const transaction = db.transaction("queue", "readwrite", { durability: "strict" });
    work(transaction.objectStore("queue"));
    return committed(transaction);
  };
  return {
    durable: true,
    all: () => done(db.transaction("queue").objectStore("queue").getAll() as IDBRequest<Entry[]>),
    put: (entry) => write((store) => store.put(entry)),
    remove: (id) => write((store) => store.delete(id)),
  };
}

/** The best place this browser offers: IndexedDB, else localStorage, else the page's memory. */
export async function openStore(scope: {
  indexedDB?: IDBFactory | undefined;
  localStorage?: Storage | undefined;
}): Promise<QueueStore> {
  try {
    if (scope.indexedDB) return await indexedDbStore(scope.indexedDB);
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

import type { ErrorCode } from "@soepel/domain/errors";
import type { InstantIso } from "@soepel/domain/primitives";
import { bySendOrder, nextToSend, type Entry, type Payload } from "./entry.ts";
import { memoryStore, type QueueStore } from "./store.ts";
import { submissionIdAt } from "../uuid7.ts";

/**
 * What became of one sending: `stored` only after the server said so; `refused` when the same content can never succeed;
 * `signIn` when the code is needed first; `retry` on a dead network or server, which may have said how long to leave it alone.
 */
export type Sent =
  | { kind: "stored" }
  | { kind: "refused"; code: ErrorCode }
  | { kind: "signIn" }
  | { kind: "retry"; afterMs?: number };

export type QueueState = {
  /** This link's entries in sending order, refused ones included. */
  entries: readonly Entry[];
  /** Entries of another link on the same phone: kept, shown, never sent from here. */
  foreign: readonly Entry[];
  /** Why nothing moves at the moment, or null. */
  blocked: "network" | "signIn" | null;
  /** False when this browser cannot keep anything after closing. */
  durable: boolean;
};

export type QueuePorts = {
  store: QueueStore;
  send(entry: Entry): Promise<Sent>;
  /** Runs one sender at a time over all tabs. */
  exclusively(work: () => Promise<void>): Promise<void>;
  now(): number;
  offsetMinutes(): number;
  /** Calls back after a while; only the latest appointment counts. */
  later(ms: number, work: () => void): void;
  /** Other tabs reload their list. */
  announce(): void;
  onStored(entry: Entry): void;
};

const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Longer than any server of ours asks for: a clock that jumps must not keep answers here. */
const LONGEST_REST_MS = 600_000;

/**
 * Keeps every touched answer until the server has it. `add` resolves once the phone has stored the entry; sending runs on
 * its own, one entry after the other, and is tried again with growing pauses. An entry is removed only after `stored`.
 */
export function createQueue(ports: QueuePorts) {
  let { store } = ports;
  /** Taken off by this tab, also where the phone would not let go of its copy. */
  const gone = new Set<string>();
  /** Known to be stored or taken off; an entry that goes without being here was stored by another tab. */
  const told = new Set<string>();
  let owner = "";
  let failures = 0;
  /** The server asked to be left alone until then. */
  let restUntil = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let state: QueueState = { entries: [], foreign: [], blocked: null, durable: store.durable };
  const listeners = new Set<() => void>();

  const set = (next: Partial<QueueState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** The server has it: told once per entry, whichever tab sent it. */
  function stored(entry: Entry): void {
    if (told.has(entry.submissionId)) return;
    told.add(entry.submissionId);
    ports.onStored(entry);
  }

  async function reload(): Promise<Entry[]> {
    const before = state.entries;
    const all = (await readAll()).filter((entry) => !gone.has(entry.submissionId));
    const ids = new Set(all.map((entry) => entry.submissionId));
    for (const entry of before) {
      if (entry.refused === null && !ids.has(entry.submissionId)) stored(entry);
    }
    const added = state.entries.filter((entry) => !before.includes(entry) && !ids.has(entry.submissionId));
    set({
      entries: [...all, ...added].filter((entry) => entry.owner === owner).toSorted(bySendOrder),
      foreign: all.filter((entry) => entry.owner !== owner),
      durable: store.durable,
    });
    return all;
  }

  /** Storage full or gone: the entries we know of go on from memory, and the list says so. */
  async function goOnFromMemory(): Promise<void> {
    const fallback = memoryStore();
    for (const one of [...state.entries, ...state.foreign]) await fallback.put(one);
    store = fallback;
    set({ durable: false });
  }

  async function readAll(): Promise<Entry[]> {
    try {
      return await store.all();
    } catch {
      await goOnFromMemory();
      return store.all();
    }
  }

  async function keep(entry: Entry): Promise<void> {
    try {
      await store.put(entry);
    } catch {
      await goOnFromMemory();
      await store.put(entry);
    }
  }

  /** Off the phone. Where the phone refuses, the copy that stays is sent again by a later page, and known by its id. */
  async function remove(submissionId: string): Promise<void> {
    gone.add(submissionId);
    try {
      await store.remove(submissionId);
    } catch {
      await goOnFromMemory();
      await store.remove(submissionId);
    }
    if (store !== ports.store) await ports.store.remove(submissionId).catch(() => undefined);
  }

  async function drain(): Promise<void> {
    for (;;) {
      const entry = nextToSend(await reload(), owner);
      if (entry === null) return set({ blocked: null });
      const sent = await ports.send(entry);
      if (sent.kind === "stored") {
        failures = 0;
        await remove(entry.submissionId);
        stored(entry);
        set({ blocked: null });
      } else if (sent.kind === "refused") {
        await keep({ ...entry, refused: sent.code });
      } else {
        set({ blocked: sent.kind === "signIn" ? "signIn" : "network" });
        if (sent.kind === "retry") {
          const pause = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 30_000;
          const asked = Math.min(sent.afterMs ?? 0, LONGEST_REST_MS);
          failures += 1;
          restUntil = ports.now() + asked;
          ports.later(Math.max(pause, asked), () => {
            restUntil = 0;
            void flush();
          });
        }
        return;
      }
      ports.announce();
    }
  }

  /** Sends until nothing is left or nothing moves; while it runs already, it looks once more when done. Never rejects. */
  function flush(): Promise<void> {
    const rest = restUntil - ports.now();
    if (owner === "" || (rest > 0 && rest <= LONGEST_REST_MS)) return Promise.resolve();
    if (running === null) running = sendAll();
    else again = true;
    return running;
  }

  async function sendAll(): Promise<void> {
    try {
      do {
        again = false;
        await ports.exclusively(drain);
      } while (again && state.blocked === null);
    } catch {
      set({ blocked: "network" });
      ports.later(BACK_OFF_MS.at(-1) ?? 30_000, () => void flush());
    } finally {
      running = null;
    }
  }

  return {
    state: (): QueueState => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Under which link entries are made and sent from now on; "" while nobody is signed in. */
    async signedIn(as: string): Promise<void> {
      owner = as;
      await reload().catch(() => undefined);
      void flush();
    },
    reload: () =>
      reload().then(
        () => undefined,
        () => undefined,
      ),
    /** Stores one entry on the phone, then sends. Resolves with the entry as soon as it is stored here. */
    async add(payload: Payload): Promise<Entry> {
      const at = ports.now();
      const entry: Entry = {
        submissionId: submissionIdAt(at),
        owner,
        at: new Date(at).toISOString() as InstantIso,
        offsetMinutes: ports.offsetMinutes(),
        payload,
        refused: null,
      };
      await keep(entry);
      // Somebody is using the diary: try again soon instead of keeping to a long pause.
      failures = 0;
      const others = state.entries.filter((one) => one.submissionId !== entry.submissionId);
      set({ entries: [...others, entry].toSorted(bySendOrder), durable: store.durable });
      ports.announce();
      void flush();
      return entry;
    },
    flush,
    /** Removes one entry by the patient's own choice; sent answers are not touched. */
    async discard(submissionId: string): Promise<void> {
      told.add(submissionId);
      await remove(submissionId);
      await reload();
      ports.announce();
    },
  };
}

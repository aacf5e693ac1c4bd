import type { Entry } from "./queue/entry.ts";
import { createQueue } from "./queue/queue.ts";
import { openStore, type QueueStore } from "./queue/store.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { sendEntry } from "./send.ts";

let stored: readonly Entry[] = [];
const listeners = new Set<() => void>();

/** What the server has stored since this page was opened, in the order in which that became known. */
export const acknowledged = (): readonly Entry[] => stored;
export function subscribeAcknowledged(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const channel = orNothing(() => new BroadcastChannel("soepel-queue")) ?? null;
let appointment: ReturnType<typeof setTimeout> | undefined;

/** A store that opens on first use, so that the page does not wait for it. */
function lazyStore(): QueueStore {
  let opened: QueueStore | null = null;
  const opening = openStore({
    indexedDB: orNothing(() => globalThis.indexedDB),
    localStorage: orNothing(() => globalThis.localStorage),
  }).then((store) => (opened = store));
  return {
    get durable() {
      return opened?.durable ?? true;
    },
    all: async () => (await opening).all(),
    put: async (entry) => (await opening).put(entry),
    remove: async (id) => (await opening).remove(id),
  };
}

/** Where something is blocked or unknown, even looking at it throws. */
function orNothing<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

export const queue = createQueue({
  store: lazyStore(),
  send: sendEntry,
  exclusively: (work) => oneAtATime(typeof navigator === "undefined" ? undefined : navigator.locks, work),
  now: () => Date.now(),
  offsetMinutes: () => -new Date().getTimezoneOffset(),
  later: (ms, work) => {
    clearTimeout(appointment);
    appointment = setTimeout(work, ms);
  },
  announce: () => channel?.postMessage("changed"),
  onStored: (entry) => {
    stored = [...stored, entry];
    for (const listener of listeners) listener();
  },
});

/** Sends again when the internet or the person comes back; other tabs' changes are read. */
export function watchQueue(): void {
  channel?.addEventListener("message", () => void queue.reload());
  window.addEventListener("online", () => void queue.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void queue.flush();
  });
}

import { describe, expect, test, vi } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import type { Entry, Payload } from "./entry.ts";
import { createQueue, type QueuePorts, type Sent } from "./queue.ts";
import { keyValueStore, memoryStore, openStore, type QueueStore } from "./store.ts";

const date = "2026-03-10" as LocalDate;
const answer = (answers: MorningAnswers): Payload => ({ kind: "answers", date, answers });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

type Options = { store?: QueueStore; send?: QueuePorts["send"]; onStored?: QueuePorts["onStored"] };

function setUp(options: Options = {}) {
  const sent: Entry[] = [];
  const appointments: (() => void)[] = [];
  const pauses: number[] = [];
  let clock = Date.UTC(2026, 2, 10, 6);
  const ports: QueuePorts = {
    store: options.store ?? memoryStore(),
    send: options.send ?? ((entry) => (sent.push(entry), Promise.resolve({ kind: "stored" }))),
    exclusively: (work) => work(),
    now: () => (clock += 1000),
    offsetMinutes: () => 60,
    later: (ms, work) => (pauses.push(ms), void appointments.push(work)),
    announce: () => undefined,
    onStored: options.onStored ?? (() => undefined),
  };
  return { queue: createQueue(ports), ports, sent, appointments, pauses };
}

function mapStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    key: (i) => [...map.keys()][i] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => void map.set(key, text),
    removeItem: (key) => void map.delete(key),
  };
}

describe("never lose", () => {
  test("an entry stays on the phone until the server has stored it, and goes then", async () => {
    const store = memoryStore();
    const outcomes: Sent[] = [{ kind: "retry" }, { kind: "retry" }, { kind: "stored" }];
    const { queue, appointments, pauses } = setUp({
      store,
      send: () => Promise.resolve(outcomes.shift() ?? { kind: "stored" }),
    });
    await queue.signedIn("a");
    await queue.add(answer({ pain_rise: { value: 4 } }));
    await settle();
    expect(await store.all()).toHaveLength(1);
    expect(queue.state().blocked).toBe("network");
    appointments.at(-1)?.();
    await settle();
    expect(await store.all()).toHaveLength(1);
    appointments.at(-1)?.();
    await settle();
    expect(await store.all()).toHaveLength(0);
    expect(queue.state()).toMatchObject({ blocked: null, entries: [] });
    expect(pauses).toEqual([1000, 2000]);
  });

  test("a server that asks to be left alone is left alone that long, whatever is touched meanwhile", async () => {
    const outcomes: Sent[] = [{ kind: "retry", afterMs: 45_000 }];
    const tries: string[] = [];
    const { queue, appointments, pauses } = setUp({
      send: (entry) => {
        tries.push(entry.submissionId);
        return Promise.resolve(outcomes.shift() ?? { kind: "stored" });
      },
    });
    await queue.signedIn("a");
    await queue.add(answer({ pain_rise: { value: 4 } }));
    await settle();
    await queue.add(answer({ quality: { value: 3 } }));
    await queue.flush();
    expect(tries).toHaveLength(1);
    expect(pauses).toEqual([45_000]);
    appointments.at(-1)?.();
    await settle();
    expect(tries).toHaveLength(3);
    expect(queue.state().entries).toEqual([]);
  });

  test("a closed browser loses nothing: the next page sends what the first one kept, with the same id", async () => {
    const store = keyValueStore(mapStorage());
    const first = setUp({ store, send: () => Promise.resolve({ kind: "retry" }) });
    await first.queue.signedIn("a");
    const entry = await first.queue.add(answer({ quality: { value: 3 } }));
    const second = setUp({ store });
    await second.queue.signedIn("a");
    await settle();
    expect(second.sent.map((one) => one.submissionId)).toEqual([entry.submissionId]);
  });

  test("a full or failing store does not lose the answer: it goes on from memory and says so", async () => {
    const broken: QueueStore = {
      ...memoryStore(),
      durable: true,
      put: () => Promise.reject(new Error("quota")),
    };
    const { queue, sent } = setUp({ store: broken });
    await queue.signedIn("a");
    await queue.add(answer({ pain_rise: { value: 0 } }));
    await settle();
    expect(sent).toHaveLength(1);
    expect(queue.state().durable).toBe(false);
  });

  test("a store that opens and fails later loses nothing that was touched: it goes on from memory and says so", async () => {
    const inner = memoryStore();
    let broken = false;
    const fail = () => Promise.reject(new Error("the connection is gone"));
    const store: QueueStore = {
      durable: true,
      all: () => (broken ? fail() : inner.all()),
      put: (entry) => (broken ? fail() : inner.put(entry)),
      remove: (id) => (broken ? fail() : inner.remove(id)),
    };
    const outcomes: Sent[] = [{ kind: "retry" }];
    const sent: string[] = [];
    const { queue, appointments } = setUp({
      store,
      send: (entry) => {
        const outcome = outcomes.shift() ?? { kind: "stored" };
        if (outcome.kind === "stored") sent.push(entry.submissionId);
        return Promise.resolve(outcome);
      },
    });
    await queue.signedIn("a");
    const first = await queue.add(answer({ into_bed: { state: "skipped" } }));
    await settle();
    broken = true;
    const second = await queue.add(answer({ sol_min: { value: 5 } }));
    appointments.at(-1)?.();
    for (let i = 0; i < 5; i++) await settle();
    expect(sent).toEqual([first.submissionId, second.submissionId]);
    expect(queue.state()).toMatchObject({ entries: [], blocked: null, durable: false });
  });

  test("a phone that cannot let go of what was sent holds up nothing and sends nothing twice", async () => {
    const inner = memoryStore();
    const store: QueueStore = {
      ...inner,
      durable: true,
      remove: () => Promise.reject(new Error("read only")),
    };
    const { queue, sent } = setUp({ store });
    await queue.signedIn("a");
    await queue.add(answer({ into_bed: { state: "skipped" } }));
    await queue.add(answer({ sol_min: { value: 5 } }));
    for (let i = 0; i < 5; i++) await settle();
    await queue.reload();
    await queue.flush();
    expect(sent.map((entry) => entry.payload)).toMatchObject([
      { answers: { into_bed: { state: "skipped" } } },
      { answers: { sol_min: { value: 5 } } },
    ]);
    expect(queue.state().entries).toEqual([]);
  });

  test("a refusal that can never succeed is kept and shown, and the answers behind it still go", async () => {
    const sent: Entry[] = [];
    const { queue } = setUp({
      send: (entry) => {
        if (entry.payload.kind === "routine") return Promise.resolve({ kind: "refused", code: "DAY_CLOSED" });
        sent.push(entry);
        return Promise.resolve({ kind: "stored" });
      },
    });
    await queue.signedIn("a");
    await queue.add({
      kind: "routine",
      date,
      itemKey: "k",
      occasion: 1,
      outcome: "done",
      fraction: null,
      milder: false,
    });
    await queue.add(answer({ pain_rise: { value: 2 } }));
    await settle();
    expect(sent).toHaveLength(1);
    expect(queue.state().entries.map((entry) => entry.refused)).toEqual(["DAY_CLOSED"]);
    await queue.discard(queue.state().entries[0]?.submissionId ?? "");
    expect(queue.state().entries).toEqual([]);
  });

  test("an ended session keeps everything and asks for the code", async () => {
    const { queue, appointments } = setUp({ send: () => Promise.resolve({ kind: "signIn" }) });
    await queue.signedIn("a");
    await queue.add(answer({ pain_rise: { value: 2 } }));
    await settle();
    expect(queue.state()).toMatchObject({ blocked: "signIn", entries: [{ owner: "a" }] });
    expect(appointments).toHaveLength(0);
  });
});

describe("two tabs", () => {
  test("an answer that another tab sent counts as stored here, once, and a withdrawn one does not", async () => {
    const store = memoryStore();
    const known: string[] = [];
    const idle = setUp({
      store,
      send: () => Promise.resolve({ kind: "retry" }),
      onStored: (entry) => void known.push(entry.submissionId),
    });
    await idle.queue.signedIn("a");
    const kept = await idle.queue.add(answer({ quality: { value: 4 } }));
    const taken = await idle.queue.add(answer({ pain_rise: { value: 4 } }));
    await settle();
    await idle.queue.discard(taken.submissionId);
    const busy = setUp({ store });
    await busy.queue.signedIn("a");
    await settle();
    expect(busy.sent.map((entry) => entry.submissionId)).toEqual([kept.submissionId]);
    await idle.queue.reload();
    await idle.queue.reload();
    expect(known).toEqual([kept.submissionId]);
    expect(idle.queue.state().entries).toEqual([]);
  });

  test("an answer touched while the list is read is in the list", async () => {
    const inner = memoryStore();
    let slow: () => void = () => undefined;
    let asked = 0;
    const store: QueueStore = {
      ...inner,
      all: async () => {
        const before = await inner.all();
        asked += 1;
        if (asked === 3) await new Promise<void>((resolve) => (slow = resolve));
        return before;
      },
    };
    const { queue } = setUp({ store, send: () => Promise.resolve({ kind: "retry" }) });
    await queue.signedIn("a");
    await settle();
    const reading = queue.reload();
    await settle();
    await queue.add(answer({ quality: { value: 3 } }));
    slow();
    await reading;
    expect(queue.state().entries).toHaveLength(1);
  });
});

describe("order and doubles", () => {
  test("one after the other, in the order given, even when touched while sending", async () => {
    let inFlight = 0;
    let most = 0;
    const order: unknown[] = [];
    const { queue } = setUp({
      send: async (entry) => {
        most = Math.max(most, ++inFlight);
        await settle();
        inFlight--;
        order.push(entry.payload.kind === "answers" ? Object.keys(entry.payload.answers)[0] : null);
        return { kind: "stored" };
      },
    });
    await queue.signedIn("a");
    await Promise.all([
      queue.add(answer({ into_bed: { state: "skipped" } })),
      queue.add(answer({ sol_min: { value: 5 } })),
      queue.add(answer({ n_awak: { value: 1 } })),
    ]);
    for (let i = 0; i < 8; i++) await settle();
    expect(order).toEqual(["into_bed", "sol_min", "n_awak"]);
    expect(most).toBe(1);
  });

  test("alarm signs overtake answers that wait", async () => {
    const store = memoryStore();
    const offline = setUp({ store, send: () => Promise.resolve({ kind: "retry" }) });
    await offline.queue.signedIn("a");
    await offline.queue.add(answer({ flag_gate: { value: true } }));
    await offline.queue.add({
      kind: "flags",
      date,
      on: date,
      codes: ["RF01"],
      inDoubt: false,
      messageShown: "call_today",
    });
    await settle();
    const online = setUp({ store });
    await online.queue.signedIn("a");
    await settle();
    expect(online.sent.map((entry) => entry.payload.kind)).toEqual(["flags", "answers"]);
  });

  test("answers of one person are never sent in the session of another", async () => {
    const store = memoryStore();
    const a = setUp({ store, send: () => Promise.resolve({ kind: "retry" }) });
    await a.queue.signedIn("a");
    await a.queue.add(answer({ pain_rise: { value: 9 } }));
    const b = setUp({ store });
    await b.queue.signedIn("b");
    await settle();
    expect(b.sent).toEqual([]);
    expect(b.queue.state()).toMatchObject({ entries: [], foreign: [{ owner: "a" }] });
    expect(await store.all()).toHaveLength(1);
  });
});

test("the store falls back from IndexedDB to localStorage to memory", async () => {
  expect((await openStore({})).durable).toBe(false);
  const blocked = {
    open: () => {
      throw new Error("blocked");
    },
  } as unknown as IDBFactory;
  const fallback = await openStore({ indexedDB: blocked, localStorage: mapStorage() });
  expect(fallback.durable).toBe(true);
  const full = {
    ...mapStorage(),
    setItem: () => {
      throw new Error("full");
    },
  } as Storage;
  expect((await openStore({ indexedDB: blocked, localStorage: full })).durable).toBe(false);
});

test("a database that never answers does not keep anybody waiting", async () => {
  vi.useFakeTimers();
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  const opening = openStore({ indexedDB: silent, localStorage: mapStorage() });
  await vi.advanceTimersByTimeAsync(3000);
  expect((await opening).durable).toBe(true);
  vi.useRealTimers();
});

test("an entry that cannot be read stays and holds up nothing", async () => {
  const storage = mapStorage();
  storage.setItem("soepel.queue.broken", "{half");
  storage.setItem("soepel.queue.other", "7");
  const { queue } = setUp({ store: keyValueStore(storage), send: () => Promise.resolve({ kind: "retry" }) });
  await queue.signedIn("a");
  await queue.add(answer({ quality: { value: 3 } }));
  expect(queue.state()).toMatchObject({ durable: true, entries: [{ refused: null }] });
  expect(storage.getItem("soepel.queue.broken")).toBe("{half");
});

import { beforeEach, expect, test, vi } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { InstantIso, SubmissionId } from "@soepel/domain/primitives";
import type { DiaryToday } from "@soepel/domain/wire/diary";
import type { Entry } from "./queue/entry.ts";

const date = "2026-03-10" as LocalDate;
const today = {
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  now: "2026-03-10T07:00:00.000Z",
  days: [{ date, open: true, morning: null, due: [], logs: [], flag: null }],
} as unknown as DiaryToday;
const answered = (id: string, value: number): Entry => ({
  submissionId: id as SubmissionId,
  owner: "a",
  at: "2026-03-10T07:00:00.000Z" as InstantIso,
  offsetMinutes: 60,
  payload: { kind: "answers", date, answers: { quality: { value } } },
  refused: null,
});

const stored: Entry[] = [];
const listeners: (() => void)[] = [];
let ask: () => Promise<DiaryToday> = () => Promise.resolve(today);
vi.mock("./running-queue.ts", () => ({
  acknowledged: () => [...stored],
  subscribeAcknowledged: (listener: () => void) => listeners.push(listener),
}));
vi.mock("./api.ts", () => ({ api: { today: { query: () => ask() } } }));
vi.mock("./settings.ts", () => ({ followLocale: () => undefined }));

const storage = () => {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  };
};
beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  stored.length = 0;
  listeners.length = 0;
  ask = () => Promise.resolve(today);
});

const { fetchToday, keptToday, watchKept } = await import("./kept-today.ts");
const store = (entry: Entry) => {
  stored.push(entry);
  for (const listener of listeners) listener();
};
const quality = () => keptToday("a")?.today.days[0]?.morning?.values.quality ?? null;

test("what was stored since is in the copy that opens without internet", async () => {
  watchKept();
  await fetchToday("a");
  expect(quality()).toBeNull();
  store(answered("1", 4));
  expect(quality()).toBe(4);
  expect(keptToday("a")?.acknowledged, "a new page knows of none and has them all in the copy").toBe(0);
  expect(keptToday("b"), "nobody else's").toBeNull();
});

test("an answer stored while the page was asked for is not lost when the older page comes in", async () => {
  watchKept();
  let arrive: (value: DiaryToday) => void = () => undefined;
  ask = () => new Promise((resolve) => (arrive = resolve));
  const asking = fetchToday("a");
  store(answered("1", 3));
  arrive(today);
  const kept = await asking;
  expect(kept.acknowledged, "the page lays everything after this over it").toBe(0);
  expect(quality()).toBe(3);
});

test("a phone that is remembered later has one copy, in the place that stays", async () => {
  await fetchToday("a");
  localStorage.setItem("soepel.remembered", "1");
  await fetchToday("a");
  expect(sessionStorage.getItem("soepel.today")).toBeNull();
  expect(localStorage.getItem("soepel.today")).not.toBeNull();
});

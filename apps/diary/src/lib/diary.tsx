import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { useQuery } from "@tanstack/react-query";
import type { LocalDate } from "@soepel/domain/local-date";
import type { ClockMinutes } from "@soepel/domain/primitives";
import type { DiaryToday } from "@soepel/domain/wire/diary";
import { localClockAt, localDateAt } from "@soepel/domain/zone";
import { rolledTo, withEntries } from "../model/day.ts";
import { fetchToday, keptToday } from "./kept-today.ts";
import { reasonOf } from "./api.ts";
import { leaveOtherDay } from "./navigation.ts";
import { acknowledged, queue, subscribeAcknowledged } from "./running-queue.ts";
import type { Entry, Payload } from "./queue/entry.ts";
import type { QueueState } from "./queue/queue.ts";

/** What every screen works with: the server's answer with this phone's entries over it, and the way to add one. */
export type Diary = {
  today: DiaryToday;
  /** Today's date and time in the practice's zone, whatever the phone's clock says. */
  date: LocalDate;
  clock: ClockMinutes;
  /** The phone's own clock, in which waiting entries are dated. */
  phoneNow: number;
  waiting: QueueState;
  /** Stored by the server since this page was opened. */
  sent: readonly Entry[];
  save(payload: Payload): Promise<Entry>;
};

const DiaryContext = createContext<Diary | null>(null);

export function useDiary(): Diary {
  const diary = useContext(DiaryContext);
  if (diary === null) throw new Error("useDiary outside DiaryProvider");
  return diary;
}

export const useQueue = (): QueueState => useSyncExternalStore(queue.subscribe, queue.state);
const useAcknowledged = () => useSyncExternalStore(subscribeAcknowledged, acknowledged);

type ProviderProps = {
  owner: string;
  children: ReactNode;
  loading: ReactNode;
  failed: (again: () => void) => ReactNode;
  /** The session has ended: the code is needed before anything is shown. */
  signedOut: ReactNode;
};

const TICK_MS = 20_000;

/** Away for so long, nobody remembers which day a question was about. */
const LONG_MS = 3_600_000;

/**
 * The phone's clock, renewed a few times a minute and whenever the page is shown again: timers sleep with the phone. `wokeAt` is
 * when it was last shown after a long time.
 */
function useNow(): { now: number; wokeAt: number } {
  const [clock, setClock] = useState(() => ({ now: Date.now(), wokeAt: 0 }));
  useEffect(() => {
    const tick = () => setClock(({ wokeAt }) => ({ now: Date.now(), wokeAt }));
    const timer = setInterval(tick, TICK_MS);
    let hiddenAt = Infinity;
    const seen = () => {
      const now = Date.now();
      if (document.visibilityState === "hidden") hiddenAt = now;
      else if (now - hiddenAt > LONG_MS) setClock({ now, wokeAt: now });
      else tick();
    };
    document.addEventListener("visibilitychange", seen);
    addEventListener("pageshow", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("pageshow", seen);
    };
  }, []);
  return clock;
}

/** On a new day the diary is asked for again; who comes back after long to a question of another day begins on the first page. */
function useNewDay(date: LocalDate | undefined, wokeAt: number, ask: () => void): void {
  const known = useRef({ date, wokeAt });
  useEffect(() => {
    const before = known.current;
    known.current = { date, wokeAt };
    if (date === undefined) return;
    if (before.date !== undefined && before.date !== date) ask();
    if (before.wokeAt !== wokeAt) leaveOtherDay(date);
  });
}

/** Loads the diary of the signed-in person, from this phone first. */
export function DiaryProvider({ owner, children, loading, failed, signedOut }: ProviderProps) {
  const waiting = useQueue();
  const sent = useAcknowledged();
  const query = useQuery({
    queryKey: ["today", owner],
    queryFn: () => fetchToday(owner),
    initialData: () => keptToday(owner) ?? undefined,
    initialDataUpdatedAt: 0,
  });
  const { now, wokeAt } = useNow();
  const kept = query.data;
  const ended = query.error !== null && reasonOf(query.error) === "NOT_SIGNED_IN";

  const diary = useMemo((): Diary | null => {
    if (!kept) return null;
    const nowMs = now + kept.skewMs;
    const date = localDateAt(nowMs, kept.today.timeZone);
    const recent = sent.slice(kept.acknowledged).filter((entry) => entry.owner === owner);
    return {
      today: withEntries(rolledTo(kept.today, date), [...recent, ...waiting.entries]),
      date,
      clock: localClockAt(nowMs, kept.today.timeZone),
      phoneNow: now,
      waiting,
      sent: sent.filter((entry) => entry.owner === owner),
      save: (payload) => queue.add(payload),
    };
  }, [kept, waiting, sent, now, owner]);

  useNewDay(diary?.date, wokeAt, () => void query.refetch());

  if (ended) return signedOut;
  if (diary === null) return query.isError ? failed(() => void query.refetch()) : loading;
  return <DiaryContext value={diary}>{children}</DiaryContext>;
}

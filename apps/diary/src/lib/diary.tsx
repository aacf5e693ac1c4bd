import {
  createContext,
  useContext,
  useEffect,
  useMemo,
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

/** The phone's clock, renewed a few times a minute, so that a page left open notices midnight. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
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
  const now = useNow();
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

  if (ended) return signedOut;
  if (diary === null) return query.isError ? failed(() => void query.refetch()) : loading;
  return <DiaryContext value={diary}>{children}</DiaryContext>;
}

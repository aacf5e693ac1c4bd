import { epochDayOf, type EpochDay } from "./calendar.ts";
import type { PlanPause, PlanRevision, RoutineLog } from "./plan.ts";
import type { LocalDate } from "./primitives.ts";

export type RoutineRecord = {
  revisions: readonly PlanRevision[];
  pauses: readonly PlanPause[];
  logs: readonly RoutineLog[];
};
/** A window of days, both inclusive. Days after `today` are not counted: nothing is due in the future. */
export type RoutineWindow = { from: LocalDate; to: LocalDate; today: LocalDate };

/** Credits are summed in whole thousandths, so that the order of logs cannot change a figure. */
export const MILLI = 1000;

/**
 * Credit of one session in thousandths. Stopping because pain rose follows the stop rule of the plan, so it is a full
 * credit whether or not the milder variant was done; partly without an entered part is a half (DOMAIN.md E2).
 */
export function creditMilli(log: Pick<RoutineLog, "outcome" | "fraction">): number {
  if (log.outcome === "not") return 0;
  if (log.outcome !== "partly") return MILLI;
  return Math.round(Math.min(1, Math.max(0, log.fraction ?? 0.5)) * MILLI);
}

export type Tally = { credit: number; logs: number; stopped: boolean; milder: boolean };

/** The days of a window with what was logged on them; the common ground of the percentage and the heat map. */
export class LoggedDays {
  readonly first: EpochDay;
  readonly length: number;
  readonly logged: boolean[];
  readonly paused: boolean[];
  readonly byItem = new Map<string, (Tally | undefined)[]>();

  constructor(record: RoutineRecord, window: RoutineWindow) {
    this.first = epochDayOf(window.from);
    const last = Math.min(epochDayOf(window.to), epochDayOf(window.today));
    this.length = Math.max(0, last - this.first + 1);
    this.logged = Array.from({ length: this.length }, () => false);
    this.paused = Array.from({ length: this.length }, () => false);
    for (const pause of record.pauses) {
      const from = Math.max(0, epochDayOf(pause.from) - this.first);
      const to = pause.to === null ? this.length - 1 : epochDayOf(pause.to) - this.first;
      for (let i = from; i <= Math.min(to, this.length - 1); i++) this.paused[i] = true;
    }
    for (const log of record.logs) this.#add(log);
  }

  #add(log: RoutineLog): void {
    const i = epochDayOf(log.date) - this.first;
    if (i < 0 || i >= this.length) return;
    this.logged[i] = true;
    let days = this.byItem.get(log.itemKey);
    if (!days) this.byItem.set(log.itemKey, (days = []));
    const tally = (days[i] ??= { credit: 0, logs: 0, stopped: false, milder: false });
    tally.credit += creditMilli(log);
    tally.logs++;
    tally.stopped ||= log.outcome === "stopped";
    tally.milder ||= log.milder;
  }

  tally(itemKey: string, i: number): Tally | undefined {
    return this.byItem.get(itemKey)?.[i];
  }
}

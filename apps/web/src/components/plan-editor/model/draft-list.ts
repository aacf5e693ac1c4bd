import { moments, type Moment } from "@soepel/domain/plan";
import type { DraftItem } from "./draft-item.ts";

/** The lines of a plan or template in reading order: by moment of the day, inside a moment as placed. */
export type DraftList = readonly DraftItem[];

/** Lines by moment, every moment present, the order inside each kept. */
export function byMoment(list: DraftList): { moment: Moment; items: DraftItem[] }[] {
  return moments.map((moment) => ({ moment, items: list.filter((item) => item.moment === moment) }));
}

/** Restores reading order after a line changed moment; such a line comes last in its new moment. */
export const inReadingOrder = (list: DraftList): DraftList => byMoment(list).flatMap(({ items }) => items);

export const addItems = (list: DraftList, items: readonly DraftItem[]): DraftList =>
  inReadingOrder([...list, ...items]);

export const removeItem = (list: DraftList, key: string): DraftList =>
  list.filter((item) => item.key !== key);

/** Puts another line in the place of one, for example its milder variant. */
export const replaceItem = (list: DraftList, key: string, by: DraftItem): DraftList =>
  inReadingOrder(list.map((item) => (item.key === key ? by : item)));

export function editItem(list: DraftList, key: string, change: Partial<DraftItem>): DraftList {
  const edited = list.map((item) => (item.key === key ? { ...item, ...change, key } : item));
  return change.moment === undefined ? edited : inReadingOrder(edited);
}

/** Puts a line in a moment before another line, or last when `before` is null or no line of that moment. */
export function placeItem(list: DraftList, key: string, moment: Moment, before: string | null): DraftList {
  const moved = list.find((item) => item.key === key);
  if (moved === undefined || before === key) return list;
  const rest = removeItem(list, key);
  const at = rest.findIndex((item) => item.key === before && item.moment === moment);
  const placed = { ...moved, moment };
  return inReadingOrder(at < 0 ? [...rest, placed] : rest.toSpliced(at, 0, placed));
}

/**
 * One step up or down. From the edge of a moment a line goes on to the next moment, empty ones too, so that the keyboard
 * reaches every place. The same list when there is nowhere to go.
 */
export function stepItem(list: DraftList, key: string, step: -1 | 1): DraftList {
  const at = list.findIndex((item) => item.key === key);
  const moved = list[at];
  if (moved === undefined) return list;
  const neighbour = list[at + step];
  if (neighbour !== undefined && neighbour.moment === moved.moment) {
    return step < 0
      ? placeItem(list, key, moved.moment, neighbour.key)
      : placeItem(list, neighbour.key, moved.moment, key);
  }
  const moment = moments[moments.indexOf(moved.moment) + step];
  if (moment === undefined) return list;
  const first = list.find((item) => item.moment === moment);
  return placeItem(list, key, moment, step < 0 ? null : (first?.key ?? null));
}

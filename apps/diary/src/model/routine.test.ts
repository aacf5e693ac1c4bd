import { expect, test } from "vitest";
import { doseMinutes } from "@soepel/domain/dose-minutes";
import type { DiaryDay, DueItem } from "@soepel/domain/wire/diary";
import { minutesOf, sessionsOf } from "./routine.ts";

const dose = { durationS: { min: 60, max: 120 }, reps: null, holdS: null, sets: null, perSide: false };
const item = (key: string, type: string, due: number) =>
  ({
    item: { key, dose, optional: false, schedule: { kind: "daily", timesPerDay: due } },
    exercise: { type },
    due,
  }) as unknown as DueItem;
const sessions = sessionsOf({
  due: [item("a", "exercise", 3), item("b", "habit", 1)],
  logs: [],
} as unknown as DiaryDay);

test("an exercise of three times a day takes its minutes three times, and a habit none", () => {
  const once = doseMinutes(sessions[0]!.due.item.dose)!;
  expect(sessions).toHaveLength(4);
  expect(minutesOf(sessions)).toEqual({ min: 3 * once.min, max: 3 * once.max });
  expect(minutesOf(sessions.slice(2, 3))).toEqual(once);
  expect(minutesOf(sessions.slice(3))).toBeNull();
});

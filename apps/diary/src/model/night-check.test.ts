import { expect, test } from "vitest";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { nightDoubt, slipsOf } from "./night-check.ts";

const night = (into: number, lights: number, wake: number, up: number) =>
  ({
    into_bed: { value: into },
    try_sleep: { value: lights },
    final_wake: { value: wake },
    out_of_bed: { value: up },
  }) as MorningAnswers;
const date = "2026-03-10" as LocalDate;
const check = (answers: MorningAnswers) => nightDoubt(answers, date, "Europe/Amsterdam");

test("an ordinary night, and one with times still missing, raise no doubt", () => {
  expect(check(night(1365, 1395, 405, 420))).toBeNull();
  expect(check({ into_bed: { value: 600 } } as MorningAnswers)).toBeNull();
});

test("lying awake for longer than the night lasted is asked about, whichever answer comes last", () => {
  const awake = { sol_min: { value: 300 }, waso_min: { value: 240 } };
  expect(check({ ...night(1365, 1395, 405, 420), ...awake })).toEqual({
    kind: "awake",
    minutes: 495,
    order: null,
  });
  expect(
    check({ ...night(1020, 1320, 470, 480), ...awake }),
    "the longer night is asked first",
  ).toMatchObject({
    kind: "ask",
  });
});

test("fifteen hours in bed are asked about, lights out before getting into bed is refused", () => {
  expect(check(night(1020, 1320, 470, 480))).toEqual({ kind: "ask", minutes: 900, order: null });
  expect(check(night(1380, 1350, 405, 420))).toMatchObject({ kind: "refuse" });
});

test("two times the wrong way round are named, lights out as soon as both are known", () => {
  const { into_bed, try_sleep } = night(0, 1410, 0, 0);
  const early = check({ into_bed, try_sleep } as MorningAnswers);
  expect(early).toMatchObject({ kind: "refuse", order: "light_before_bed" });
  expect(slipsOf(early!)).toEqual(["into_bed", "try_sleep"]);
  const late = check(night(1380, 1410, 450, 420));
  expect(late).toMatchObject({ kind: "refuse", order: "up_before_awake" });
  expect(slipsOf(late!)).toEqual(["final_wake", "out_of_bed"]);
  expect(check(night(495, 510, 910, 930)), "somebody who sleeps by day").toBeNull();
  expect(check({ ...night(1410, 1410, 420, 420) }), "at once, both ways").toBeNull();
});

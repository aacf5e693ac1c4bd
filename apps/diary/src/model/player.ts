import type { Dose } from "@soepel/domain/plan";

export type Side = "right" | "left" | null;
/** One stretch of the timer. `ready` is "maak u klaar"; `rest` lies between two holds or sets. */
export type Stretch = {
  kind: "ready" | "work" | "rest";
  side: Side;
  round: number;
  rounds: number;
  seconds: number;
};

/** How an exercise is led: with a clock, by counting along, by breathing, or just by its steps. */
export type Lead =
  | { kind: "clock"; stretches: Stretch[] }
  | { kind: "count"; sides: Side[]; rounds: number; reps: { min: number; max: number } }
  | { kind: "breath"; inS: number; outS: number; cycles: number }
  | { kind: "steps" };

const READY_S = 3;
const REST_BETWEEN_HOLDS_S = 3;
const REST_BETWEEN_SETS_S = 20;
/** Above this a clock in view is of no use: a walk, or a light that stays dim for an hour. */
const LONGEST_CLOCK_S = 900;

const sidesOf = (dose: Dose): Side[] => (dose.perSide ? ["right", "left"] : [null]);

/** How to lead one session. Where a dose is a range, the clock takes its lower end: more is always possible. */
export function leadOf(dose: Dose): Lead {
  const { reps, holdS, durationS, breathInS, breathOutS } = dose;
  const rounds = dose.sets ?? 1;
  if (breathInS !== null && breathOutS !== null && durationS !== null) {
    const cycles = Math.max(1, Math.round(durationS.min / (breathInS + breathOutS)));
    return { kind: "breath", inS: breathInS, outS: breathOutS, cycles };
  }
  const each = holdS ?? (reps === null ? (durationS?.min ?? null) : null);
  if (each !== null && each <= LONGEST_CLOCK_S) {
    const holds = holdS === null ? 1 : (reps?.min ?? 1);
    return { kind: "clock", stretches: stretchesOf(sidesOf(dose), rounds, holds, each) };
  }
  if (reps !== null) return { kind: "count", sides: sidesOf(dose), rounds, reps };
  return { kind: "steps" };
}

function stretchesOf(sides: Side[], sets: number, holds: number, seconds: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let set = 0; set < sets; set++) {
    for (const side of sides) {
      const at = (hold: number) => ({ side, round: set * holds + hold + 1, rounds: sets * holds });
      const first = stretches.length === 0 || sides.length > 1;
      stretches.push({
        ...at(0),
        kind: first ? "ready" : "rest",
        seconds: first ? READY_S : REST_BETWEEN_SETS_S,
      });
      for (let hold = 0; hold < holds; hold++) {
        if (hold > 0) stretches.push({ ...at(hold), kind: "rest", seconds: REST_BETWEEN_HOLDS_S });
        stretches.push({ ...at(hold), kind: "work", seconds });
      }
    }
  }
  return stretches;
}

/** Where a clock stands: which stretch, whole seconds left in it (1 or more), share gone 0–1; null when all is done. */
export type ClockAt = { index: number; stretch: Stretch; left: number; gone: number };

export function clockAt(stretches: readonly Stretch[], elapsedMs: number): ClockAt | null {
  let start = 0;
  for (const [index, stretch] of stretches.entries()) {
    const length = stretch.seconds * 1000;
    if (elapsedMs < start + length) {
      const into = Math.max(0, elapsedMs - start);
      return { index, stretch, left: Math.ceil((length - into) / 1000), gone: into / length };
    }
    start += length;
  }
  return null;
}

/** Where the breathing stands: cycle from 1, in or out, whole seconds into the cycle; null when all cycles are done. */
export type BreathAt = { cycle: number; phase: "in" | "out"; second: number; leftMs: number };

export function breathAt(lead: Lead & { kind: "breath" }, elapsedMs: number): BreathAt | null {
  const cycleMs = (lead.inS + lead.outS) * 1000;
  const cycle = Math.floor(elapsedMs / cycleMs);
  if (cycle >= lead.cycles) return null;
  const second = Math.floor((elapsedMs - cycle * cycleMs) / 1000);
  return {
    cycle: cycle + 1,
    phase: second < lead.inS ? "in" : "out",
    second,
    leftMs: lead.cycles * cycleMs - elapsedMs,
  };
}

/** Where counting along stands after a number of taps; `done` when every round of every side is counted. */
export type CountAt = { side: Side; sideIndex: number; round: number; n: number; done: boolean };

export function countAt({ sides, rounds, reps }: Lead & { kind: "count" }, taps: number): CountAt {
  const perTurn = reps.max;
  const turns = sides.length * rounds;
  const turn = Math.min(Math.floor(taps / perTurn), turns - 1);
  const sideIndex = turn % sides.length;
  return {
    side: sides[sideIndex] ?? null,
    sideIndex,
    round: Math.floor(turn / sides.length) + 1,
    n: Math.min(taps - turn * perTurn, perTurn),
    done: taps >= turns * perTurn,
  };
}

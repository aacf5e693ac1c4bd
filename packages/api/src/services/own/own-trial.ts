import { morningRecord } from "@soepel/domain/morning-record";
import type { LocalDate } from "@soepel/domain/primitives";
import { trialResult } from "@soepel/domain/trial/result";
import { lastMorning, trialState } from "@soepel/domain/trial/trial";
import type { OwnTrial } from "@soepel/domain/wire/own";
import type { OwnMorningRow, OwnTrialChangeRow } from "@soepel/db/repo/own-history";
import type { TrialRow } from "@soepel/db/repo/trials";
import { iso, isoOrNull } from "../acting.ts";

type Told = { mornings: readonly OwnMorningRow[]; changes: readonly OwnTrialChangeRow[] };

/** A test as its owner takes it along: the nights as given, and the result only where the diary shows one. */
export function ownTrial(trial: TrialRow, told: Told, today: LocalDate, timeZone: string): OwnTrial {
  const records = told.mornings.map((row) =>
    morningRecord(row.date, row.answers, { daysLate: row.daysLate, corrected: row.corrected }),
  );
  const result = trialResult(trial, records, trial.changes, timeZone);
  const calledOff = trial.stoppedOn !== null && trial.stoppedOn < trial.startsOn;
  const state = calledOff ? "called_off" : trialState(trial, today);
  const { protocol, title, ownChange, startsOn, stoppedOn } = trial;
  return {
    protocol,
    title,
    ownChange,
    startsOn,
    lastMorning: lastMorning(trial),
    stoppedOn,
    state,
    madeAt: iso(trial.createdAt),
    measure: result.measure,
    phases: result.phases.map(({ phase, nights, median, sentence }) => ({
      code: phase.code,
      variable: phase.variable,
      nights: phase.nights,
      dots: nights,
      median: state === "finished" ? median : null,
      sentence: state === "finished" ? sentence : null,
    })),
    changes: told.changes
      .filter(({ trialId }) => trialId === trial.id)
      .map(({ trialId: _id, at, takenBackAt, ...change }) => ({
        ...change,
        at: iso(at),
        takenBackAt: isoOrNull(takenBackAt),
      })),
  };
}

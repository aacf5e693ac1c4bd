import type { OwnData, OwnTrial } from "@soepel/domain/wire/own";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { trialName } from "@soepel/i18n/trials";
import { trialMiddle, trialValue } from "../trial-text.ts";
import { paragraph, safe, table } from "./html.ts";
import { joined, type Words } from "./words.ts";

/** Question, parts, own nights and the result as the diary shows it. */
export function testsBody({ trials }: OwnData, words: Words): string {
  return trials.map((trial) => testHtml(trial, words)).join("");
}

function testHtml(trial: OwnTrial, words: Words): string {
  const { t, locale, day, when } = words;
  const test = extraTexts[locale].test;
  const period = t.from(day(trial.startsOn), day(trial.lastMorning));
  const early = trial.state === "finished" && trial.stoppedOn !== null;
  const told = trial.phases.some(({ sentence }) => sentence !== null);
  const nights = trial.phases.flatMap(({ code, variable, dots }) =>
    dots.map(({ date, value, mark }) => [
      day(date),
      `${code}: ${test.phases[variable]}`,
      value === null ? "" : trialValue(value, trial.measure, locale),
      mark === null ? "" : t.marks[mark],
    ]),
  );
  const outcome = trial.phases.flatMap(({ code, variable, median, sentence }) =>
    median === null
      ? []
      : [
          [
            `${code}: ${test.phases[variable]}`,
            trialMiddle(median, trial.measure, locale),
            sentence === null ? "" : test.sentences[sentence],
          ],
        ],
  );
  return [
    `<h3>${safe(`${trialName(trial, locale)}${trial.state === "called_off" ? "" : `, ${period}`}`)}</h3>`,
    paragraph(
      [
        t.question(test.measures[trial.measure]),
        ...(trial.ownChange === null ? [] : [t.agreement(trial.ownChange)]),
        t.testStates[trial.state],
        ...(early ? [t.stopped(day(trial.lastMorning))] : []),
        t.madeAt(when(trial.madeAt)),
      ].join("\n"),
    ),
    table(
      [t.phase, ""],
      trial.phases.map(({ code, variable, nights: n }) => [
        `${code}: ${test.phases[variable]}`,
        t.nightsOf(n),
      ]),
    ),
    table([t.night, t.phase, t.answer, ""], nights),
    outcome.length === 0
      ? ""
      : paragraph(t.outcome) +
        table([], outcome) +
        paragraph(told ? `${test.figure} ${test.notProof}` : test.figure),
    trial.changes.length === 0
      ? ""
      : paragraph(t.changes) +
        table(
          [t.date, t.what, t.noted, t.afterwards],
          trial.changes.map((change) => [
            day(change.date),
            joined(test.variables[change.variable as keyof typeof test.variables], change.note ?? ""),
            words.noted(change),
            words.takenBack(change.takenBackAt),
          ]),
        ),
  ].join("");
}

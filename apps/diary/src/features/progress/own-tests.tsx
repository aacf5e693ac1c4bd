import type { DiaryHistory } from "@soepel/domain/wire/diary";
import { daysBetween } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { trialResult } from "@soepel/domain/trial/result";
import { lastMorning, trialState } from "@soepel/domain/trial/trial";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { shortDate } from "@soepel/i18n/format";
import { useLocale } from "../../lib/settings.ts";
import { trialMiddle } from "../../model/trial-text.ts";

type Trial = DiaryHistory["trials"][number];

/** Tests of the last weeks: where a running one stands, and what a finished one showed, with the number of nights. */
export function OwnTests({ history }: { history: DiaryHistory }) {
  const t = extraTexts[useLocale()].test;
  const shown = history.trials.filter((trial) => isRecent(trial, history));
  if (shown.length === 0) return null;
  return (
    <section className="card ct">
      <h2>{t.results}</h2>
      {shown.toReversed().map((trial) => (
        <OwnTest key={trial.trialId} trial={trial} history={history} />
      ))}
    </section>
  );
}

const oldest = ({ mornings }: DiaryHistory): LocalDate | null =>
  mornings.reduce<LocalDate | null>(
    (least, { date }) => (least === null || date < least ? date : least),
    null,
  );

/** A test whose first nights are no longer in the window would be judged by half of it: it is left out. */
function isRecent(trial: Trial, history: DiaryHistory): boolean {
  const first = oldest(history);
  return trialState(trial, history.today) !== "finished" || (first !== null && trial.startsOn >= first);
}

function OwnTest({ trial, history }: { trial: Trial; history: DiaryHistory }) {
  const locale = useLocale();
  const t = extraTexts[locale].test;
  const state = trialState(trial, history.today);
  if (state === "planned") return <p>{t.planned(shortDate(trial.startsOn, locale))}</p>;
  if (state === "running") {
    const of = daysBetween(trial.startsOn, lastMorning(trial)) + 1;
    return <p>{t.running(daysBetween(trial.startsOn, history.today) + 1, of)}</p>;
  }
  const result = trialResult(trial, history.mornings, trial.changes, history.timeZone);
  const judged = result.phases.filter((phase) => phase.sentence !== null);
  return (
    <>
      <p>
        <b>{t.measures[result.measure]}</b>
      </p>
      <ul className="looks flat">
        {result.phases.map(({ index, phase, median, sentence }) => (
          <li key={index}>
            <b>{t.phases[phase.variable]}</b>
            <span>{trialMiddle(median, result.measure, locale)}</span>
            {sentence === null ? null : <small>{t.sentences[sentence]}</small>}
          </li>
        ))}
      </ul>
      <p className="hint sm">{judged.length > 0 ? `${t.figure} ${t.notProof}` : t.figure}</p>
    </>
  );
}

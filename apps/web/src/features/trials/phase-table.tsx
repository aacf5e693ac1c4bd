import type { PhaseResult, TrialResult } from "@soepel/domain/trial/result";
import { numberText } from "@soepel/i18n/format";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { measureText, phaseName } from "./trial-names.ts";

/** Per phase the middle value with its n, and one sentence beside the baseline nights. */
export function PhaseTable({ result }: { result: TrialResult }) {
  const t = useTexts(staffTrialTexts).patient;
  const locale = useLocale();
  return (
    <table className="trial-table">
      <caption className="vh">{t.phaseTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.phase}</th>
          <th scope="col">{t.columns.nights}</th>
          <th scope="col">{t.columns.middle}</th>
          <th scope="col">{t.columns.against}</th>
        </tr>
      </thead>
      <tbody>
        {result.phases.map((phase) => (
          <tr key={phase.index}>
            <th scope="row">{phaseName(phase.phase, locale)}</th>
            <td>{phase.phase.nights}</td>
            <td>
              {phase.median.value === null ? (
                <span className="mut">{t.noMedian(phase.phase.nights)}</span>
              ) : (
                t.median(
                  measureText(result.measure, phase.median.value, locale),
                  phase.median.n,
                  phase.phase.nights,
                )
              )}
            </td>
            <td>
              <Against phase={phase} result={result} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Against({ phase, result }: { phase: PhaseResult; result: TrialResult }) {
  const t = useTexts(staffTrialTexts).patient;
  const locale = useLocale();
  const text = (value: number) => measureText(result.measure, value, locale);
  if (phase.sentence === null) {
    const base = phase.phase.variable === "none" ? result.baseline : null;
    if (base === null || base.low === null || base.high === null) return null;
    return (
      <span className="sec">
        {base.low === base.high
          ? t.baseOne(text(base.low), base.n)
          : t.base(text(base.low), text(base.high), base.n)}
      </span>
    );
  }
  const { comparison } = phase;
  if (comparison === null) return t.sentences[phase.sentence];
  const percent = (share: number) => numberText(share * 100, locale);
  const wins = numberText(comparison.wins, locale, Number.isInteger(comparison.wins) ? 0 : 1);
  const { low, high } = comparison.napInterval;
  return (
    <>
      {t.sentencesLong[phase.sentence]}
      <small>{t.comparison(wins, comparison.pairs, percent(low), percent(high))}</small>
    </>
  );
}

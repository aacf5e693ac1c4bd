import type { Intake } from "@soepel/domain/intake";
import { patternSetIds, patternSets, type PatternCard } from "@soepel/domain/pattern";
import type { Criterion } from "@soepel/domain/pattern-criteria";
import type { Locale } from "@soepel/domain/primitives";
import { dateWithYear } from "@soepel/i18n/format";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { daysText } from "../days-text.ts";
import { answerSource, patternRows, type AnswerSource } from "./pattern-rows.ts";
import type { DayRange } from "../search.ts";

const MARKS = { yes: "●", no: "○", unknown: "?" } as const;

/** Criteria as rows, the published sets as columns; the foot counts and names cut-off and unknowns. */
export function PatternTable({
  card,
  intake,
  onRange,
}: {
  card: PatternCard;
  intake: Intake | null;
  onRange: (range: DayRange) => void;
}) {
  const t = useTexts(reviewPatternTexts);
  return (
    <table className="pattern">
      <caption className="vh">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t.criterion}</span>
          </th>
          <th scope="col">
            <span className="vh">{t.answer}</span>
          </th>
          {patternSetIds.map((set) => (
            <th key={set} scope="col">
              {t.sets[set]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {patternRows(card).map(({ criterion, sets }) => (
          <tr key={criterion.id}>
            <th scope="row">{t.criteria[criterion.id]}</th>
            <td>
              <Answer criterion={criterion} source={answerSource(criterion, intake)} onRange={onRange} />
            </td>
            {patternSetIds.map((set) => (
              <td key={set} className={`pattern-mark ${criterion.answer}`}>
                {sets.has(set) ? (
                  <>
                    <span aria-hidden="true">{MARKS[criterion.answer]}</span>
                    <span className="vh">{t.answers[criterion.answer]}</span>
                  </>
                ) : (
                  <span className="vh">{t.notAsked}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t.sum}
          </th>
          {card.sets.map(({ set, yes, unknown, criteria }) => (
            <td key={set}>
              <b>{t.of(yes, criteria.length)}</b>
              <span>{t.cutOff(patternSets[set].atLeast)}</span>
              <span>{t.unknownCount(unknown)}</span>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Answer({
  criterion,
  source,
  onRange,
}: {
  criterion: Criterion;
  source: AnswerSource;
  onRange: (range: DayRange) => void;
}) {
  const t = useTexts(reviewPatternTexts);
  const locale = useLocale();
  const [from, to] = [criterion.days[0], criterion.days.at(-1)];
  return (
    <>
      <b>{t.answers[criterion.answer]}</b> <i>{sourceText(source, locale)}</i>
      {from !== undefined && to !== undefined && (
        <button type="button" onClick={() => onRange({ from, to })}>
          {t.toDays(daysText({ from, to }, locale))}
        </button>
      )}
    </>
  );
}

/** Where an answer comes from, or what it still needs. */
export function sourceText(source: AnswerSource, locale: Locale): string {
  const t = reviewPatternTexts[locale].source;
  switch (source.kind) {
    case "diary":
      return t.diary(source.n);
    case "age":
      return t.age(source.years);
    case "since":
      return t.since(dateWithYear(source.date, locale));
    case "intake":
      return t.intake;
    case "missing":
      return source.from === "diary" ? t.missingDiary : t.missingIntake;
  }
}

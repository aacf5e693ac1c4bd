import { patternSetIds, patternSets } from "@soepel/domain/pattern";
import { ruleBook } from "@soepel/domain/rules";
import { thresholds } from "@soepel/domain/thresholds";
import { percentText } from "@soepel/i18n/format";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { Marked } from "../marked.tsx";

/** Rule, version, what it reads, and where the sets and their figures come from. */
export function PatternWhy() {
  const t = useTexts(reviewPatternTexts);
  const locale = useLocale();
  const rule = ruleBook.find(({ id }) => id === "inflammatory_pattern");
  const { patternDays, patternStiffMinMornings, patternHalfNights, patternBetterByN } = thresholds;
  return (
    <div className="pattern-why">
      {rule && (
        <p>
          <Marked text={t.rule(rule.id.replaceAll("_", "-").toUpperCase(), rule.version)} />
        </p>
      )}
      <p>{t.reads(patternDays, patternStiffMinMornings, patternHalfNights, patternBetterByN)}</p>
      <p>{t.unknownRule}</p>
      <p>{t.validated}</p>
      <table>
        <thead>
          <tr>
            {[t.set, t.atLeast, t.sensitivity, t.specificity, t.from].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {patternSetIds.map((set) => {
            const { atLeast, criteria, sensitivity, specificity, source } = patternSets[set];
            return (
              <tr key={set}>
                <th scope="row">{t.sets[set]}</th>
                <td>{t.of(atLeast, criteria.length)}</td>
                <td>{percentText(sensitivity, locale, 1)}</td>
                <td>{percentText(specificity, locale, 1)}</td>
                <td>{source}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{t.switchOff}</p>
    </div>
  );
}

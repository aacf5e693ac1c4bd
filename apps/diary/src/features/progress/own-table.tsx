import type { DiaryHistory } from "@soepel/domain/wire/diary";
import { progressTexts } from "@soepel/i18n/diary/progress";
import { shortDate } from "@soepel/i18n/format";
import { questionTexts } from "@soepel/i18n/questions";
import { useLocale } from "../../lib/settings.ts";
import { answerText } from "../../model/answer-text.ts";
import { answersOf } from "../../model/day.ts";
import { ownSeries } from "../../model/own-days.ts";

const codes = ["stiff_duration_min", "pain_rise", "quality"] as const;

/** The same days as numbers, newest first; an empty morning says so. */
export function OwnTable({ history }: { history: DiaryHistory }) {
  const locale = useLocale();
  const t = progressTexts[locale];
  const dates = ownSeries(history.mornings, "pain_rise", history.today)
    .days.map((day) => day.date)
    .toReversed();
  return (
    <table className="own">
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          {codes.map((code) => (
            <th key={code} scope="col">
              {questionTexts[locale][code].short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => {
          const answers = answersOf(history.mornings.find((one) => one.date === date) ?? null);
          return (
            <tr key={date}>
              <th scope="row">{shortDate(date, locale)}</th>
              {codes.map((code) => {
                const given = answers[code];
                return (
                  <td key={code}>{given === undefined ? t.emptyMark : answerText(code, given, locale)}</td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

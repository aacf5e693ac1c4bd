import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers } from "@soepel/domain/morning";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { durationWords } from "@soepel/i18n/format";
import { Icon } from "../../components/icon.tsx";
import { go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { answerText, shortName } from "../../model/answer-text.ts";
import type { AnswerCode } from "../../model/flow.ts";
import type { Doubt } from "./use-giving.ts";

type Props = {
  doubt: Doubt;
  date: LocalDate;
  code: AnswerCode;
  answers: MorningAnswers;
  onChange: () => void;
};

/**
 * Times that make a very long night are asked about before they are stored; the person decides where that is possible, and can
 * go straight to an earlier answer that was the slip.
 */
export function DoubtCard({ doubt, date, code, answers, onChange }: Props) {
  const locale = useLocale();
  const t = morningTexts[locale];
  const earlier = doubt.among.flatMap((one) => {
    const given = answers[one];
    return one === code || given === undefined || !("value" in given) ? [] : [{ one, given }];
  });
  return (
    <div className="off" role="alert">
      <Icon name="warn" size={30} />
      <div>
        <p>
          {doubt.kind === "awake"
            ? t.awakeTooLong
            : doubt.order === null
              ? t.tooLongInBed(durationWords(doubt.minutes, locale))
              : t.wrongOrder[doubt.order]}
        </p>
        {doubt.kind === "refuse" ? (
          <p>{t.lookAgain}</p>
        ) : (
          <button type="button" className="btn sec" onClick={doubt.sure}>
            {t.correct}
          </button>
        )}
        <button type="button" className="btn txt" onClick={onChange}>
          {t.changeTime}
        </button>
        <ul className="queue">
          {earlier.map(({ one, given }) => {
            const [name, shown] = [shortName(one, locale), answerText(one, given, locale)];
            return (
              <li key={one}>
                <span>{name}</span>
                <b>{shown}</b>
                <button
                  type="button"
                  aria-label={t.changeAnswer(name, shown)}
                  onClick={() => go({ name: "question", date, code: one })}
                >
                  {t.change}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

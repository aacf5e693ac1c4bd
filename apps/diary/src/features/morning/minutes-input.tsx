import type { QuestionInput } from "@soepel/domain/questionnaire";
import { amountAndUnit } from "@soepel/i18n/format";
import { answerTexts } from "@soepel/i18n/questions";
import { Icon } from "../../components/icon.tsx";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { OtherAmount } from "./other-amount.tsx";
import { namedByTitle } from "../../components/page.tsx";

type Props = AnswerProps & { input: QuestionInput & { kind: "minutesChips" } };

/** Minutes as chips; "Nog stijf" is an open answer; where chips are not enough, any number within the range. */
export function MinutesInput({ current, onGive, input }: Props) {
  const locale = useLocale();
  const t = answerTexts[locale];
  const chosen = numberOf(current);
  const other = chosen !== null && !input.chips.includes(chosen) ? chosen : null;
  const still = current !== undefined && "state" in current && current.state === "ongoing";
  const last = input.chips.at(-1);

  const chip = (minutes: number) => {
    const { amount: n, unit } = amountAndUnit(minutes, locale);
    const wide = minutes === 0 && input.ongoing;
    const words = wide ? t.notStiff : input.lastMeansOrMore && minutes === last ? t.orLonger(unit) : unit;
    return (
      <button
        key={minutes}
        type="button"
        className={wide ? "ans w" : "ans t"}
        aria-pressed={chosen === minutes}
        onClick={() => onGive({ value: minutes }, "auto")}
      >
        <b>{n}</b>
        <span>{words}</span>
      </button>
    );
  };

  return (
    <div className="num" {...namedByTitle}>
      {input.lastMeansOrMore ? null : chip(0)}
      {input.chips.map(chip)}
      {input.ongoing ? (
        <button
          type="button"
          className="ans w later"
          aria-pressed={still}
          onClick={() => onGive({ state: "ongoing" }, "auto")}
        >
          <Icon name="clock" />
          <span>
            <b>{t.ongoing}</b>
            <small>{t.ongoingHint}</small>
          </span>
        </button>
      ) : null}
      {input.lastMeansOrMore ? null : (
        <OtherAmount label={t.otherMinutes} range={input.range} other={other} onGive={onGive} />
      )}
    </div>
  );
}

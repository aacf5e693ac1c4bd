import { useState } from "react";
import type { QuestionInput } from "@soepel/domain/questionnaire";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { amountAndUnit } from "@soepel/i18n/format";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { answerTexts } from "@soepel/i18n/questions";
import { Icon } from "../../components/icon.tsx";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";

type Props = AnswerProps & { input: QuestionInput & { kind: "minutesChips" } };

/** Minutes as chips; "Nog stijf" is an open answer; where chips are not enough, any number within the range. */
export function MinutesInput({ current, onGive, input }: Props) {
  const locale = useLocale();
  const t = answerTexts[locale];
  const chosen = numberOf(current);
  const other = chosen !== null && !input.chips.includes(chosen) ? chosen : null;
  const [typing, setTyping] = useState(other !== null);
  const [typed, setTyped] = useState(other === null ? "" : `${other}`);
  const still = current !== undefined && "state" in current && current.state === "ongoing";
  const last = input.chips.at(-1);
  const amount = Number(typed);
  const fits =
    typed !== "" && Number.isInteger(amount) && amount >= input.range.min && amount <= input.range.max;

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
    <div className="num" role="group">
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
      {input.lastMeansOrMore ? null : typing ? (
        <form
          className="other"
          onSubmit={(event) => {
            event.preventDefault();
            if (fits) onGive({ value: amount }, "now");
          }}
        >
          <label>
            <span>{t.otherMinutes}</span>
            <input
              inputMode="numeric"
              pattern="[0-9]*"
              value={typed}
              autoFocus={other === null}
              aria-invalid={typed !== "" && !fits}
              onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, "").slice(0, 3))}
            />
          </label>
          <button type="submit" className="btn sec" disabled={!fits}>
            {frameTexts[locale].next}
          </button>
        </form>
      ) : (
        <button type="button" className="ans" onClick={() => setTyping(true)}>
          {morningTexts[locale].otherAmount}
        </button>
      )}
    </div>
  );
}

import { useState } from "react";
import type { ClockMinutes } from "@soepel/domain/primitives";
import { clockText } from "@soepel/i18n/format";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { answerTexts } from "@soepel/i18n/questions";
import { useLocale } from "../../lib/settings.ts";
import { parseTime } from "../../model/clock.ts";
import { commonTimes, neighbours } from "../../model/times.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { namedByTitle } from "../../components/page.tsx";

type Props = AnswerProps & {
  /** Last time's answer as a suggestion to confirm; never stored by itself. */
  previous: number | null;
  /** The answer of the question this one often equals, or null. */
  sameAs: number | null;
  ofToday: boolean;
  /** The morning is one of the days before. */
  earlier: boolean;
};

const text = (minutes: number) => clockText(minutes as ClockMinutes);

/** Confirm button, quarter-hours that go on like any single choice, and the phone's own time field, which ends with Verder. */
export function TimeInput({ question, current, previous, sameAs, ofToday, earlier, onGive }: Props) {
  const locale = useLocale();
  const t = answerTexts[locale];
  const m = morningTexts[locale];
  const chosen = numberOf(current);
  const quick = previous === null ? (commonTimes[question.code] ?? []) : neighbours(previous);
  const [typed, setTyped] = useState(
    chosen !== null && chosen !== previous && chosen !== sameAs && !quick.includes(chosen)
      ? text(chosen)
      : "",
  );
  const again = earlier ? t.againThen : ofToday ? t.againToday : t.againTonight;
  const give = (minutes: number, end: "auto" | "now") => {
    setTyped("");
    onGive({ value: minutes }, end);
  };
  return (
    <>
      {previous === null ? null : (
        <>
          <p className="sugg">
            <span>{t.previously}</span>
            <b>{text(previous)}</b>
          </p>
          <button
            type="button"
            className={chosen === null ? "btn pri" : "btn sec"}
            aria-pressed={chosen === previous}
            onClick={() => give(previous, "now")}
          >
            {again(text(previous))}
          </button>
        </>
      )}
      {sameAs !== null && sameAs !== previous ? (
        <button
          type="button"
          className="btn sec"
          aria-pressed={chosen === sameAs}
          onClick={() => give(sameAs, "now")}
        >
          {ofToday ? m.gotUpAtOnce(text(sameAs)) : `${t.straightToSleep}, ${text(sameAs)}`}
        </button>
      ) : null}
      <div className="quick" {...namedByTitle}>
        {quick.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="ans"
            aria-pressed={chosen === minutes}
            onClick={() => give(minutes, "auto")}
          >
            {text(minutes)}
          </button>
        ))}
      </div>
      <label className="tf">
        <span>{t.otherTime}</span>
        <input
          type="time"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const minutes = parseTime(event.target.value);
            if (minutes !== null) onGive({ value: minutes }, "button");
          }}
        />
      </label>
    </>
  );
}

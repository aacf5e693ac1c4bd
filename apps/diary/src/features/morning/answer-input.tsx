import type { MorningAnswers } from "@soepel/domain/morning";
import { answerTexts } from "@soepel/i18n/questions";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { CountInput } from "./count-input.tsx";
import { MinutesInput } from "./minutes-input.tsx";
import { ScaleInput } from "./scale-input.tsx";
import { TimeInput } from "./time-input.tsx";
import { namedByTitle } from "../../components/page.tsx";

type Props = AnswerProps & {
  answers: MorningAnswers;
  /** An earlier answer to confirm, or null. */
  previous: unknown;
  /** The answer belongs to this morning, not to last night. */
  ofToday: boolean;
  /** The morning is one of the days before. */
  earlier: boolean;
};

/** The answers of one question by its kind; the questionnaire decides, this only draws. */
export function AnswerInput({ answers, previous, ofToday, earlier, ...props }: Props) {
  const locale = useLocale();
  const { question, current, onGive } = props;
  switch (question.input.kind) {
    case "time":
      return (
        <TimeInput
          {...props}
          previous={typeof previous === "number" ? previous : null}
          sameAs={question.sameAs === null ? null : numberOf(answers[question.sameAs])}
          ofToday={ofToday}
          earlier={earlier}
        />
      );
    case "minutesChips":
      return <MinutesInput {...props} input={question.input} />;
    case "count":
      return <CountInput {...props} input={question.input} />;
    case "scale0to10":
      return <ScaleInput {...props} />;
    case "scale1to5": {
      const names = answerTexts[locale].quality;
      return (
        <div className="wide" {...namedByTitle}>
          {([5, 4, 3, 2, 1] as const).map((n) => (
            <button
              key={n}
              type="button"
              className="ans w"
              aria-pressed={numberOf(current) === n}
              onClick={() => onGive({ value: n }, "auto")}
            >
              {names[n]}
            </button>
          ))}
        </div>
      );
    }
    case "yesNoGate": {
      const given = current !== undefined && "value" in current ? current.value : null;
      const t = answerTexts[locale].gate;
      return (
        <div className="wide" {...namedByTitle}>
          <button
            type="button"
            className="btn sec big"
            aria-pressed={given === false}
            onClick={() => onGive({ value: false }, "auto")}
          >
            {t.no}
          </button>
          <button
            type="button"
            className="btn sec big"
            aria-pressed={given === true}
            onClick={() => onGive({ value: true }, "now")}
          >
            {t.yes}
          </button>
        </div>
      );
    }
  }
}

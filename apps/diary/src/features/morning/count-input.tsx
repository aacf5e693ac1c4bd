import type { QuestionInput } from "@soepel/domain/questionnaire";
import { answerTexts } from "@soepel/i18n/questions";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { namedByTitle } from "../../components/page.tsx";

type Props = AnswerProps & { input: QuestionInput & { kind: "count" } };

const LESS = "−";
const MORE = "+";
const NONE_YET = "–";

/** 0 to 5 as buttons; more with a stepper that starts empty: the first + gives 6. */
export function CountInput({ current, onGive, input }: Props) {
  const t = answerTexts[useLocale()];
  const chosen = numberOf(current);
  const most = input.chips.at(-1) ?? 0;
  const more = chosen !== null && chosen > most ? chosen : null;
  const step = (by: number) => {
    const next = more === null ? most + 1 : more + by;
    if (next > most && next <= input.range.max) onGive({ value: next }, "button");
  };
  return (
    <>
      <div className="num" {...namedByTitle}>
        {input.chips.map((n) => (
          <button
            key={n}
            type="button"
            className="ans"
            aria-pressed={chosen === n}
            onClick={() => onGive({ value: n }, "auto")}
          >
            <b>{n}</b>
            <span>{n === 0 ? t.never : t.times}</span>
          </button>
        ))}
      </div>
      <div className="step">
        <span>{t.moreThan(most)}</span>
        <button
          type="button"
          className="ans"
          aria-label={t.oneLess}
          disabled={more === null || more <= most + 1}
          onClick={() => step(-1)}
        >
          {LESS}
        </button>
        <b role="status">{more ?? NONE_YET}</b>
        <button
          type="button"
          className="ans"
          aria-label={t.oneMore}
          disabled={more !== null && more >= input.range.max}
          onClick={() => step(1)}
        >
          {MORE}
        </button>
      </div>
    </>
  );
}

import { answerTexts } from "@soepel/i18n/questions";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps, type OnGive } from "./answer.ts";

/** A scale of the core block. */
export function ScaleInput({ question, current, onGive }: AnswerProps) {
  const t = answerTexts[useLocale()];
  const ends = question.code === "pain_rise" ? t.pain : t.stiffness;
  return <ScaleKeys ends={ends} chosen={numberOf(current)} onGive={onGive} />;
}

type Props = { ends: { lowest: string; highest: string }; chosen: number | null; onGive: OnGive };

/** 0 to 10 in the order of a phone keypad; words at the ends only, no colours, no faces. */
export function ScaleKeys({ ends, chosen, onGive }: Props) {
  const key = (n: number, label?: string) => (
    <button
      key={n}
      type="button"
      className={label === undefined ? "ans" : "ans w"}
      aria-pressed={chosen === n}
      onClick={() => onGive({ value: n }, "auto")}
    >
      <b>{n}</b>
      {label === undefined ? null : <span>{label}</span>}
    </button>
  );
  return (
    <div className="num" role="group">
      {key(0, ends.lowest)}
      {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => key(n))}
      {key(10, ends.highest)}
    </div>
  );
}

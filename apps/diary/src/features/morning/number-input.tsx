import { useState } from "react";
import type { OptionalInput } from "@soepel/domain/optional-questions";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { amountAndUnit } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/optional-answers";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";

type Props = Pick<AnswerProps, "current" | "onGive"> & {
  input: Extract<OptionalInput, { kind: "number" }>;
  chips?: readonly number[];
};

const usual = {
  min: [0, 5, 10, 15, 20, 30, 45, 60],
  glasses: [0, 1, 2, 3, 4, 5],
  celsius: [15, 16, 17, 18, 19, 20],
  change: [],
} as const;

/** Common amounts as buttons and any other within the range; nothing is filled in beforehand. */
export function NumberInput({ input, chips = usual[input.unit], current, onGive }: Props) {
  const locale = useLocale();
  const t = optionalAnswerTexts[locale];
  const chosen = numberOf(current);
  const other = chosen !== null && !chips.includes(chosen) ? chosen : null;
  const [typing, setTyping] = useState(other !== null);
  const [typed, setTyped] = useState(other === null ? "" : `${other}`);
  const { min, max } = input.range;
  const amount = Number(typed);
  const fits = typed !== "" && amount >= min && amount <= max;
  const label = (n: number): { amount: string; unit: string } => {
    if (input.unit === "min") {
      const { amount: text, unit } = amountAndUnit(n, locale);
      return { amount: text, unit };
    }
    return { amount: `${n}`, unit: input.unit === "glasses" ? t.glasses(n) : t.degrees };
  };
  return (
    <div className="num" role="group">
      {chips.map((n) => (
        <button
          key={n}
          type="button"
          className="ans t"
          aria-pressed={chosen === n}
          onClick={() => onGive({ value: n }, "auto")}
        >
          <b>{label(n).amount}</b>
          <span>{label(n).unit}</span>
        </button>
      ))}
      {typing ? (
        <form
          className="other"
          onSubmit={(event) => {
            event.preventDefault();
            if (fits) onGive({ value: amount }, "now");
          }}
        >
          <label>
            <span>{t.otherNumber}</span>
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

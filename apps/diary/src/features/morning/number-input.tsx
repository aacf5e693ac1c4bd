import type { OptionalInput } from "@soepel/domain/optional-questions";
import { amountAndUnit } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/optional-answers";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";
import { OtherAmount } from "./other-amount.tsx";
import { namedByTitle } from "../../components/page.tsx";

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
  const label = (n: number): { amount: string; unit: string } => {
    if (input.unit === "min") {
      const { amount: text, unit } = amountAndUnit(n, locale);
      return { amount: text, unit };
    }
    return { amount: `${n}`, unit: input.unit === "glasses" ? t.glasses(n) : t.degrees };
  };
  return (
    <div className="num" {...namedByTitle}>
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
      <OtherAmount label={t.otherNumber} range={input.range} other={other} onGive={onGive} />
    </div>
  );
}

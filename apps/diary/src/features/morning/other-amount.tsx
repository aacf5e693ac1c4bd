import { useId, useState } from "react";
import type { Range } from "@soepel/domain/questionnaire";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { useLocale } from "../../lib/settings.ts";
import type { AnswerProps } from "./answer.ts";

type Props = Pick<AnswerProps, "onGive"> & {
  /** What the field asks for. */
  label: string;
  range: Range;
  /** The amount given before when no chip shows it, else null. */
  other: number | null;
};

/** Any whole number within the range, behind a button, for an amount that has no chip. */
export function OtherAmount({ label, range, other, onGive }: Props) {
  const locale = useLocale();
  const [typing, setTyping] = useState(other !== null);
  const [typed, setTyped] = useState(other === null ? "" : `${other}`);
  const amount = Number(typed);
  const fits = typed !== "" && amount >= range.min && amount <= range.max;
  const wrong = typed !== "" && !fits;
  const limits = useId();
  if (!typing) {
    return (
      <button type="button" className="ans" onClick={() => setTyping(true)}>
        {morningTexts[locale].otherAmount}
      </button>
    );
  }
  return (
    <form
      className="other"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onGive({ value: amount }, "now");
      }}
    >
      <label>
        <span>{label}</span>
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          value={typed}
          autoFocus={other === null}
          aria-invalid={wrong}
          aria-describedby={limits}
          onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, "").slice(0, 3))}
        />
      </label>
      <button type="submit" className="btn sec" disabled={!fits}>
        {frameTexts[locale].next}
      </button>
      <p className="hint sm" id={limits} role="status">
        {wrong ? morningTexts[locale].between(range.min, range.max) : ""}
      </p>
    </form>
  );
}

import { useRef, useState, type KeyboardEvent } from "react";
import { weekdayTexts } from "@soepel/i18n/common";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { boxClass } from "./number-box.tsx";

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The days of a line as seven letters: one tab stop, arrows move, space or a click turns a day on or off. */
export function DaysField({
  days,
  onChange,
  exercise,
  changed,
  issueId,
}: {
  days: readonly number[];
  onChange: (days: number[]) => void;
  exercise: string;
  changed: boolean;
  issueId: string | undefined;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const [at, setAt] = useState(0);
  const group = useRef<HTMLSpanElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + 7) % 7;
    setAt(next);
    group.current?.querySelectorAll("button")[next]?.focus();
  };
  const toggle = (day: number) =>
    onChange(
      days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted((a, b) => a - b),
    );

  return (
    <span className={boxClass(changed, issueId !== undefined)}>
      <span aria-hidden="true">{t.days}</span>
      <span
        className="pe-box pe-days"
        role="group"
        aria-label={t.fieldOf(t.days, exercise)}
        aria-describedby={issueId}
        ref={group}
      >
        {WEEK.map((day, index) => (
          <button
            key={day}
            type="button"
            className={days.includes(day) ? "on" : ""}
            aria-pressed={days.includes(day)}
            aria-label={t.dayOf(weekdayTexts[locale].long[index] ?? "", exercise)}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            onKeyDown={onKeyDown}
            onClick={() => toggle(day)}
          >
            {weekdayTexts[locale].letter[index]}
          </button>
        ))}
      </span>
    </span>
  );
}

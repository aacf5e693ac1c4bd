import type { ReactNode } from "react";
import type { Dose, Schedule } from "@soepel/domain/plan";
import type { Bilingual, Locale } from "@soepel/domain/primitives";
import { exerciseCardTexts } from "@soepel/i18n/exercise-card";
import { exerciseCardLine } from "./exercise-card-text.ts";

/** `open` nothing recorded yet, `next` the line the main button starts, the others are what was recorded. */
export type ExerciseCardState = "open" | "next" | "done" | "partly" | "not" | "stopped" | "milder";

export type ExerciseCardProps = {
  name: Bilingual;
  /** What numbers cannot say about the dose, from the exercise ("all night"). */
  doseNote?: Bilingual | null;
  item: { dose: Dose; schedule: Schedule; optional: boolean; note: string | null };
  locale: Locale;
  state: ExerciseCardState;
  /** The figure in row size; an empty box keeps its place while it loads. */
  figure: ReactNode;
  /** Makes the card a button. Without it the card is plain content. */
  onOpen?: () => void;
  /** Shown after the name for assistive technology only, for example "2 van 2". */
  detail?: string;
};

/**
 * One exercise in the patient's list of today: figure, name, dose in words, note and a ring that tells the state by shape.
 * The staff preview renders this same component, so a therapist sees exactly what the patient will see.
 */
export function ExerciseCard({
  name,
  doseNote = null,
  item,
  locale,
  state,
  figure,
  onOpen,
  detail,
}: ExerciseCardProps) {
  const texts = exerciseCardTexts[locale];
  const line = exerciseCardLine(item, doseNote, locale);
  const body = (
    <>
      <span className="sp-ex-fig" aria-hidden="true">
        {figure}
      </span>
      <span className="sp-ex-text">
        <b>{name[locale]}</b>
        {line === "" ? null : <small>{line}</small>}
        {item.optional ? <small>{texts.optional}</small> : null}
        {item.note === null ? null : <small className="sp-ex-note">{item.note}</small>}
        <span className="sp-ex-hidden">
          {detail === undefined ? texts[state] : `${detail}, ${texts[state]}`}
        </span>
      </span>
      <StateRing state={state} />
    </>
  );
  const className = `sp-ex sp-ex-${state}`;
  return onOpen === undefined ? (
    <div className={className}>{body}</div>
  ) : (
    <button type="button" className={className} onClick={onOpen}>
      {body}
    </button>
  );
}

const RING_SHAPES: Record<ExerciseCardState, ReactNode> = {
  open: null,
  next: <path d="M9.5 7l5 5-5 5" />,
  done: <path d="M6 12.5l4 4 8-9" />,
  partly: <path className="sp-ex-fill" d="M2 12a10 10 0 0 0 20 0z" />,
  not: <path d="M7 12h10" />,
  stopped: <path className="sp-ex-fill" d="M6.500 8.500h11L12 17.500z" />,
  milder: <path className="sp-ex-fill" d="M12 6l6 6-6 6-6-6z" />,
};

function StateRing({ state }: { state: ExerciseCardState }) {
  return (
    <span className="sp-ex-ring" aria-hidden="true">
      <svg width="24" height="24" viewBox="0 0 24 24">
        {RING_SHAPES[state]}
      </svg>
    </span>
  );
}

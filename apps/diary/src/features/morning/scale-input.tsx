import { answerTexts } from "@soepel/i18n/questions";
import { ScaleKeys } from "../../components/scale-keys.tsx";
import { useLocale } from "../../lib/settings.ts";
import { numberOf, type AnswerProps } from "./answer.ts";

/** A scale of the core block. */
export function ScaleInput({ question, current, onGive }: AnswerProps) {
  const t = answerTexts[useLocale()];
  const ends = question.code === "pain_rise" ? t.pain : t.stiffness;
  return <ScaleKeys ends={ends} chosen={numberOf(current)} onGive={(value) => onGive({ value }, "auto")} />;
}

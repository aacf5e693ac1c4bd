import type { OptionalCode } from "@soepel/domain/optional-questions";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { optionalTexts } from "@soepel/i18n/optional-questions";
import { useLocale } from "../../lib/settings.ts";
import type { Place } from "../../model/flow.ts";
import { OptionalInput } from "./optional-input.tsx";
import { QuestionFrame } from "./question-frame.tsx";
import { useGiving } from "./use-giving.ts";

type Props = {
  day: DiaryDay;
  place: Place;
  question: Extract<Place["question"], { block: "optional" }>;
};

/** A question that the therapist or the running test asks for, after the same rules as the core block. */
export function OptionalQuestion({ day, place, question }: Props) {
  const locale = useLocale();
  const code: OptionalCode = question.code;
  const giving = useGiving(day, code, { ofNight: false, again: false });
  const current = giving.answers[code];
  return (
    <QuestionFrame
      place={place}
      date={day.date}
      texts={optionalTexts[locale][code]}
      saved={giving.saved}
      current={current}
      onNext={current === undefined ? null : giving.goOn}
      onPass={(given) => void giving.give(given, "now")}
    >
      <OptionalInput
        code={code}
        input={question.input}
        current={current}
        onGive={(given, end) => void giving.give(given, end)}
      />
    </QuestionFrame>
  );
}

import { Suspense } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { longWeekday } from "@soepel/i18n/format";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";
import { gateTexts } from "@soepel/i18n/redflags";
import { Heading, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { goStart } from "../../lib/navigation.ts";
import { useSettings } from "../../lib/settings.ts";
import { dayOf } from "../../model/day.ts";
import { placeOf, type AnswerCode, type Place } from "../../model/flow.ts";
import { AnswerInput } from "./answer-input.tsx";
import { DoubtCard } from "./doubt-card.tsx";
import { OptionalQuestion } from "./optional-later.ts";
import { QuestionFrame } from "./question-frame.tsx";
import { useGiving } from "./use-giving.ts";

type Props = { date: LocalDate; code: AnswerCode; again?: boolean };

/** One question. An answer exists only after a touch; it is stored on the phone before "Bewaard" appears. */
export function QuestionPage({ date, code, again = false }: Props) {
  const day = dayOf(useDiary().today, date);
  const place = day === null ? null : placeOf(code, day);
  if (day === null || !day.open || place === null) return <Closed />;
  if (place.question.block === "core") {
    return <CoreQuestion day={day} place={place} question={place.question} again={again} />;
  }
  return (
    <Suspense fallback={<main className="q" aria-busy="true" />}>
      <OptionalQuestion day={day} place={place} question={place.question} />
    </Suspense>
  );
}

type CoreProps = {
  day: DiaryDay;
  place: Place;
  question: Extract<Place["question"], { block: "core" }>;
  again: boolean;
};

function CoreQuestion({ day, place, question, again }: CoreProps) {
  const { today, date } = useDiary();
  const { locale } = useSettings();
  const { code } = question;
  const ofNight = question.input.kind === "time" || code === "sol_min" || code === "waso_min";
  const giving = useGiving(day, code, { ofNight, again });
  const { answers, saved, doubt, give } = giving;
  const current = answers[code];
  const texts = questionTexts[locale][code];
  const isGate = code === "flag_gate";
  const title =
    isGate && day.date !== date ? gateTexts[locale].titleThen(longWeekday(day.date, locale)) : texts.title;
  const passed = current !== undefined && "state" in current;
  const canGoOn = current !== undefined && (!isGate || passed || saved);
  return (
    <QuestionFrame
      place={place}
      date={day.date}
      texts={{ title, hint: again ? gateTexts[locale].askedAgain : texts.hint }}
      lines={isGate ? <GateLines /> : null}
      {...(isGate && { spoken: Object.values(gateTexts[locale].signs) })}
      saved={saved}
      doubt={
        doubt === null ? null : (
          <DoubtCard {...{ doubt, code, answers }} date={day.date} onChange={giving.dropDoubt} />
        )
      }
      current={current}
      onNext={canGoOn ? giving.goOn : null}
      instead={
        isGate ? (
          <button type="button" onClick={() => void give({ value: true }, "now", { inDoubt: true })}>
            {answerTexts[locale].gate.doubt}
          </button>
        ) : undefined
      }
      onPass={(given) => void give(given, "now")}
    >
      <AnswerInput
        question={question}
        current={current}
        answers={answers}
        previous={question.suggestion ? (today.previous?.[code] ?? null) : null}
        ofToday={question.about !== "night" || code === "final_wake" || code === "out_of_bed"}
        earlier={day.date !== date}
        onGive={(given, end) => void give(given, end)}
      />
    </QuestionFrame>
  );
}

/** The list of the daily question, always in view. */
function GateLines() {
  const { locale } = useSettings();
  return (
    <ul className="rf">
      {Object.entries(gateTexts[locale].signs).map(([key, sign]) => (
        <li key={key}>{sign}</li>
      ))}
    </ul>
  );
}

function Closed() {
  const { locale } = useSettings();
  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{morningTexts[locale].closed}</Heading>
        <div className="sp" />
        <button type="button" className="btn pri" onClick={goStart}>
          {frameTexts[locale].next}
        </button>
      </main>
    </>
  );
}

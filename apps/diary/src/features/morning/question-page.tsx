import { useEffect, useRef, useState } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import type { MorningAnswers, QuestionCode } from "@soepel/domain/morning";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { answerTexts, questionTexts } from "@soepel/i18n/questions";
import { gateTexts } from "@soepel/i18n/redflags";
import { DayChip } from "../../components/chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { Heading, Say, Top } from "../../components/page.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go, goStart } from "../../lib/navigation.ts";
import { prefersStill, useSettings } from "../../lib/settings.ts";
import { canSpeak, hush, speak } from "../../lib/speech.ts";
import { answersOf, dayOf } from "../../model/day.ts";
import { nextAfter, placeOf, reopened, submissionOf, type Given } from "../../model/flow.ts";
import type { NightDoubt } from "../../model/night-check.ts";
import { AnswerInput } from "./answer-input.tsx";
import { DoubtCard } from "./doubt-card.tsx";

/** How long "Bewaard" stays in view before the next question comes by itself. */
const NEXT_AFTER_MS = 600;

type Props = { date: LocalDate; code: QuestionCode; again?: boolean };

/** One question. An answer exists only after a touch; it is stored on the phone before "Bewaard" appears. */
export function QuestionPage({ date, code, again = false }: Props) {
  const { today, date: todayDate, save } = useDiary();
  const { locale, autoNext, readAloud } = useSettings();
  const texts = questionTexts[locale][code];
  const frame = frameTexts[locale];
  const day = dayOf(today, date);
  const answers = answersOf(day?.morning ?? null);
  const { question, number, total } = placeOf(code);
  const [saved, setSaved] = useState(false);
  const [doubt, setDoubt] = useState<(NightDoubt & { sure: () => void }) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hint = again ? gateTexts[locale].askedAgain : texts.hint;
  useEffect(() => {
    if (readAloud) speak([texts.title, hint], locale);
    return hush;
  }, [readAloud, texts.title, hint, locale]);

  if (day === null || !day.open) return <Closed />;
  const current = answers[code];

  const onward = (then: QuestionCode | null) =>
    go(then === null ? { name: "done", date } : { name: "question", date, code: then });

  /** The check comes with the later pages; without it the answer is stored as given and the server checks. */
  const doubtAbout = (night: MorningAnswers) =>
    import("../../model/night-check.ts").then(
      (module) => module.nightDoubt(night, date, today.timeZone),
      () => null,
    );

  /** Stores one touch; `end` says whether this kind of answer ends with a button instead of by itself. */
  async function give(given: Given, end: "auto" | "button" | "now", { inDoubt = false, sure = false } = {}) {
    clearTimeout(timer.current);
    const answersToSend = submissionOf(code, given, answers);
    const unlikely =
      question.input.kind === "time" && !sure ? await doubtAbout({ ...answers, ...answersToSend }) : null;
    if (unlikely !== null) {
      setDoubt({ ...unlikely, sure: () => void give(given, "now", { sure: true }) });
      return;
    }
    setDoubt(null);
    await save({ kind: "answers", date, answers: answersToSend });
    setSaved(true);
    const then = reopened(code, answersToSend) ?? nextAfter(code, { ...answers, ...answersToSend });
    const passedGate = code === "flag_gate" && "state" in given && !again;
    const next = () => (passedGate ? go({ name: "question", date, code, again: true }) : onward(then));
    if (code === "flag_gate" && "value" in given && given.value === true) {
      go({ name: "checklist", date, from: inDoubt ? "doubt" : "gate" });
    } else if (end === "now") next();
    else if (end === "auto" && autoNext && !prefersStill()) timer.current = setTimeout(next, NEXT_AFTER_MS);
  }

  const canGoOn = current !== undefined;
  const passed = current !== undefined && "state" in current ? current.state : null;
  return (
    <>
      <Top middle={morningTexts[locale].questionOf(number, total)} />
      <ProgressBar number={number} total={total} />
      <main className="q">
        <div className="qh">
          <div className="qr">
            <DayChip date={date} about={question.about === "night" ? "night" : "day"} today={todayDate} />
            {canSpeak() ? (
              <button
                type="button"
                className="say"
                aria-label={frame.readAloud}
                onClick={() => speak([texts.title, hint], locale)}
              >
                <Icon name="say" />
              </button>
            ) : null}
          </div>
          <Heading>{texts.title}</Heading>
          {hint === "" ? null : <p className="hint">{hint}</p>}
        </div>
        {code === "flag_gate" ? <GateLines /> : null}
        <div className="sp" />
        {saved ? (
          <p className="saved" aria-hidden="true">
            <Icon name="check" size={22} />
            {frame.saved}
          </p>
        ) : null}
        <Say>{saved ? frame.saved : ""}</Say>
        {doubt === null ? null : <DoubtCard doubt={doubt} onChange={() => setDoubt(null)} />}
        <AnswerInput
          question={question}
          current={current}
          answers={answers}
          previous={question.suggestion ? (today.previous?.[code] ?? null) : null}
          ofToday={question.about !== "night" || code === "final_wake" || code === "out_of_bed"}
          onGive={(given, end) => void give(given, end)}
        />
      </main>
      <footer className="foot">
        {canGoOn && (code !== "flag_gate" || passed !== null || saved) ? (
          <button type="button" className="btn pri" onClick={() => onward(nextAfter(code, answers))}>
            {frame.next}
          </button>
        ) : null}
        <div className="skip">
          {code === "flag_gate" ? (
            <button type="button" onClick={() => void give({ value: true }, "now", { inDoubt: true })}>
              {answerTexts[locale].gate.doubt}
            </button>
          ) : (
            <button
              type="button"
              aria-pressed={passed === "unknown"}
              onClick={() => void give({ state: "unknown" }, "now")}
            >
              {answerTexts[locale].unknown}
            </button>
          )}
          <button
            type="button"
            aria-pressed={passed === "skipped"}
            onClick={() => void give({ state: "skipped" }, "now")}
          >
            {answerTexts[locale].skip}
          </button>
        </div>
      </footer>
    </>
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

import { useState } from "react";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/local-date";
import { weekdayTexts } from "@soepel/i18n/common";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { clockText, listText, longWeekday } from "@soepel/i18n/format";
import { Icon } from "../../components/icon.tsx";
import { KeepsNothing } from "../../components/keeps-nothing.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go, goStart } from "../../lib/navigation.ts";
import { isRemembered } from "../../lib/kept-today.ts";
import { noteDraft } from "../../lib/note-draft.ts";
import { useLocale } from "../../lib/settings.ts";
import { answerText, shortName } from "../../model/answer-text.ts";
import { answersOf, dayOf } from "../../model/day.ts";
import { askedOf, tally, valuesOf } from "../../model/flow.ts";
import { exercisesHidden } from "../../model/routine.ts";
import { NoteField, saveNote } from "./note-field.tsx";

/** After the last question: what was answered, what waits, what comes later, until when it can change. No score. */
export function DonePage({ date, onForget }: { date: LocalDate; onForget: () => void }) {
  const locale = useLocale();
  const t = morningTexts[locale];
  const { today, date: todayDate, clock, waiting, save } = useDiary();
  const [showAnswers, setShowAnswers] = useState(false);
  const day = dayOf(today, date);
  const answers = answersOf(day?.morning ?? null);
  const { answered, passed } = day === null ? { answered: 0, passed: 0 } : tally(day, answers);
  const waits = waiting.entries.length;
  const stiff = answers.stiff_duration_min;
  const stillStiff =
    date === todayDate && stiff !== undefined && "state" in stiff && stiff.state === "ongoing";
  const gate = answers.flag_gate;
  const gateOpen = gate === undefined || "state" in gate;
  const exercises = date === todayDate && day !== null && day.due.length > 0 && !exercisesHidden(day);
  const days = today.practice.reviewDays.map((n) => weekdayTexts[locale].short[n - 1] ?? "");

  /** What was typed and not saved is not left behind. */
  const leave = async (then: () => void) => {
    const typed = noteDraft(date);
    if (typed !== null) await saveNote(save, date, typed.trim());
    then();
  };

  return (
    <>
      <Top left="" />
      <main className="pad done">
        <span className={waits > 0 ? "bigok wait" : "bigok"}>
          <Icon name={waits > 0 ? "clock" : "check"} size={44} />
        </span>
        <Heading className="xl">{waits === 0 ? t.sent : waiting.durable ? t.keptHere : t.notSent}</Heading>
        <p className="hint">{t.counts(answered, passed)}</p>
        {waits > 0 ? <KeepsNothing /> : null}
        {gateOpen ? (
          <section className="card">
            <h2>{t.gateSkipped}</h2>
            <p>{t.gateSkippedHint}</p>
            <button
              type="button"
              className="btn sec"
              onClick={() => go({ name: "question", date, code: "flag_gate", again: true })}
            >
              {t.gateAnswer}
            </button>
          </section>
        ) : null}
        <ul className="state">
          {waits > 0 ? (
            <State icon="cloud" title={t.stillHere(waits)} hint={t.stillHereHint} tone="wait" />
          ) : (
            <State
              icon="check"
              title={t.allAtPractice}
              hint={t.nothingWaits(`${frameTexts[locale].today} ${clockText(clock)}`)}
              tone="ok"
            />
          )}
          {stillStiff ? <State icon="clock" title={t.stiffLater} hint={t.stiffLaterNoTime} /> : null}
          <State
            icon="eye"
            title={days.length > 0 ? t.looks(listText(days, locale)) : t.looksSometimes}
            hint={t.notAllTime}
          />
        </ul>
        <p className="hint sm">{t.changeUntil(longWeekday(addDays(date, 2), locale))}</p>
        <NoteField
          date={date}
          note={typeof valuesOf(answers).note === "string" ? (valuesOf(answers).note ?? "") : ""}
        />
        <details open={showAnswers} onToggle={(event) => setShowAnswers(event.currentTarget.open)}>
          <summary>{t.yourAnswers}</summary>
          <ul className="queue">
            {(day === null ? [] : askedOf(day, answers)).map(({ code }) => {
              const given = answers[code];
              const shown = given === undefined ? t.empty : answerText(code, given, locale);
              const name = shortName(code, locale);
              return (
                <li key={code}>
                  <span>{name}</span>
                  <b>{shown}</b>
                  <button
                    type="button"
                    aria-label={t.changeAnswer(name, shown)}
                    onClick={() => go({ name: "question", date, code })}
                  >
                    {t.change}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
        <div className="sp" />
        {exercises ? (
          <button
            type="button"
            className="btn pri"
            onClick={() => void leave(() => go({ name: "exercises" }))}
          >
            {t.toExercises}
          </button>
        ) : null}
        <button
          type="button"
          className={exercises ? "btn txt" : "btn pri"}
          onClick={() => void leave(goStart)}
        >
          {t.ready}
        </button>
        {isRemembered() ? null : (
          <button type="button" className="btn txt" onClick={() => void leave(onForget)}>
            {t.readyAndClose}
          </button>
        )}
      </main>
    </>
  );
}

type StateProps = {
  icon: "check" | "clock" | "eye" | "cloud";
  title: string;
  hint: string;
  tone?: "ok" | "wait";
};

function State({ icon, title, hint, tone }: StateProps) {
  return (
    <li className={tone}>
      <Icon name={icon} />
      <span>
        {title}
        <small>{hint}</small>
      </span>
    </li>
  );
}

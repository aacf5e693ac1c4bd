import { Suspense } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import { addDays } from "@soepel/domain/calendar";
import { answersOf } from "../../model/day.ts";
import { firstOpen, isYesWithoutReport, standingOf, tally } from "../../model/flow.ts";
import { reportOutcome } from "@soepel/domain/flags-of-day";
import { exercisesHidden, minutesOf, nextUp, sessionsOf } from "../../model/routine.ts";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { startTexts } from "@soepel/i18n/diary/start";
import { longDate, longWeekday } from "@soepel/i18n/format";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { DayChip } from "../../components/chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { Heading, Row, Tabs, Top } from "../../components/page.tsx";
import { later } from "../../components/later.tsx";
import { KeepsNothing } from "../../components/keeps-nothing.tsx";
import { Figure } from "../../components/figure.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { olderThanADay } from "../../lib/queue/entry.ts";
import { useLocale } from "../../lib/settings.ts";
import { instructionOf } from "../../model/instruction.ts";
import { minutesWords } from "../../model/minutes-words.ts";

export const Besides = later(() => import("./besides.tsx").then((module) => module.Besides));

/** Opens a morning where it was left, or its answers when nothing is open. */
export function openMorning(day: DiaryDay): void {
  const { date } = day;
  const answers = answersOf(day.morning);
  const code = firstOpen(day, answers);
  if (code === "flag_gate" && isYesWithoutReport(day, answers)) go({ name: "checklist", date, from: "gate" });
  else go(code === null ? { name: "done", date } : { name: "question", date, code });
}

function greetingOf(clock: number): "morning" | "afternoon" | "evening" | "night" {
  if (clock < 5 * 60) return "night";
  if (clock < 12 * 60) return "morning";
  return clock < 18 * 60 ? "afternoon" : "evening";
}

/** First page: an alarm instruction that stands, then the diary, the exercises, open mornings, "er is iets veranderd". */
export function StartPage() {
  const locale = useLocale();
  const t = startTexts[locale];
  const frame = frameTexts[locale];
  const { today, date, clock, phoneNow, waiting } = useDiary();
  const day = today.days.find((one) => one.date === date);
  const earlier = today.days.filter((one) => one.date !== date && one.open);
  const n = waiting.entries.length;
  const old = olderThanADay(waiting.entries, phoneNow).length;

  return (
    <>
      <Top left={longDate(date, locale)} />
      <main className="pad home">
        <Heading className="xl">{t[greetingOf(clock)]}</Heading>
        <div className="chips">
          <DayChip date={date} about="night" today={date} />
          {n > 0 ? (
            <button type="button" className="chip wait" onClick={() => go({ name: "waiting" })}>
              <Icon name="cloud" size={18} />
              {old > 0 ? frame.waitingLong(old) : frame.waiting(n)}
            </button>
          ) : null}
        </div>
        <KeepsNothing />
        {day?.flag ? <FlagCard day={day} /> : null}
        {day ? <DiaryCard day={day} /> : null}
        {day && !exercisesHidden(day) ? <ExercisesCard day={day} /> : null}
        {day ? (
          <Suspense>
            <Besides day={day} />
          </Suspense>
        ) : null}
        {earlier.map((one) => (
          <EarlierRow key={one.date} day={one} />
        ))}
        <Row
          icon="warn"
          title={t.changed}
          hint={t.changedHint}
          onClick={() => go({ name: "checklist", date, from: "changed" })}
        />
      </main>
      <Tabs />
    </>
  );
}

/** Yesterday or the day before: to fill in, to finish, or, when nothing is open, to look at and change. */
function EarlierRow({ day }: { day: DiaryDay }) {
  const locale = useLocale();
  const t = startTexts[locale];
  const { date } = useDiary();
  const name = longWeekday(day.date, locale);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const until = day.date === addDays(date, -1) ? t.tomorrowNight : t.tonight;
  const answers = answersOf(day.morning);
  const filled = standingOf(day, answers).at === "end";
  const passed = filled && tally(day, answers).answered === 0;
  return (
    <Row
      icon={filled && !passed ? "check" : "moon"}
      title={
        passed
          ? t.dayPassed(name)
          : filled
            ? t.dayFilled(capital)
            : day.morning === null
              ? t.dayEmpty(capital)
              : t.dayPartly(capital)
      }
      hint={filled ? t.changeUntil(until) : t.fillInUntil(until)}
      onClick={() => openMorning(day)}
    />
  );
}

function FlagCard({ day }: { day: DiaryDay }) {
  const locale = useLocale();
  if (day.flag === null) return null;
  const outcome = reportOutcome(day.flag.codes);
  if (outcome === null) return null;
  const sameDay = outcome.hideExercises;
  return (
    <section className={sameDay ? "card flag" : "card"}>
      <h2>{instructionOf(outcome, day.flag.codes, locale).title}</h2>
      <button
        type="button"
        className="btn sec"
        onClick={() =>
          go({ name: "instruction", date: day.date, codes: day.flag?.codes ?? [], submissionId: null })
        }
      >
        {startTexts[locale].flagAgain}
      </button>
    </section>
  );
}

function DiaryCard({ day }: { day: DiaryDay }) {
  const t = startTexts[useLocale()];
  const answers = answersOf(day.morning);
  const standing = standingOf(day, answers);
  const { stiff_duration_min: stiff, flag_gate: gate } = answers;
  const askLater =
    standing.at === "end" && stiff !== undefined && "state" in stiff && stiff.state === "ongoing";
  const locale = useLocale();
  const gateOpen = gate !== undefined && "state" in gate ? <p>{t.gateEmpty}</p> : null;
  if (askLater) {
    return (
      <section className="card">
        <h2>{t.stillStiff}</h2>
        <p>{t.stillStiffHintNoTime}</p>
        {gateOpen}
        <button
          type="button"
          className="btn pri"
          onClick={() => go({ name: "question", date: day.date, code: "stiff_duration_min" })}
        >
          {t.answer}
        </button>
        <button type="button" className="btn txt" onClick={() => openMorning(day)}>
          {t.look}
        </button>
      </section>
    );
  }
  if (standing.at === "end") {
    return (
      <section className="card">
        {tally(day, answers).answered === 0 ? (
          <h2>{t.allPassed}</h2>
        ) : (
          <h2 className="okline">
            <Icon name="check" />
            {t.filledIn}
          </h2>
        )}
        {gateOpen}
        <p>{t.filledInHint(longWeekday(addDays(day.date, 2), locale))}</p>
        <button type="button" className="btn sec" onClick={() => openMorning(day)}>
          {t.look}
        </button>
      </section>
    );
  }
  const begun = standing.at === "question";
  const line = begun
    ? t.goOnAt(standing.place.number, standing.place.total)
    : `${t.questions(standing.total)} ${t.aboutAMinute}`;
  return (
    <section className="card">
      <h2>{t.diary}</h2>
      <p>{line}</p>
      <button type="button" className="btn pri" onClick={() => openMorning(day)}>
        {begun ? t.goOn : t.begin}
      </button>
    </section>
  );
}

function ExercisesCard({ day }: { day: DiaryDay }) {
  const locale = useLocale();
  const t = startTexts[locale];
  const sessions = sessionsOf(day);
  const counted = sessions.filter((session) => !session.extra);
  const next = nextUp(sessions);
  const shown = next ?? sessions[0];
  if (shown === undefined) return null;
  const done = counted.filter((session) => session.log !== null).length;
  const minutes = minutesOf(counted);
  const line =
    counted.length === 0
      ? t.onlyIfYouLike
      : done === 0
        ? t.exercisesToday(counted.length, minutesWords(minutes, locale))
        : done === counted.length
          ? t.allDone
          : t.exercisesDone(done, counted.length);
  return (
    <section className="card row2">
      <span className="th" aria-hidden="true">
        <Figure id={drawingOf(shown.due.exercise)} size="card" />
      </span>
      <div>
        <h2>{t.exercises}</h2>
        <p>{line}</p>
      </div>
      <button type="button" className="btn sec" onClick={() => go({ name: "exercises" })}>
        {t.lookExercises}
      </button>
    </section>
  );
}

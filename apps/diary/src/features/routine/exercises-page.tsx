import { drawingOf } from "@soepel/domain/drawing";
import { isPaused } from "@soepel/domain/due";
import type { Moment } from "@soepel/domain/plan";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { startTexts } from "@soepel/i18n/diary/start";
import { longDate } from "@soepel/i18n/format";
import { momentTexts } from "@soepel/i18n/plan";
import { ExerciseCard, type ExerciseCardState } from "@soepel/ui/exercise-card";
import { Figure } from "../../components/figure.tsx";
import { Heading, Tabs, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { minutesWords } from "../../model/minutes-words.ts";
import {
  exercisesHidden,
  isStopped,
  lineOf,
  minutesOf,
  nextUp,
  sessionsOf,
  type Session,
} from "../../model/routine.ts";

const SPACE = " ";
const momentOrder: readonly Moment[] = ["in_bed", "morning", "day", "evening"];

const stateOf = (session: Session, next: Session | null): ExerciseCardState => {
  if (session === next) return "next";
  const { log } = session;
  if (log === null) return "open";
  return log.milder ? "milder" : log.outcome;
};

const openSession = (session: Session) =>
  go({ name: "player", itemKey: session.due.item.key, occasion: session.occasion, milder: false });

/** Today's routine by moment; the next one has the primary border and is named in the button. */
export function ExercisesPage() {
  const locale = useLocale();
  const t = routineTexts[locale];
  const { today, date } = useDiary();
  const day = today.days.find((one) => one.date === date);
  const sessions = day ? sessionsOf(day) : [];
  const counted = sessions.filter((session) => !session.extra);
  const left = counted.filter(
    (session) => session.log === null && !isStopped(sessions, session.due.item.key),
  );
  const next = nextUp(left);
  const minutes = minutesWords(minutesOf(left), locale);
  const pause = today.plan?.pauses?.find((one) => isPaused([one], date));
  const hidden = day !== undefined && exercisesHidden(day);

  return (
    <>
      <Top left={longDate(date, locale)} />
      <main className="pad">
        <Heading>{hidden ? t.skipToday : t.title}</Heading>
        {hidden ? <p className="hint">{t.skipTodayHint}</p> : null}
        {!hidden && sessions.length === 0 ? (
          <>
            <p className="cnt">{pause ? t.paused : t.none}</p>
            <p className="hint sm">
              {pause
                ? t.pausedUntil(pause.to && longDate(pause.to, locale))
                : today.plan && today.plan.startsOn > date
                  ? startTexts[locale].planStarts(longDate(today.plan.startsOn, locale))
                  : t.noneHint}
            </p>
          </>
        ) : null}
        {!hidden && counted.length > 0 ? (
          <p className="cnt">
            <b>{t.progress(counted.length - left.length, counted.length)}</b>
            {SPACE}
            <span>{t.doneRest(left.length === 0 ? null : minutes)}</span>
          </p>
        ) : null}
        {hidden
          ? null
          : momentOrder.map((moment) => (
              <MomentList key={moment} moment={moment} sessions={sessions} next={next} />
            ))}
        <div className="sp" />
        {next === null || hidden ? null : (
          <button type="button" className="btn pri" onClick={() => openSession(next)}>
            {left.length === counted.length
              ? t.start(next.due.exercise.name[locale])
              : t.goOn(next.due.exercise.name[locale])}
          </button>
        )}
      </main>
      <Tabs />
    </>
  );
}

type ListProps = { moment: Moment; sessions: readonly Session[]; next: Session | null };

function MomentList({ moment, sessions, next }: ListProps) {
  const locale = useLocale();
  const t = routineTexts[locale];
  const keys = [...new Set(sessions.filter((s) => s.due.item.moment === moment).map((s) => s.due.item.key))];
  if (keys.length === 0) return null;
  return (
    <>
      <h2 className="mom">{momentTexts[locale][moment]}</h2>
      {keys.map((key) => {
        const session = next?.due.item.key === key ? next : lineOf(sessions, key);
        if (session === null) return null;
        return (
          <ExerciseCard
            key={key}
            name={session.due.exercise.name}
            item={session.due.item}
            locale={locale}
            state={stateOf(session, next)}
            figure={<Figure id={drawingOf(session.due.exercise)} size="card" />}
            onOpen={() => openSession(session)}
            {...(session.of > 1 ? { detail: t.session(session.occasion, session.of) } : {})}
          />
        );
      })}
    </>
  );
}

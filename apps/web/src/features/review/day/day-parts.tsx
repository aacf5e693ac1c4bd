import type { ReviewDayWire, ReviewWire } from "@soepel/domain/wire/patients";
import { instantClock, instantText } from "@soepel/i18n/format";
import { reviewDayTexts } from "@soepel/i18n/staff/review-day";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { answerText, codeOrder, questionName, type AnyAnswer } from "./answer-words.ts";
import { DayPart } from "./day-part.tsx";

type PartProps = { day: ReviewDayWire; review: ReviewWire };

/** A further fact on the same line. */
const beside = (text: string) => ` · ${text}`;

const inOrder = (codes: readonly string[]) =>
  codes.toSorted((a, b) => codeOrder.indexOf(a) - codeOrder.indexOf(b));

/** The answers that stand, in the order of the questionnaire, and when the first one came in. */
export function DayAnswers({ day, review }: PartProps) {
  const t = useTexts(reviewDayTexts);
  const locale = useLocale();
  if (day.answers === null) {
    return (
      <DayPart title={t.answers}>
        <p className="mut">{t.none}</p>
      </DayPart>
    );
  }
  const answers = Object.entries(day.answers as Record<string, AnyAnswer>);
  const first = day.revisions[0]?.receivedAt;
  return (
    <DayPart title={t.answers}>
      {first && (
        <p className="mut xs">
          {day.daysLate
            ? t.late(day.daysLate, instantText(first, review.timeZone, locale))
            : t.sameDay(instantClock(first, review.timeZone))}
        </p>
      )}
      <dl>
        {inOrder(answers.map(([code]) => code)).map((code) => {
          const answer = answers.find(([other]) => other === code)?.[1];
          return (
            answer && (
              <div key={code}>
                <dt>{questionName(code, locale)}</dt>
                <dd className={"state" in answer ? "mut" : ""}>{answerText(code, answer, locale)}</dd>
              </div>
            )
          );
        })}
      </dl>
    </DayPart>
  );
}

/** What was entered for each session of the routine. */
export function DayRoutine({ day, review }: PartProps) {
  const t = useTexts(reviewDayTexts);
  const locale = useLocale();
  const items = review.revisions.flatMap((revision) => revision.items);
  const nameOf = (key: string) => {
    const exercise = items.find((item) => item.key === key)?.exercise;
    return exercise === undefined ? key : (review.exerciseNames[exercise]?.[locale] ?? exercise);
  };
  const repeated = new Set(day.routine.filter(({ occasion }) => occasion > 1).map(({ itemKey }) => itemKey));
  return (
    <DayPart title={t.routine}>
      {day.routine.length === 0 ? (
        <p className="mut">{t.routineNone}</p>
      ) : (
        <dl>
          {day.routine.map((log) => (
            <div key={`${log.itemKey}${log.occasion}`}>
              <dt>
                {nameOf(log.itemKey)}
                {repeated.has(log.itemKey) && <span className="mut">{beside(t.session(log.occasion))}</span>}
              </dt>
              <dd>
                {t.outcomes[log.outcome]}
                {log.milder && <span className="mut">{beside(t.milder)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </DayPart>
  );
}

/** Minutes that a phone's clock may differ before it is told. */
const CLOCK_SLACK = 5;

/** Every sending with what it changed. Nothing is overwritten: the earlier answer stands beside the later one. */
export function DayChanges({ day, review }: PartProps) {
  const t = useTexts(reviewDayTexts);
  const locale = useLocale();
  if (day.revisions.length === 0) return null;
  return (
    <DayPart title={t.changes}>
      <ol className="day-changes">
        {day.revisions.map(({ receivedAt, phoneAt, changes }, index) => {
          const changed = changes.filter(({ before }) => before !== null);
          const off =
            phoneAt === null ? 0 : Math.round((Date.parse(phoneAt) - Date.parse(receivedAt)) / 60_000);
          return (
            <li key={`${receivedAt}${index}`}>
              <time dateTime={receivedAt}>{instantText(receivedAt, review.timeZone, locale)}</time>
              <span>
                {changed.length < changes.length && <span>{t.more(changes.length - changed.length)}</span>}
                {changed.map(({ code, before, after }) => (
                  <span key={code}>
                    {t.change(
                      questionName(code, locale),
                      answerText(code, before ?? after, locale),
                      answerText(code, after, locale),
                    )}
                  </span>
                ))}
                {Math.abs(off) > CLOCK_SLACK && <span className="mut">{t.phoneOff(off)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </DayPart>
  );
}

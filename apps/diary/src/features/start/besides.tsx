import { daysBetween } from "@soepel/domain/calendar";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { localDateAt } from "@soepel/domain/zone";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { shortDate } from "@soepel/i18n/format";
import { Icon } from "../../components/icon.tsx";
import { MessageText } from "../../components/message-text.tsx";
import { Row } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";

/** A message stays on the first page this long; all of them stand with "Hoe gaat het". */
const MESSAGE_DAYS = 14;

/** Beside the questions and exercises: what the therapist wrote, tonight's test, goals to rate, special days. */
export function Besides({ day }: { day: DiaryDay }) {
  const locale = useLocale();
  const t = extraTexts[locale];
  const { today, date } = useDiary();
  const message = today.messages[0];
  const written = message && localDateAt(Date.parse(message.at), today.timeZone);
  const fresh = message && written && daysBetween(written, date) <= MESSAGE_DAYS;
  const [goal] = day.goalsDue;
  const marked = today.markers.filter((marker) => marker.to === null || marker.to >= date);
  return (
    <>
      <TonightsTest />
      {message && fresh ? (
        <section className="card">
          <h2>{t.messageFrom(message.by)}</h2>
          <MessageText text={message.text} />
          <p className="hint sm">{shortDate(written, locale)}</p>
        </section>
      ) : null}
      {goal === undefined ? null : (
        <section className="card">
          <h2>{t.goal.title}</h2>
          <p>{t.goal.due(day.goalsDue.length)}</p>
          <button
            type="button"
            className="btn sec"
            onClick={() => go({ name: "goals", date: day.date, goalId: goal })}
          >
            {t.goal.begin}
          </button>
        </section>
      )}
      <Row
        icon="pen"
        title={t.marker.title}
        hint={
          marked.length === 0 ? t.marker.hint : marked.map((marker) => t.marker.shown[marker.kind]).join(", ")
        }
        onClick={() => go({ name: "markers" })}
      />
    </>
  );
}

/** What the test asks of the coming night: the one that belongs to tomorrow's morning. */
function TonightsTest() {
  const t = extraTexts[useLocale()].test;
  const { today, date } = useDiary();
  const test = today.ahead.find((one) => one.date > date)?.test ?? null;
  if (test === null) return null;
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p className="chips">
        <span className="chip">
          <Icon name="moon" size={18} />
          {t.tonight(test.testNight, test.testNights)}
        </span>
      </p>
      <p>{test.ownChange ?? t.instead[test.variable]}</p>
      <p className="hint sm">{test.mixed ? t.mixed : t.oneThing}</p>
      {test.mixed ? null : (
        <button type="button" className="btn txt" onClick={() => go({ name: "change" })}>
          {t.otherChanged}
        </button>
      )}
    </section>
  );
}

import { useState } from "react";
import type { ClockMinutes } from "@soepel/domain/primitives";
import type { ReminderView } from "@soepel/domain/wire/reminder";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { clockText } from "@soepel/i18n/format";
import { Icon } from "../../components/icon.tsx";
import { OwnAnswer } from "../../components/own-answer.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { api } from "../../lib/api.ts";
import { useDiary } from "../../lib/diary.tsx";
import { useLocale } from "../../lib/settings.ts";
import { ReminderForm } from "./reminder-form.tsx";

/** One message a day at a time of the patient's own choice, or none. */
export function ReminderPage() {
  const t = reminderChoiceTexts[useLocale()];
  return (
    <>
      <Top />
      <main className="pad remind">
        <Heading>{t.title}</Heading>
        <p className="hint">{t.hint}</p>
        <OwnAnswer page="reminder" ask={() => api.reminder.query()} trouble={t.trouble}>
          {(view, renew) => <Chosen key={JSON.stringify(view.reminder)} view={view} renew={renew} />}
        </OwnAnswer>
      </main>
    </>
  );
}

function Chosen({ view, renew }: { view: ReminderView; renew: () => Promise<void> }) {
  const locale = useLocale();
  const t = reminderChoiceTexts[locale];
  const { reminder } = view;
  const [changing, setChanging] = useState(reminder === null || reminder.stopped);
  const [trouble, setTrouble] = useState(false);
  const turnOff = () =>
    api.stopReminder
      .mutate()
      .then(renew)
      .catch(() => setTrouble(true));
  return (
    <>
      {reminder === null ? null : (
        <section className="card">
          <h2 className={reminder.stopped ? undefined : "okline"}>
            {reminder.stopped ? null : <Icon name="check" />}
            {reminder.stopped ? t.off : t.on(clockText(reminder.atMinute))}
          </h2>
          <p>{reminder.channel === "email" ? t.byMail(reminder.email ?? "") : t.byPush}</p>
          {reminder.stopped || reminder.failed ? (
            <p className="saved wait">
              <Icon name="warn" size={22} />
              {reminder.stopped ? t.stopped : t.failed}
            </p>
          ) : null}
          <button type="button" className="btn sec" onClick={() => void turnOff()}>
            {t.turnOff}
          </button>
          {changing ? null : (
            <button type="button" className="btn txt" onClick={() => setChanging(true)}>
              {t.change}
            </button>
          )}
          {trouble ? (
            <p className="error" role="alert">
              {t.trouble}
            </p>
          ) : null}
        </section>
      )}
      {changing ? <ReminderForm view={view} onSaved={renew} /> : null}
      <p className="hint sm after">{t.content}</p>
      <ClockNote />
    </>
  );
}

const MINUTES_APART = 3;
const HALF_DAY = 720;

/** Says which clock counts when the phone's own shows another time. */
function ClockNote() {
  const t = reminderChoiceTexts[useLocale()];
  const { clock, phoneNow } = useDiary();
  const phone = new Date(phoneNow);
  const apart = Math.abs(phone.getHours() * 60 + phone.getMinutes() - clock);
  const around = apart > HALF_DAY ? 2 * HALF_DAY - apart : apart;
  if (around < MINUTES_APART) return null;
  return <p className="hint sm">{t.clock(clockText(clock satisfies ClockMinutes))}</p>;
}

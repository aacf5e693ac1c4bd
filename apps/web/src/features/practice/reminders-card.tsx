import { useQuery } from "@tanstack/react-query";
import type { PracticeReminders } from "@soepel/domain/wire/reminder";
import { instantText } from "@soepel/i18n/format";
import { reminderTexts } from "@soepel/i18n/reminder";
import { remindersTexts } from "@soepel/i18n/staff/reminders";
import { Panel } from "../../components/panel.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

/** Whether reminders to patients work here, what they say, and in the demo the ones that would have gone. */
export function RemindersCard() {
  const query = useQuery(trpc.practice.reminders.queryOptions());
  return (
    <Panel query={query} skeleton={[120]}>
      {(reminders) => <Reminders {...reminders} />}
    </Panel>
  );
}

function Reminders({ mail, mails }: PracticeReminders) {
  const t = useTexts(remindersTexts);
  const locale = useLocale();
  const example = reminderTexts[locale].body(`${location.origin}/d/`, t.exampleOff);
  return (
    <Card title={t.title} note={t.note}>
      <div className="in reminders">
        <p className="s">
          {mail === "off" && <Tag tone="soon">{t.title}</Tag>} {t.state[mail]}
        </p>
        <details>
          <summary>{t.example}</summary>
          <pre>{example}</pre>
        </details>
        {mail === "demo" && <DemoMails mails={mails} />}
      </div>
    </Card>
  );
}

function DemoMails({ mails }: Pick<PracticeReminders, "mails">) {
  const t = useTexts(remindersTexts);
  const locale = useLocale();
  const { timeZone } = useMe().practice;
  return (
    <>
      <h3>{t.mails}</h3>
      {mails.length === 0 ? <p className="s sec">{t.none}</p> : null}
      {mails.map((mail) => (
        <details key={mail.text}>
          <summary>
            {instantText(mail.at, timeZone, locale)}
            <span>{mail.to}</span>
            <span>{mail.subject}</span>
          </summary>
          <pre>{mail.text}</pre>
        </details>
      ))}
    </>
  );
}

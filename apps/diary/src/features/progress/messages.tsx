import { localDateAt } from "@soepel/domain/zone";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { shortDate } from "@soepel/i18n/format";
import { MessageText } from "../../components/message-text.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { useLocale } from "../../lib/settings.ts";

/** What therapists wrote for this patient, newest first. */
export function Messages() {
  const locale = useLocale();
  const t = extraTexts[locale];
  const { messages, timeZone } = useDiary().today;
  if (messages.length === 0) return null;
  return (
    <section className="card ct">
      <h2>{t.messages}</h2>
      <ul className="looks flat">
        {messages.map((message) => (
          <li key={message.noteId}>
            <MessageText text={message.text} />
            <small>
              {t.by(message.by, shortDate(localDateAt(Date.parse(message.at), timeZone), locale))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

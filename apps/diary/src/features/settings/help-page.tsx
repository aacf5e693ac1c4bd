import { settingsTexts } from "@soepel/i18n/diary/settings";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { Icon } from "../../components/icon.tsx";
import { Heading, Row, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { Choices } from "./choices.tsx";

/** Always one tap away: something changed, language, larger text, reading aloud, privacy, the practice's number. */
export function HelpPage() {
  const locale = useLocale();
  const t = settingsTexts[locale];
  const { today, date } = useDiary();
  const { phonePractice } = today.practice;
  return (
    <>
      <Top help={false} />
      <main className="pad">
        <Heading>{t.help}</Heading>
        <div className="rows">
          <Row
            icon="warn"
            title={t.changed}
            hint={t.changedHint}
            onClick={() => go({ name: "checklist", date, from: "changed" })}
          />
          {phonePractice === "" ? null : (
            <a className="line" href={`tel:${phonePractice.replaceAll(/[^+\d]/g, "")}`}>
              <Icon name="phone" />
              <span>
                {t.callPractice}
                <small>{phonePractice}</small>
              </span>
              <span className="nx">
                <Icon name="next" />
              </span>
            </a>
          )}
        </div>
        <Choices />
        <div className="rows">
          <Row icon="lock" title={t.privacy} onClick={() => go({ name: "privacy" })} />
          <Row
            icon="cloud"
            title={t.waiting}
            hint={frameTexts[locale].savedOnPhone}
            onClick={() => go({ name: "waiting" })}
          />
        </div>
      </main>
    </>
  );
}

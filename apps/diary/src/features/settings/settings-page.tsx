import { useState } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { ownTexts } from "@soepel/i18n/diary/own";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { Heading, Row, Tabs } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { Choices } from "./choices.tsx";

/** Choices of this phone, what happens with the answers, and forgetting the phone. */
export function SettingsPage({ onForget }: { onForget: () => void }) {
  const locale = useLocale();
  const t = settingsTexts[locale];
  const own = ownTexts[locale];
  const { waiting } = useDiary();
  const [asking, setAsking] = useState(false);
  const n = waiting.entries.length;
  return (
    <>
      <main className="pad set">
        <Heading>{t.title}</Heading>
        <Choices />
        <div className="rows">
          <Row
            icon="cloud"
            title={t.waiting}
            hint={n > 0 ? frameTexts[locale].waiting(n) : undefined}
            onClick={() => go({ name: "waiting" })}
          />
          <Row
            icon="clock"
            title={t.reminder}
            hint={t.reminderHint}
            onClick={() => go({ name: "reminder" })}
          />
          <Row icon="lock" title={t.privacy} onClick={() => go({ name: "privacy" })} />
          <Row icon="eye" title={own.looked} onClick={() => go({ name: "looked" })} />
          <Row icon="download" title={own.export} onClick={() => go({ name: "export" })} />
          <Row icon="phone" title={t.forget} hint={t.forgetHint} onClick={() => setAsking(true)} />
          <Row icon="close" title={own.stop} onClick={() => go({ name: "stop" })} />
        </div>
        {asking ? (
          <section className="card" role="alert">
            <h2>{t.forgetAsk}</h2>
            <p>{n > 0 ? t.forgetWaiting(n) : t.forgetHint}</p>
            <button type="button" className="btn sec" onClick={onForget}>
              {t.forgetYes}
            </button>
            <button type="button" className="btn txt" onClick={() => setAsking(false)}>
              {t.forgetNo}
            </button>
          </section>
        ) : null}
        <div className="sp" />
      </main>
      <Tabs />
    </>
  );
}

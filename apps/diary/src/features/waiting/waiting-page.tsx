import { useState } from "react";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { waitingTexts } from "@soepel/i18n/diary/waiting";
import { errorTexts } from "@soepel/i18n/errors";
import { instantClock } from "@soepel/i18n/format";
import { Icon, type IconName } from "../../components/icon.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { go, goStart } from "../../lib/navigation.ts";
import type { Entry } from "../../lib/queue/entry.ts";
import { queue } from "../../lib/running-queue.ts";
import { saveFile } from "../../lib/save-file.ts";
import { useLocale } from "../../lib/settings.ts";
import { entryText, exportText } from "../../model/entry-text.ts";

/** Answers on this phone: what waits, what was not accepted, what is already with the practice. */
export function WaitingPage() {
  const locale = useLocale();
  const t = waitingTexts[locale];
  const frame = frameTexts[locale];
  const { today, waiting, sent } = useDiary();
  const open = waiting.entries.filter((entry) => entry.refused === null);
  const refused = waiting.entries.filter((entry) => entry.refused !== null);
  const stuck = [...open, ...refused];
  const state = stateOf();

  return (
    <>
      <Top middle={t.title} />
      <main className="pad">
        <div className={state.calm ? "off calm" : "off"} role="status">
          <Icon name={state.icon} size={30} />
          <div>
            <Heading>{state.title}</Heading>
            <p>{state.hint}</p>
          </div>
        </div>
        {open.length > 0 ? (
          <>
            <h2 className="sec">{frame.waiting(open.length)}</h2>
            <EntryList entries={open} badge="wait" />
          </>
        ) : null}
        {refused.length > 0 ? (
          <>
            <h2 className="sec">{t.refused}</h2>
            <p className="hint sm">{t.refusedHint}</p>
            <EntryList entries={refused} badge="refused" />
          </>
        ) : null}
        {waiting.foreign.length > 0 ? (
          <>
            <h2 className="sec">{t.foreign}</h2>
            <p className="hint sm">{t.foreignHint}</p>
            <p className="hint sm">{frame.waiting(waiting.foreign.length)}</p>
          </>
        ) : null}
        {sent.length > 0 ? (
          <>
            <h2 className="sec">{t.sent}</h2>
            <EntryList entries={sent} badge="sent" />
          </>
        ) : null}
        <p className="hint sm after">{t.auto}</p>
        <div className="sp" />
        <button type="button" className="btn pri" onClick={goStart}>
          {t.goOn}
        </button>
        {open.length > 0 ? (
          <button
            type="button"
            className="btn txt"
            onClick={() =>
              waiting.blocked === "signIn" ? go({ name: "code", onward: "start" }) : void queue.flush()
            }
          >
            {waiting.blocked === "signIn" ? t.enterCode : t.sendNow}
          </button>
        ) : null}
        {stuck.length > 0 ? (
          <button
            type="button"
            className="btn txt"
            onClick={() => saveFile("soepel.txt", "text/plain", exportText(stuck, today, locale))}
          >
            <Icon name="download" />
            {t.export}
          </button>
        ) : null}
      </main>
    </>
  );

  function stateOf(): { icon: IconName; title: string; hint: string; calm: boolean } {
    if (!waiting.durable && open.length > 0)
      return { icon: "warn", title: t.unsafe, hint: t.unsafeHint, calm: false };
    if (waiting.blocked === "signIn")
      return { icon: "lock", title: t.signIn, hint: t.signInHint, calm: false };
    if (waiting.blocked === "network")
      return { icon: "noCloud", title: t.offline, hint: t.offlineHint, calm: false };
    if (open.length > 0) return { icon: "cloud", title: t.sendingNow, hint: t.auto, calm: true };
    return { icon: "check", title: t.nothing, hint: t.nothingHint, calm: true };
  }
}

function EntryList({ entries, badge }: { entries: readonly Entry[]; badge: "wait" | "sent" | "refused" }) {
  const locale = useLocale();
  const frame = frameTexts[locale];
  const { today } = useDiary();
  return (
    <ul className="queue">
      {entries.map((entry) => {
        const { name, value } = entryText(entry, today, locale);
        return (
          <li key={entry.submissionId}>
            <span>
              {name}
              <small>
                {entry.refused === null
                  ? instantClock(entry.at, today.timeZone)
                  : errorTexts[locale][entry.refused]}
              </small>
            </span>
            <b>{value}</b>
            {badge === "refused" ? (
              <Discard entry={entry} />
            ) : (
              <em className={badge === "sent" ? "ok" : undefined}>
                <Icon name={badge === "sent" ? "check" : "clock"} size={20} />
                {badge === "sent" ? frame.sent : frame.waits}
              </em>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Taking a refused answer off the phone asks once: nothing else holds it. */
function Discard({ entry }: { entry: Entry }) {
  const t = waitingTexts[useLocale()];
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {t.discard}
      </button>
    );
  }
  return (
    <span role="alert">
      <small>{t.discardAsk}</small>
      <button type="button" onClick={() => void queue.discard(entry.submissionId)}>
        {t.discard}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t.keep}
      </button>
    </span>
  );
}

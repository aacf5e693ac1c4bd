import { useState } from "react";
import { ownTexts } from "@soepel/i18n/diary/own";
import { Icon } from "../../components/icon.tsx";
import { NeedsCode } from "../../components/needs-code.tsx";
import { Ended } from "../../components/ended.tsx";
import { Heading, Top } from "../../components/page.tsx";
import { api, reasonOf } from "../../lib/api.ts";
import { forgetPerson, phoneNote } from "../../lib/device.ts";
import { useDiary } from "../../lib/diary.tsx";
import { back, go } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";

type State = "ask" | "busy" | "done" | "trouble" | "locked";

/** The end of the diary by the person's own wish: what happens is said first, and nothing unsent is left behind. */
export function StopPage({ onForget }: { onForget: () => void }) {
  const t = ownTexts[useLocale()];
  const { today, waiting } = useDiary();
  const [state, setState] = useState<State>(today.session === "code" ? "ask" : "locked");
  const unsent = waiting.entries.filter((entry) => entry.refused === null).length;
  const stop = () => {
    setState("busy");
    api.stop.mutate().then(
      () => {
        // At once, because it is said now; the page may be closed before anything else is tapped.
        forgetPerson(phoneNote.get("owner"));
        setState("done");
      },
      (error: unknown) => setState(reasonOf(error) === "NOT_SIGNED_IN" ? "locked" : "trouble"),
    );
  };
  if (state === "done")
    return <Ended title={t.stopped} hint={t.stoppedHint} onward={t.close} onGo={onForget} />;
  return (
    <>
      <Top />
      <main className="pad" key="ask">
        <Heading>{t.stopAsk}</Heading>
        {state === "locked" ? (
          <NeedsCode onward="stop" />
        ) : (
          <>
            <ul className="rf">
              {Object.entries(t.stopLines).map(([key, line]) => (
                <li key={key}>{line}</li>
              ))}
            </ul>
            <div className="sp" />
            {state === "trouble" ? (
              <p className="error" role="alert">
                {t.trouble}
              </p>
            ) : null}
            {unsent > 0 ? (
              <>
                <p className="saved wait">
                  <Icon name="cloud" size={22} />
                  {t.stopWaiting(unsent)}
                </p>
                <button type="button" className="btn sec" onClick={() => go({ name: "waiting" })}>
                  {t.stopSee}
                </button>
              </>
            ) : (
              <button type="button" className="btn sec" aria-disabled={state === "busy"} onClick={stop}>
                {t.stopYes}
              </button>
            )}
            <button type="button" className="btn txt" onClick={back}>
              {t.stopNo}
            </button>
          </>
        )}
      </main>
    </>
  );
}

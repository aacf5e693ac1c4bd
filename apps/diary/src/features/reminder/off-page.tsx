import { useState } from "react";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { Ended } from "../../components/ended.tsx";
import { Heading } from "../../components/page.tsx";
import { api } from "../../lib/api.ts";
import { useLocale } from "../../lib/settings.ts";

/** From the link in a reminder. Nothing happens on opening: programs that check mail open every link. */
export function OffPage({ token, onDone }: { token: string; onDone: () => void }) {
  const t = reminderChoiceTexts[useLocale()];
  const [state, setState] = useState<"ask" | "busy" | "done" | "trouble">("ask");
  const turnOff = () => {
    setState("busy");
    api.reminderOff.mutate({ token }).then(
      () => setState("done"),
      () => setState("trouble"),
    );
  };
  if (state === "done")
    return <Ended title={t.offDone} hint={t.offDoneHint} onward={t.toDiary} onGo={onDone} />;
  return (
    <main className="pad gate" key="ask">
      <span className="mark" />
      <Heading>{t.offTitle}</Heading>
      <p className="hint">{t.offHint}</p>
      {state === "trouble" ? (
        <p className="error" role="alert">
          {t.trouble}
        </p>
      ) : null}
      <div className="sp" />
      <button type="button" className="btn pri" aria-disabled={state === "busy"} onClick={turnOff}>
        {state === "busy" ? t.busy : t.offYes}
      </button>
      <button type="button" className="btn txt" onClick={onDone}>
        {t.toDiary}
      </button>
    </main>
  );
}

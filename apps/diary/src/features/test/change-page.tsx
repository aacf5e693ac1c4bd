import { useState } from "react";
import { addDays } from "@soepel/domain/calendar";
import type { TrialChangeId } from "@soepel/domain/primitives";
import type { TrialVariable } from "@soepel/domain/trial/protocols";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { extraTexts } from "@soepel/i18n/diary/extra";
import { Icon } from "../../components/icon.tsx";
import { Heading, namedByTitle, Top } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { goStart } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { newId } from "../../lib/uuid7.ts";

const others = ["position", "knee_pillow", "mattress", "downshift", "routine", "own"] as const;

/** "Ik veranderde ook iets anders": no blame, the nights from now on count apart. */
export function ChangePage() {
  const locale = useLocale();
  const t = extraTexts[locale].test;
  const { today, date, save } = useDiary();
  const [noted, setNoted] = useState(false);
  const night = today.days.find((day) => day.date === date)?.test ?? null;
  const tonight = today.ahead.find((day) => day.date > date)?.test ?? null;
  const test = night ?? tonight;
  const note = (variable: TrialVariable) => {
    if (test === null) return;
    // Last night's morning when the test covers it, else the first night to come.
    const from = night === null ? addDays(date, 1) : date;
    const change = {
      changeId: newId() as TrialChangeId,
      trialId: test.trialId,
      date: from,
      variable,
      note: null,
    };
    void save({ kind: "change", change }).then(() => setNoted(true));
  };
  if (noted || test === null) {
    return (
      <>
        <Top />
        <main className="pad" key="noted">
          <Heading>{t.title}</Heading>
          {noted ? (
            <p className="saved" role="status">
              <Icon name="check" size={22} />
              {t.noted}
            </p>
          ) : null}
          <div className="sp" />
          <button type="button" className="btn pri" onClick={goStart}>
            {frameTexts[locale].next}
          </button>
        </main>
      </>
    );
  }
  return (
    <>
      <Top />
      <main className="pad" key="ask">
        <Heading>{t.otherAsk}</Heading>
        <p className="hint">{t.otherHint}</p>
        <div className="sp" />
        <div className="wide" {...namedByTitle}>
          {others
            .filter((variable) => variable !== test.variable || variable === "own")
            .map((variable) => (
              <button key={variable} type="button" className="ans w" onClick={() => note(variable)}>
                {t.variables[variable]}
              </button>
            ))}
        </div>
      </main>
    </>
  );
}

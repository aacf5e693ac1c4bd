import { useState } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import { changedChecklist, gateChecklist, type RedFlagCode } from "@soepel/domain/redflags";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { gateTexts } from "@soepel/i18n/redflags";
import { Heading, Top } from "../../components/page.tsx";
import { phoneNote } from "../../lib/device.ts";
import { useDiary } from "../../lib/diary.tsx";
import { back, go, swap } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { dayOf } from "../../model/day.ts";
import { standingWith, wordsOf } from "../../model/instruction.ts";

/** The signs to tick after "ja" or "ik twijfel", or at "er is iets veranderd" with the further ones below. */
export function ChecklistPage({ date, from }: { date: LocalDate; from: "gate" | "doubt" | "changed" }) {
  const locale = useLocale();
  const t = flagTexts[locale];
  const gate = gateTexts[locale];
  const { today, date: on, save } = useDiary();
  const [codes, setCodes] = useState<readonly RedFlagCode[]>([]);

  const toggle = (code: RedFlagCode) =>
    setCodes((known) => (known.includes(code) ? known.filter((one) => one !== code) : [...known, code]));

  /** The instruction is shown in any case; storing and sending go on behind it. */
  function report() {
    // A tick settles the doubt: what is recorded is what is shown (docs/decisions/024).
    const inDoubt = codes.length === 0;
    const { all, outcome } = standingWith(dayOf(today, date), codes);
    if (outcome === null) return;
    void save({
      kind: "flags",
      date,
      on,
      codes: [...codes],
      inDoubt,
      messageShown: outcome.message,
      wordsShown: wordsOf(outcome, all, locale),
    }).then(({ submissionId }) => {
      phoneNote.set("flagged", JSON.stringify({ date, submissionId }));
      swap({ name: "instruction", date, codes: all, submissionId });
    });
    swap({ name: "instruction", date, codes: all, submissionId: null });
  }

  function none() {
    if (from === "changed") return back();
    void save({ kind: "answers", date, answers: { flag_gate: { value: false } } });
    go({ name: "done", date });
  }

  const box = (code: RedFlagCode) => (
    <label key={code} className="cbx sign">
      <input type="checkbox" checked={codes.includes(code)} onChange={() => toggle(code)} />
      <span>{signTexts[locale][code].sign}</span>
    </label>
  );
  return (
    <>
      <Top />
      <main className="pad">
        <Heading>{from !== "changed" ? gate.checklist : gate.furtherTitle}</Heading>
        <p className="hint">{from !== "changed" ? gate.checklistHint : gate.furtherHint}</p>
        <fieldset className="signs">
          <legend className={from === "changed" ? "mom" : "hidden"}>{t.serious}</legend>
          {gateChecklist.map(box)}
        </fieldset>
        {from === "changed" ? (
          <fieldset className="signs">
            <legend className="mom">{t.others}</legend>
            {changedChecklist.map(box)}
          </fieldset>
        ) : null}
        <div className="sp" />
        <button
          type="button"
          className="btn pri"
          disabled={codes.length === 0 && from !== "doubt"}
          onClick={report}
        >
          {codes.length === 0 ? t.go : `${t.go} (${t.chosen(codes.length)})`}
        </button>
        <button type="button" className="btn txt" onClick={none}>
          {gate.noneOfThese}
        </button>
      </main>
    </>
  );
}

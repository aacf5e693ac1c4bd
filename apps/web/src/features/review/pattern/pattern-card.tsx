import { emptyIntake } from "@soepel/domain/intake";
import { patternCard } from "@soepel/domain/pattern";
import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { listText } from "@soepel/i18n/format";
import { reviewPatternTexts } from "@soepel/i18n/staff/review-pattern";
import { useId, useMemo, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Card } from "../../../components/parts.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { useMayDo } from "../../../lib/session.ts";
import { IntakeDialog } from "./intake-dialog.tsx";
import { Marked } from "../marked.tsx";
import { patientRecord, settingsOf } from "../patient-record.ts";
import { answerSource, verdicts } from "./pattern-rows.ts";
import { PatternTable, sourceText } from "./pattern-table.tsx";
import { PatternWhy } from "./pattern-why.tsx";
import type { DayRange } from "../search.ts";
import "./pattern.css";

/**
 * Published criteria sets beside what intake and diary say, for the therapist to discuss. It never prints: a print may end
 * up with the patient.
 */
export function PatternCardView({
  whole,
  onRange,
}: {
  whole: ReviewWire;
  onRange: (range: DayRange) => void;
}) {
  const t = useTexts(reviewPatternTexts);
  const whyId = useId();
  const [why, setWhy] = useState(false);
  const off = settingsOf(whole).off.has("inflammatory_pattern");
  return (
    <Card
      className="no-print"
      title={t.title}
      note={t.note}
      end={
        <Button
          look="quiet"
          size="small"
          aria-expanded={why}
          aria-controls={whyId}
          onClick={() => setWhy(!why)}
        >
          {why ? t.hideWhy : t.why}
        </Button>
      }
    >
      <div id={whyId}>{why && <PatternWhy />}</div>
      {off ? <p className="review-card-empty">{t.off}</p> : <Pattern whole={whole} onRange={onRange} />}
    </Card>
  );
}

function Pattern({ whole, onRange }: { whole: ReviewWire; onRange: (range: DayRange) => void }) {
  const t = useTexts(reviewPatternTexts);
  const locale = useLocale();
  const allowed = useMayDo("patient.write") && whole.patient.readAlongUntil === null;
  const [asking, setAsking] = useState(false);
  const { intake, patientId } = whole.patient;
  const card = useMemo(
    () => patternCard(intake ?? emptyIntake, patientRecord(whole).mornings, whole.today),
    [whole, intake],
  );
  const { verdict, criteria } = card.mechanical;
  const mechanical = criteria.map((criterion) =>
    t.mechanicalPart(
      inSentence(t.criteria[criterion.id]),
      t.answers[criterion.answer],
      sourceText(answerSource(criterion, intake), locale),
    ),
  );
  return (
    <>
      <PatternTable card={card} intake={intake} onRange={onRange} />
      <ul className="pattern-verdicts">
        {verdicts(card).map((line) => (
          <li key={line.verdict}>
            <Marked text={t.verdicts[line.verdict](setNames(line.sets, locale))} />
          </li>
        ))}
        <li>
          <Marked text={`${t.mechanical[verdict]}${mechanical.join(", ")}.`} />
        </li>
      </ul>
      {allowed && (
        <p className="pattern-ask">
          <Button size="small" onClick={() => setAsking(true)}>
            {intake === null ? t.fill : t.change}
          </Button>
        </p>
      )}
      {asking && <IntakeDialog patientId={patientId} today={whole.today} onClose={() => setAsking(false)} />}
    </>
  );
}

const inSentence = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const setNames = (sets: readonly (keyof typeof reviewPatternTexts.nl.sets)[], locale: Locale) =>
  listText(
    sets.map((set) => reviewPatternTexts[locale].sets[set]),
    locale,
  );

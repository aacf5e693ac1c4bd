import type { Finding, FindingKind } from "@soepel/domain/findings";
import { findings } from "@soepel/domain/findings";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { baselineWindow } from "@soepel/domain/windows";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { useMemo } from "react";
import { LaneSign, type LaneShape } from "../../charts/draw/lane-sign.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { BaselineButton } from "./baseline/baseline-dialog.tsx";
import { daysText } from "./days-text.ts";
import { findingText } from "./finding-text.ts";
import { GoodSleep } from "./good-sleep.tsx";
import { Marked } from "./marked.tsx";
import { patientRecord, settingsOf } from "./patient-record.ts";
import type { DayRange } from "./search.ts";

/** Shape and colour of the lane a sentence is about. */
const SIGNS: Record<FindingKind, { sign: LaneShape; lane: string }> = {
  stiffness_change: { sign: "dot", lane: "lane-stiffness" },
  stiffness_classes: { sign: "dot", lane: "lane-stiffness" },
  stiffness_trend: { sign: "dot", lane: "lane-stiffness" },
  revision_effect: { sign: "dot", lane: "lane-stiffness" },
  pain_change: { sign: "diamond", lane: "lane-pain" },
  efficiency_change: { sign: "square", lane: "lane-sleep" },
  adherence: { sign: "mark", lane: "lane-routine" },
  stops: { sign: "triangle", lane: "lane-awake" },
  gaps: { sign: "dash", lane: "" },
  factor: { sign: "ring", lane: "" },
  association: { sign: "ring", lane: "" },
};

/** What stands out, and how the week's nights were; both from domain, both with their n. */
export function Observations({ whole, onRange }: { whole: ReviewWire; onRange: (range: DayRange) => void }) {
  const t = useTexts(reviewFindingTexts);
  const locale = useLocale();
  const { limits } = settingsOf(whole);
  const baseline = baselineWindow(whole.patient.baselineFrom ?? whole.firstMorning, whole.today, limits);
  const list = useMemo(() => findings(patientRecord(whole), whole.today, settingsOf(whole)), [whole]);
  return (
    <div className="review-two">
      <Card
        title={t.title}
        note={baseline ? t.noteFrom(daysText(baseline, locale)) : t.note}
        end={<BaselineButton whole={whole} />}
      >
        {list.length === 0 ? (
          <p className="review-findings-none">{t.none}</p>
        ) : (
          <ul className="review-findings">
            {list.map((finding) => (
              <FindingLine
                key={`${finding.kind}${finding.days[0] ?? ""}`}
                finding={finding}
                onRange={onRange}
              />
            ))}
          </ul>
        )}
      </Card>
      <GoodSleep review={whole} />
    </div>
  );
}

function FindingLine({ finding, onRange }: { finding: Finding; onRange: (range: DayRange) => void }) {
  const locale = useLocale();
  const t = useTexts(reviewFindingTexts);
  const { sign, lane } = SIGNS[finding.kind];
  const [from, to] = [finding.days[0], finding.days.at(-1)];
  const show = (first: LocalDate, last: LocalDate) => onRange({ from: first, to: last });
  return (
    <li>
      <i className={lane}>
        <LaneSign shape={sign} />
      </i>
      <span>
        <Marked text={findingText(finding, locale)} />
      </span>
      {from !== undefined && to !== undefined && (
        <button type="button" onClick={() => show(from, to)}>
          {t.toDays(daysText({ from, to }, locale))}
        </button>
      )}
    </li>
  );
}

import type { ReactNode } from "react";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { numberText, percentText } from "@soepel/i18n/format";
import { commonTexts } from "@soepel/i18n/common";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Kbd, Tag } from "../../components/parts.tsx";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { shortReason, type ReasonAt } from "./reason.ts";
import { PeekRecord } from "./peek-record.tsx";
import { LastNotes } from "./last-notes.tsx";
import { reviewedOn } from "./rows.ts";
import { SummaryRow } from "./summary-row.tsx";
import { WhyHere } from "./why-here.tsx";
import { ageOf } from "./row.tsx";
import "./peek.css";

/** The selected patient beside the list: enough to decide whether to open the patient now. */
export function Peek({
  row,
  at,
  next,
  onClose,
  onReviewed,
  onUndo,
  onReviewedAndNext,
}: {
  row: CaseloadRow;
  at: ReasonAt;
  next: CaseloadRow | undefined;
  onClose: () => void;
  onReviewed: () => void;
  onUndo: () => void;
  onReviewedAndNext: () => void;
}) {
  const t = useTexts(peekTexts);
  const common = useTexts(commonTexts);
  const age = ageOf(row.birthYear, at.today);
  const seen = reviewedOn(row, at.today, at.timeZone);
  const facts = [
    row.number === null ? null : t.number(row.number),
    row.plan === null ? t.noPlan : t.planDay(row.plan.day, row.plan.days),
    t.link[row.link],
  ];
  return (
    <aside className="peek" aria-label={t.label(row.name)}>
      <div className="peek-scroll">
        <header>
          <div>
            <h2>
              {row.name} {age !== null && <span className="mut">{age}</span>}
            </h2>
            <p className="xs mut">{facts.filter((fact) => fact !== null).join(" · ")}</p>
          </div>
          <span className="nav">
            <Kbd name="J" />
            <Kbd name="K" />
            <Button look="quiet" size="small" square aria-label={common.close} onClick={onClose}>
              <Icon name="close" size={18} />
            </Button>
          </span>
        </header>
        {row.signals.length > 0 && (
          <div className="reasons">
            {row.signals.map((signal) => (
              <Tag key={signal.rule} tone={toneOf(signal.rule)}>
                {shortReason(signal, at.locale)}
              </Tag>
            ))}
          </div>
        )}
        <PeekRecord row={row} at={at} summary={<SummaryRows row={row} at={at} />}>
          <WhyHere row={row} at={at} />
        </PeekRecord>
        <LastNotes row={row} at={at} />
      </div>
      <footer className="act">
        <ButtonLink to={urls.patient} params={{ patientId: row.patientId }} look="primary">
          {t.open} <Kbd name="Enter" />
        </ButtonLink>
        {row.dischargedAt === null &&
          (seen ? (
            <Button onClick={onUndo}>
              <Icon name="check" />
              {t.undo}
            </Button>
          ) : (
            <Button onClick={onReviewed}>
              {t.seen} <Kbd name="R" />
            </Button>
          ))}
        <ButtonLink to={urls.plan} params={{ patientId: row.patientId }}>
          {t.plan}
        </ButtonLink>
        {row.dischargedAt === null && (
          <Button className="wide" onClick={onReviewedAndNext}>
            {next ? t.seenAndNext(next.name) : t.seenAndDone}
          </Button>
        )}
      </footer>
    </aside>
  );
}

const toneOf = (rule: string) =>
  rule === "red_flag_today"
    ? "urgent"
    : rule === "improved"
      ? "calm"
      : rule === "not_started"
        ? "plain"
        : "soon";

function SummaryRows({ row, at }: { row: CaseloadRow; at: ReasonAt }): ReactNode {
  const t = useTexts(peekTexts);
  const { stiffness, efficiency } = row;
  const one = (value: number | null) => (value === null ? null : numberText(value, at.locale));
  const percent = (value: number | null) => (value === null ? null : percentText(value, at.locale));
  return (
    <>
      <SummaryRow
        label={t.stiffnessMedian}
        was={one(stiffness.baseline)}
        now={stiffness.recent === null ? null : `${one(stiffness.recent)} min`}
        n={`${stiffness.baselineN} · ${stiffness.recentN}`}
        worse={row.group === "prolonged_stiffness"}
      />
      <SummaryRow
        label={t.efficiency}
        was={percent(efficiency.baseline)}
        now={percent(efficiency.recent)}
        n={`${efficiency.recentN}`}
      />
    </>
  );
}

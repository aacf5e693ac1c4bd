import type { Locale } from "@soepel/domain/primitives";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { reviewWeekTexts } from "@soepel/i18n/staff/review-weeks";
import { memo, type ReactNode } from "react";
import "./lanes.css";

/** The marks of the heat map with their names, and what hollow means everywhere. */
export const RoutineLegend = memo(function RoutineLegend({
  locale,
  total,
  weeks,
}: {
  locale: Locale;
  total: string;
  /** Marks stand for weeks: filled to the share that was done. */
  weeks: boolean;
}) {
  const t = reviewLaneTexts[locale];
  const w = reviewWeekTexts[locale];
  const box = <rect className="lanes-outline" x={1.2} y={1.2} width={12.6} height={12.6} rx={2} />;
  return (
    <div className="review-legend">
      <b>{t.lanes.routine}</b>
      <span>{total}</span>
      <Entry text={t.routine.done}>
        <rect className="lanes-done" x={0.5} y={0.5} width={14} height={14} rx={2.5} />
      </Entry>
      <Entry text={weeks ? w.partly : t.routine.partly}>
        {box}
        <path className="lanes-lower" d="M.5 14.500V7.500h14v7z" />
      </Entry>
      <Entry text={t.routine.not}>{box}</Entry>
      <Entry text={t.routine.stopped}>
        <path className="lanes-stopped" d="M0 1h15l-7.500 13z" />
      </Entry>
      <Entry text={t.routine.notDue}>
        <circle className="lanes-not-due" cx={7.5} cy={7.5} r={1.6} />
      </Entry>
      {!weeks && (
        <Entry text={t.routine.paused}>
          <path className="lanes-paused" d="M5 3.500v8M10 3.500v8" />
        </Entry>
      )}
      <Entry text={weeks ? w.tooFewLegend : t.routine.noDiary}>
        <path className="lanes-gap" d="M3.500 7.500h8" />
      </Entry>
      {!weeks && (
        <>
          <Entry text={t.routine.extra}>
            <rect className="lanes-extra" x={3.5} y={3.5} width={8} height={8} rx={2} />
          </Entry>
          <span className="end">
            <svg width={11} height={11} aria-hidden="true" className="lanes-stiffness">
              <circle className="lanes-hollow" cx={5.5} cy={5.5} r={4} strokeWidth={1.6} />
            </svg>
            {t.routine.late}
          </span>
        </>
      )}
    </div>
  );
});

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span>
      <svg width={15} height={15} viewBox="0 0 15 15" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  );
}

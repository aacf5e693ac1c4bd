import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { dayMonth, numberText, percentText, relativeDay, signedText } from "@soepel/i18n/format";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { daysBetween } from "@soepel/domain/calendar";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { creditText, daysSince, type ReasonAt } from "./reason.ts";
import { stiffnessChange } from "./rows.ts";

type Cell = { row: CaseloadRow; at: ReasonAt };

function Two({ value, note }: { value: ReactNode; note?: ReactNode }) {
  return (
    <span className="two">
      <b>{value}</b>
      {note !== undefined && <i>{note}</i>}
    </span>
  );
}

/** In place of a number that has too few observations behind it. */
function TooFew() {
  const t = useTexts(commonTexts);
  return <span className="few">{t.tooFew}</span>;
}

const HALF_WIDTH = 44;
const SCALE_MINUTES = 45;

/** Change of stiffness around a zero line, ±45 min; longer is drawn at the edge. Left is better. */
export function ChangeCell({ row, at }: Cell) {
  const t = useTexts(caseloadTexts);
  const change = stiffnessChange(row);
  if (change === null) return <TooFew />;
  const size = (Math.min(Math.abs(change), SCALE_MINUTES) / SCALE_MINUTES) * HALF_WIDTH;
  const text = `${signedText(change, at.locale)} min`;
  const colour = change === 0 ? "var(--ink-2)" : change > 0 ? "var(--soon)" : "var(--calm)";
  const anchor = change === 0 ? "middle" : change > 0 ? "start" : "end";
  const textX = 48 + Math.sign(change) * 5;
  return (
    <svg width="96" height="38" viewBox="0 0 96 38" role="img" aria-label={t.changeLabel(text)}>
      <path d="M4 27H92" stroke="var(--line)" />
      {change !== 0 && (
        <rect x={change > 0 ? 48 : 48 - size} y={22.5} width={size} height={9} rx={1.5} fill={colour} />
      )}
      <path d="M48 18V36" stroke="var(--ink-2)" strokeWidth={1.2} />
      {change === 0 && <circle cx={48} cy={27} r={3} fill="var(--ink-2)" />}
      <text x={textX} y={14} textAnchor={anchor} fontSize={13} fontWeight={600} fill={colour}>
        {text}
      </text>
    </svg>
  );
}

export function EfficiencyCell({ row, at }: Cell) {
  const common = useTexts(commonTexts);
  const { recent, recentN, baseline } = row.efficiency;
  if (recent === null) return <TooFew />;
  const n = common.count(recentN);
  const change = baseline === null ? null : Math.round(recent) - Math.round(baseline);
  return (
    <Two
      value={percentText(recent, at.locale)}
      note={change === null ? n : `${signedText(change, at.locale)} · ${n}`}
    />
  );
}

export function RoutineCell({ row, at }: Cell) {
  const t = useTexts(caseloadTexts);
  const { routine } = row;
  if (routine === null) return <span className="few">{row.plan === null ? t.noPlan : t.notPlanned}</span>;
  if (!routine.enough) return <TooFew />;
  return (
    <Two
      value={`${creditText(routine.credit, at.locale)}/${numberText(routine.due, at.locale)}`}
      note={t.days(routine.loggedDays)}
    />
  );
}

/** Seven mornings, oldest first: full = same day, outline = later, dash = nothing. */
export function MorningsCell({ row, at }: Cell) {
  const t = useTexts(caseloadTexts);
  const same = row.mornings.filter((morning) => morning === "same_day").length;
  const late = row.mornings.filter((morning) => morning === "late").length;
  return (
    <div className="mor">
      <svg width="84" height="16" viewBox="0 0 84 16" role="img" aria-label={t.morningsLabel(same, late)}>
        {row.mornings.map((morning, index) => {
          const x = 1 + index * 12;
          if (morning === "none") {
            return <path key={x} d={`M${x} 13.25h8`} stroke="var(--line-2)" strokeWidth={1.5} />;
          }
          if (morning === "same_day") {
            return <rect key={x} x={x} y={3} width={8} height={11} rx={1.5} fill="var(--ink-3)" />;
          }
          return (
            <rect
              key={x}
              x={x + 0.75}
              y={3.75}
              width={6.5}
              height={9.5}
              rx={1}
              fill="none"
              stroke="var(--ink-3)"
              strokeWidth={1.5}
            />
          );
        })}
      </svg>
      <span className="xs">
        <b>{ofSeven(same + late)}</b>
        {row.lastDiary !== null && (
          <span className="mut"> · {lastDiaryText(row.lastDiary, at, t.daysShort)}</span>
        )}
      </span>
    </div>
  );
}

const ofSeven = (n: number) => `${n}/7`;

function lastDiaryText(
  date: NonNullable<CaseloadRow["lastDiary"]>,
  at: ReasonAt,
  days: (n: number) => string,
) {
  const ago = daysBetween(date, at.today);
  return ago <= 0 ? relativeDay(at.today, at.today, at.locale) : days(ago);
}

export function PlanCell({ row, at }: Cell) {
  const t = useTexts(caseloadTexts);
  const { plan } = row;
  if (plan === null) return <span className="few">{t.noPlan}</span>;
  const over = plan.endsOn !== null && plan.endsOn < at.today;
  const day = plan.days === null ? plan.day : Math.min(plan.day, plan.days);
  const end = plan.endsOn === null ? t.noEnd : dayMonth(plan.endsOn, at.locale);
  return (
    <Two
      value={plan.days === null ? day : `${Math.max(day, 0)}/${plan.days}`}
      note={plan.endsOn === null ? end : <span className={over ? "over" : undefined}>{t.until(end)}</span>}
    />
  );
}

export function SeenCell({ row, at }: Cell) {
  const t = useTexts(caseloadTexts);
  if (row.lastReviewed === null) return <span className="few">{t.never}</span>;
  const days = daysSince(row.lastReviewed, at.today, at.timeZone);
  if (days > 0) return <span>{t.daysShort(days)}</span>;
  return (
    <span className="seen-today">
      <Icon name="check" />
      <span className="vh">{t.seenToday}</span>
    </span>
  );
}

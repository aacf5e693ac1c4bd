import { memo, type CSSProperties, type MouseEvent } from "react";
import type { StaffId } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { reasonTexts } from "@soepel/i18n/staff/caseload-reasons";
import { Sparkline } from "@soepel/ui/sparkline";
import { Emphasis } from "../../components/emphasis.tsx";
import { Tag } from "../../components/parts.tsx";
import { useTexts } from "../../lib/locale.ts";
import { patientHref } from "../../lib/urls.ts";
import { ChangeCell, EfficiencyCell, MorningsCell, PlanCell, RoutineCell, SeenCell } from "./cells.tsx";
import { otherSignals, reasonSentence, shortReason, type ReasonAt } from "./reason.ts";

/** Age from the year of birth, as far as it can be known: the age reached this year. */
export const ageOf = (birthYear: number | null, today: string): number | null =>
  birthYear === null ? null : Number(today.slice(0, 4)) - birthYear;

type RowProps = {
  row: CaseloadRow;
  at: ReasonAt;
  /** Who looks; colleagues are shown beside the tags. */
  own: StaffId;
  selected: boolean;
  /** The one row that the tab key reaches; arrows move from there. */
  tabStop: boolean;
  /** Place in the group's block. */
  first: boolean;
  last: boolean;
  urgent: boolean;
  /** Position in the whole table, counting from 1. */
  index: number;
  top: number;
  height: number;
  onPress: (event: MouseEvent<HTMLAnchorElement>, row: CaseloadRow) => void;
};

/**
 * One patient, as one link to that patient. Only plain values come in, so that scrolling and moving the selection draw
 * again nothing but the rows they touch.
 */
export const Row = memo(function Row(props: RowProps) {
  const { row, at, selected, tabStop, index, onPress } = props;
  const t = useTexts(caseloadTexts);
  const reasons = useTexts(reasonTexts);
  const age = ageOf(row.birthYear, at.today);
  const colleagues = row.therapists.filter((one) => one.staffId !== props.own).map((one) => one.name);
  const others = row.dischargedAt === null ? otherSignals(row) : [];
  const classes = [
    "case-row",
    selected && "sel",
    props.first && "first",
    props.last && "last",
    props.urgent && "urgent",
  ];
  return (
    <div
      className={classes.filter(Boolean).join(" ")}
      role="row"
      aria-rowindex={index}
      style={{ top: props.top, height: props.height }}
    >
      <div className="who" role="cell">
        <a
          className="case-link"
          href={patientHref(row.patientId)}
          tabIndex={tabStop ? 0 : -1}
          data-patient={row.patientId}
          onClick={(event) => onPress(event, row)}
        >
          {row.name}
        </a>
        {age !== null && <span className="mut age">{age}</span>}
        <div className="tags">
          {colleagues.length > 0 && <Tag>{t.with(colleagues.join(", "))}</Tag>}
          {row.tags.slice(0, 3).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </div>
      </div>
      <div className="why" role="cell">
        <p>
          <Emphasis text={reasonSentence(row, at)} />
        </p>
        {others.length > 0 && (
          <span className="plus">
            {reasons.also(others.map((signal) => shortReason(signal, at.locale)).join(" · "))}
          </span>
        )}
      </div>
      <div role="cell">
        <Sparkline
          mornings={row.group === "not_started" ? [] : row.sparkline}
          label={t.spark(useSparkWords(row))}
        />
      </div>
      <div className="ctr" role="cell">
        <ChangeCell row={row} at={at} />
      </div>
      <div className="num eff" role="cell">
        <EfficiencyCell row={row} at={at} />
      </div>
      <div className="num" role="cell">
        <RoutineCell row={row} at={at} />
      </div>
      <div role="cell">
        <MorningsCell row={row} at={at} />
      </div>
      <div className="num" role="cell">
        <PlanCell row={row} at={at} />
      </div>
      <div className="num seen" role="cell">
        <SeenCell row={row} at={at} />
      </div>
    </div>
  );
});

/** The fourteen mornings in words, for people who do not see the picture. */
function useSparkWords(row: CaseloadRow): string {
  const common = useTexts(commonTexts);
  return row.sparkline
    .map((morning) => (morning.minutes === null ? common.noDiary : `${morning.minutes} min`))
    .join(", ");
}

/** Title of a group: name, count, and the rule that puts patients here. */
export function GroupTitle({
  title,
  rule,
  count,
  tone,
  index,
  style,
}: {
  title: string;
  rule: string;
  count: number;
  tone: "plain" | "urgent" | "soon";
  index: number;
  style: CSSProperties;
}) {
  return (
    <div className={`case-group ${tone}`} role="row" aria-rowindex={index} style={style}>
      <div role="cell" aria-colspan={9}>
        <h2>{title}</h2>
        <span className="cnt">{count}</span>
        <p title={rule}>{rule}</p>
      </div>
    </div>
  );
}

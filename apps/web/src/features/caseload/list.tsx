import { memo, useEffect, useMemo, useState, type MouseEvent, type RefObject } from "react";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import type { SeDenominator } from "@soepel/domain/sleep";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { ruleTexts } from "@soepel/i18n/staff/rule-texts";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { Columns } from "./columns.tsx";
import { COLUMNS_HEIGHT, inSight, type ListLayout } from "./layout.ts";
import type { ReasonAt } from "./reason.ts";
import { GroupTitle, Row } from "./row.tsx";
import type { Order, SortKey } from "./search.ts";

/** The table of patients; only what is in sight is in the page, so that 500 rows scroll like 20. */
export const List = memo(function List({
  layout,
  at,
  selected,
  order,
  denominator,
  onSort,
  scroller,
  onPress,
  onEdge,
}: {
  layout: ListLayout;
  at: ReasonAt;
  selected: string | undefined;
  order: Order;
  denominator: SeDenominator;
  onSort: (key: SortKey) => void;
  scroller: RefObject<HTMLDivElement | null>;
  onPress: (event: MouseEvent<HTMLAnchorElement>, row: CaseloadRow) => void;
  /** Told the height in the list at which the window ends. */
  onEdge: (y: number) => void;
}) {
  const t = useTexts(caseloadTexts);
  const rules = useTexts(ruleTexts);
  const { staffId } = useMe();
  const [view, setView] = useState({ top: 0, height: 1200 });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const next = { top: element.scrollTop, height: element.clientHeight };
      setView((before) => (before.top === next.top && before.height === next.height ? before : next));
      onEdge(next.top + next.height - COLUMNS_HEIGHT);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [scroller, onEdge]);

  useEffect(() => {
    const focused = document.activeElement;
    if (selected === undefined || !focused?.classList.contains("case-link")) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-patient="${selected}"]`)
      ?.focus({ preventScroll: true });
  }, [selected, scroller]);

  const lines = inSight(layout, view.top, view.top + view.height);
  const tabStop = layout.rows.some((row) => row.patientId === selected)
    ? selected
    : layout.rows[0]?.patientId;
  const position = useMemo(() => new Map(layout.lines.map((line, index) => [line.key, index + 2])), [layout]);
  return (
    <div className="case-scroll" ref={scroller} tabIndex={-1}>
      <div className="case-table" role="table" aria-label={t.title} aria-rowcount={layout.lines.length + 1}>
        <Columns
          today={at.today}
          locale={at.locale}
          denominator={denominator}
          order={order}
          onSort={onSort}
        />
        <div className="case-lines" style={{ height: layout.height }} role="rowgroup">
          {lines.map((line) => {
            const index = position.get(line.key) ?? 2;
            if (line.kind === "header") {
              const group = line.group.group;
              if (group === null) return null;
              return (
                <GroupTitle
                  key={line.key}
                  title={t.groups[group]}
                  rule={rules.group[group](at.limits)}
                  count={line.group.rows.length}
                  tone={group === "red_flag_today" ? "urgent" : group === "red_flag_days" ? "soon" : "plain"}
                  index={index}
                  style={{ top: line.top, height: line.height }}
                />
              );
            }
            return (
              <Row
                key={line.key}
                row={line.row}
                at={at}
                own={staffId}
                selected={line.row.patientId === selected}
                tabStop={line.row.patientId === tabStop}
                first={line.first}
                last={line.last}
                urgent={line.group === "red_flag_today"}
                index={index}
                top={line.top}
                height={line.height}
                onPress={onPress}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});

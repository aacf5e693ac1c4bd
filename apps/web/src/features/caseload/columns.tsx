import { addDays, isoWeekday } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import type { SeDenominator } from "@soepel/domain/sleep";
import { weekdayTexts } from "@soepel/i18n/common";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import type { ReactNode } from "react";
import { useTexts } from "../../lib/locale.ts";
import type { Order, SortKey } from "./search.ts";

/** Column titles; pressing one sorts by it, again turns it round, and once more goes back to urgency. */
export function Columns({
  today,
  locale,
  denominator,
  order,
  onSort,
}: {
  today: LocalDate;
  locale: Locale;
  denominator: SeDenominator;
  order: Order;
  onSort: (key: SortKey) => void;
}) {
  const t = useTexts(caseloadTexts).columns;
  const sorting = (key: SortKey) => ({ by: key, order, onSort });
  const letters = Array.from(
    { length: 7 },
    (_, i) => weekdayTexts[locale].letter[isoWeekday(addDays(today, i - 6)) - 1] ?? "",
  );
  return (
    <div className="case-cols" role="row" aria-rowindex={1}>
      <Column {...sorting("name")}>{t.patient}</Column>
      <Column {...sorting("urgency")}>{t.why}</Column>
      <Column {...sorting("stiffness")} note={t.stiffnessNote}>
        {t.stiffness}
      </Column>
      <Column {...sorting("change")} className="ctr" note={`${t.better}\u2002|\u2002${t.worse}`}>
        {t.change}
      </Column>
      <Column {...sorting("efficiency")} className="num eff" note={t.efficiencyNote[denominator]}>
        {t.efficiency}
      </Column>
      <Column {...sorting("routine")} className="num" note={t.routineNote}>
        {t.routine}
      </Column>
      <Column
        {...sorting("mornings")}
        note={
          <span className="wd" aria-hidden="true">
            {letters.map((letter, index) => (
              <u key={index}>{letter}</u>
            ))}
          </span>
        }
      >
        {t.mornings}
      </Column>
      <Column {...sorting("plan")} className="num" note={t.planNote}>
        {t.plan}
      </Column>
      <Column {...sorting("seen")} className="num">
        {t.seen}
      </Column>
    </div>
  );
}

function Column({
  by,
  order,
  onSort,
  note,
  className = "",
  children,
}: {
  by: SortKey;
  order: Order;
  onSort: (key: SortKey) => void;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const on = by === (order.sort ?? "urgency");
  const direction = order.reversed ? "descending" : "ascending";
  return (
    <div className={className} role="columnheader" aria-sort={on ? direction : "none"}>
      <button type="button" className={on ? "on" : ""} onClick={() => onSort(by)}>
        {children}
        {on && by !== "urgency" && (
          <span aria-hidden="true" className="case-direction">
            {order.reversed ? "↑" : "↓"}
          </span>
        )}
      </button>
      {note !== undefined && <i>{note}</i>}
    </div>
  );
}

import { addDays, isoWeekday } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { weekdayTexts } from "@soepel/i18n/common";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import type { ReactNode } from "react";
import { useTexts } from "../../lib/locale.ts";
import type { SortKey } from "./search.ts";

/** Column titles; pressing one sorts by it, pressing it again goes back to urgency. */
export function Columns({
  today,
  locale,
  sort,
  onSort,
}: {
  today: LocalDate;
  locale: Locale;
  sort: SortKey;
  onSort: (key: SortKey) => void;
}) {
  const t = useTexts(caseloadTexts).columns;
  const sorting = (key: SortKey) => ({ by: key, sort, onSort });
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
      <Column {...sorting("efficiency")} className="num eff" note={t.efficiencyNote.TIB}>
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
  sort,
  onSort,
  note,
  className = "",
  children,
}: {
  by: SortKey;
  sort: SortKey;
  onSort: (key: SortKey) => void;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const on = by === sort;
  return (
    <div className={className} role="columnheader" aria-sort={on ? "ascending" : "none"}>
      <button type="button" className={on ? "on" : ""} onClick={() => onSort(on ? "urgency" : by)}>
        {children}
      </button>
      {note !== undefined && <i>{note}</i>}
    </div>
  );
}

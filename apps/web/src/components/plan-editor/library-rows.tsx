import { memo, useCallback, useLayoutEffect, useRef } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import type { Condition } from "@soepel/domain/content";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { dayMonth } from "@soepel/i18n/format";
import { momentTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Icon } from "../icon.tsx";
import { ListFigure } from "./lazy-figure.tsx";
import { doseShort } from "./model/dose-short.ts";

type RowFacts = {
  presentLabel: string;
  conditions: readonly Condition[];
  stopped: Readonly<Record<string, readonly LocalDate[]>>;
};

/** The rows of the library. They only draw themselves anew when something about their own exercise changes. */
export function LibraryRows({
  rows,
  present,
  onChoose,
  ...facts
}: RowFacts & {
  rows: readonly ExerciseRow[];
  present: ReadonlySet<string>;
  onChoose: (row: ExerciseRow) => void;
}) {
  // One function for the life of the list, so that an edit elsewhere leaves its 72 rows alone.
  const newest = useRef(onChoose);
  useLayoutEffect(() => {
    newest.current = onChoose;
  });
  const choose = useCallback((row: ExerciseRow) => newest.current(row), []);
  return (
    <ul className="pe-lib-list">
      {rows.map((row) => (
        <LibraryRow
          key={row.content.slug}
          row={row}
          present={present.has(row.content.slug)}
          presentLabel={facts.presentLabel}
          conditions={facts.conditions}
          stopped={facts.stopped}
          onChoose={choose}
        />
      ))}
    </ul>
  );
}

const LibraryRow = memo(function LibraryRow({
  row,
  present,
  presentLabel,
  conditions,
  stopped,
  onChoose,
}: RowFacts & { row: ExerciseRow; present: boolean; onChoose: (row: ExerciseRow) => void }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const { content } = row;
  const moment = content.moments[0];
  const facts = [
    moment === undefined ? "" : momentTexts[locale][moment].toLowerCase(),
    doseShort(content.dose, locale) || (content.doseNote?.[locale] ?? ""),
  ].filter(Boolean);
  const days = stopped[content.slug] ?? [];
  const hint = content.conditionHints.find(
    ({ level, condition }) => level === "avoid_if_provokes" && conditions.includes(condition),
  );
  return (
    <li>
      <button type="button" onClick={() => onChoose(row)}>
        <ListFigure id={drawingOf(content)} />
        <span className="pe-lib-text">
          <b>{content.name[locale]}</b>
          <span>{facts.join(" · ")}</span>
          {days.length > 0 && (
            <i className="soon">
              {t.stoppedTimes(days.length, days.map((day) => dayMonth(day, locale)).join(", "))}
            </i>
          )}
          {days.length === 0 && hint !== undefined && <i className="soon">{hint.text[locale]}</i>}
          {present && <i className="present">{presentLabel}</i>}
        </span>
        <span className="pe-lib-plus">
          <span className="vh">{present ? t.goTo : t.add}</span>
          <Icon name={present ? "check" : "plus"} size={16} stroke={2} />
        </span>
      </button>
    </li>
  );
});

import { memo } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { exerciseTypeTexts, momentTexts } from "@soepel/i18n/plan";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { libraryTexts } from "@soepel/i18n/staff/library";
import { Tag } from "../../components/parts.tsx";
import { ListFigure } from "../../components/plan-editor/lazy-figure.tsx";
import { doseShort } from "../../components/plan-editor/model/dose-short.ts";
import { useLocale } from "../../lib/locale.ts";

export function ExerciseList({
  rows,
  open,
  onOpen,
}: {
  rows: readonly ExerciseRow[];
  open: string;
  onOpen: (slug: string) => void;
}) {
  const t = libraryTexts[useLocale()];
  return (
    <nav className="ex-list" aria-label={t.title}>
      <ul>
        {rows.map((row) => (
          <Row key={row.content.slug} row={row} on={row.content.slug === open} onOpen={onOpen} />
        ))}
      </ul>
    </nav>
  );
}

const Row = memo(function Row({
  row,
  on,
  onOpen,
}: {
  row: ExerciseRow;
  on: boolean;
  onOpen: (slug: string) => void;
}) {
  const locale = useLocale();
  const { content } = row;
  const dose = doseShort(content.dose, locale) || (content.doseNote?.[locale] ?? "");
  const facts = [
    content.type === "exercise" ? "" : exerciseTypeTexts[locale][content.type].toLowerCase(),
    content.moments.map((moment) => momentTexts[locale][moment].toLowerCase()).join(", "),
    dose,
  ].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        id={`ex-${content.slug}`}
        aria-current={on ? "true" : undefined}
        onClick={() => onOpen(content.slug)}
      >
        <ListFigure id={drawingOf(content)} />
        <span>
          <b>
            {content.name[locale]}
            {row.archived && <Tag>{exerciseEditorTexts[locale].archived}</Tag>}
          </b>
          <small>{facts.join(" · ")}</small>
        </span>
      </button>
    </li>
  );
});

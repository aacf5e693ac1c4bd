import { useId, useRef, type DragEvent } from "react";
import { drawingOf } from "@soepel/domain/drawing";
import type { Bilingual } from "@soepel/domain/primitives";
import { dayMonth } from "@soepel/i18n/format";
import { exerciseTypeTexts, hintLevelTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { Tag } from "../parts.tsx";
import { DoseField, ScheduleFields } from "./dose-fields.tsx";
import { ItemDetails, rowFields } from "./item-details.tsx";
import { issueText } from "./issue-text.ts";
import { LazyFigure } from "./lazy-figure.tsx";
import type { DraftField, DraftItem } from "./model/draft-item.ts";
import { minutesShort } from "./model/dose-short.ts";
import type { Library, LineView } from "./model/plan-view.ts";
import { SwapMenu, variantsOf } from "./swap-menu.tsx";

export type RowActions = {
  edit: (key: string, change: Partial<DraftItem>, field: string) => void;
  remove: (key: string) => void;
  step: (key: string, step: -1 | 1) => void;
  swap: (key: string, exercise: string) => void;
  open: (key: string) => void;
  dragStart: (key: string, event: DragEvent) => void;
  dragEnd: () => void;
};

export const gripId = (key: string) => `grip-${key}`;

/** One line of a plan or template: 56 px closed, with a second row of fields when open. */
export function ItemRow({
  line,
  library,
  open,
  withNote,
  actions,
}: {
  line: LineView;
  library: Library;
  open: boolean;
  withNote: boolean;
  actions: RowActions;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const ids = useId();
  const byPointer = useRef(false);
  const { draft, issues, fields } = line;
  const name = line.row?.content.name[locale] ?? draft.exercise;
  const issueId = (field: DraftField) =>
    issues.some((issue) => issue.field === field) ? `${ids}-${field}` : undefined;
  const fieldProps = {
    draft,
    name,
    changed: fields,
    issueId,
    onEdit: (change: Partial<DraftItem>, field: string) => actions.edit(draft.key, change, field),
  };
  const inRow = rowFields(draft, fields);
  const variants = variantsOf(library, draft.exercise);

  return (
    // The pointer opens the line after its own click, so that nothing moves away under a press; the keyboard by focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={open ? "pe-item open" : "pe-item"}
      onPointerDown={() => (byPointer.current = true)}
      onClick={() => {
        byPointer.current = false;
        actions.open(draft.key);
      }}
      onFocus={() => !byPointer.current && actions.open(draft.key)}
    >
      <div className="pe-line">
        <button
          type="button"
          className="pe-grip"
          id={gripId(draft.key)}
          aria-label={t.grip(name)}
          draggable
          onDragStart={(event) => actions.dragStart(draft.key, event)}
          onDragEnd={actions.dragEnd}
          onKeyDown={(event) => {
            if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
            event.preventDefault();
            actions.step(draft.key, event.key === "ArrowUp" ? -1 : 1);
          }}
        >
          <Icon name="grip" size={16} stroke={2.4} />
        </button>
        <LazyFigure id={line.row === undefined ? draft.exercise : drawingOf(line.row.content)} />
        <div className="pe-name">
          <b>{name}</b> <LineTag line={line} />
          <LineNote line={line} library={library} />
        </div>
        <div className="pe-fields">
          {inRow.map((field) => (
            <DoseField key={field} field={field} {...fieldProps} />
          ))}
          <ScheduleFields {...fieldProps} />
        </div>
        <span className="pe-min">
          {minutesShort(line.minutes, locale)}
          {line.minutes !== null && <u>{t.minutes}</u>}
        </span>
        <SwapMenu name={name} variants={variants} onSwap={(slug) => actions.swap(draft.key, slug)} />
        <button
          type="button"
          className="pe-icon"
          aria-label={t.remove(name)}
          onClick={(event) => {
            event.stopPropagation();
            actions.remove(draft.key);
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {issues.length > 0 && (
        <ul className="pe-issues">
          {issues.map((issue) => (
            <li key={issue.field} id={`${ids}-${issue.field}`}>
              {issueText(issue, locale)}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="pe-more">
          <ItemDetails withNote={withNote} inRow={inRow} {...fieldProps} />
          <LineOffers line={line} variants={variants} actions={actions} />
        </div>
      )}
    </div>
  );
}

function LineTag({ line }: { line: LineView }) {
  const t = planEditorTexts[useLocale()];
  if (line.change === "added") return <Tag tone="calm">{t.newTag}</Tag>;
  if (line.change === "changed") return <Tag tone="soon">{t.changedTag}</Tag>;
  if (line.replaces === null) return null;
  const { step } = line.replaces;
  return (
    <Tag tone="pri">{step === "easier" ? t.milderTag : step === "harder" ? t.harderTag : t.swappedTag}</Tag>
  );
}

/** The grey line under the name: what most needs saying about this line. */
function LineNote({ line, library }: { line: LineView; library: Library }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const nameOf = (slug: string) => library.get(slug)?.content.name[locale] ?? slug;
  if (line.stoppedDays.length > 0) {
    const days = line.stoppedDays.map((day) => dayMonth(day, locale)).join(", ");
    return <i className="soon">{t.stoppedTimes(line.stoppedDays.length, days)}</i>;
  }
  if (line.hint !== null) {
    const text: Bilingual = line.hint.text;
    return (
      <i className="soon" title={hintLevelTexts[locale][line.hint.level]}>
        {text[locale]}
      </i>
    );
  }
  if (line.replaces !== null) return <i>{t.replaces(nameOf(line.replaces.exercise))}</i>;
  if (line.row === undefined) return <i className="soon">{t.unknownExercise}</i>;
  const { type } = line.row.content;
  return (
    <i>
      {type === "exercise"
        ? t.version(line.draft.exerciseVersion)
        : exerciseTypeTexts[locale][type].toLowerCase()}
    </i>
  );
}

/** One click each: milder, harder, or the newer version of the same exercise. */
function LineOffers({
  line,
  variants,
  actions,
}: {
  line: LineView;
  variants: ReturnType<typeof variantsOf>;
  actions: RowActions;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const { draft, row } = line;
  const newer = row !== undefined && row.version > draft.exerciseVersion ? row.version : null;
  if (variants.length === 0 && newer === null) return null;
  return (
    <div className="pe-offers">
      {variants.map(({ step, row: variant }) => (
        <Button
          key={variant.content.slug}
          look="quiet"
          size="small"
          onClick={(event) => {
            event.stopPropagation();
            actions.swap(draft.key, variant.content.slug);
          }}
        >
          <Icon name="swap" size={14} />
          {t.swapTo(step === "easier" ? t.milder : t.harder, variant.content.name[locale])}
        </Button>
      ))}
      {newer !== null && (
        <Button
          look="quiet"
          size="small"
          title={t.newerVersion(draft.exerciseVersion, newer)}
          onClick={() => actions.edit(draft.key, { exerciseVersion: newer }, "version")}
        >
          {t.takeNewer(newer)}
        </Button>
      )}
    </div>
  );
}

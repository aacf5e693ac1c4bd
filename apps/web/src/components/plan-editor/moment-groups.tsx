import { useRef, useState, type DragEvent } from "react";
import { flushSync } from "react-dom";
import { countsInAdherence } from "@soepel/domain/due";
import type { Moment } from "@soepel/domain/plan";
import { momentTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Icon, type IconName } from "../icon.tsx";
import { showToast } from "../toast.tsx";
import { gripId, ItemRow, type RowActions } from "./item-row.tsx";
import { byMoment, editItem, placeItem, removeItem, stepItem, type DraftList } from "./model/draft-list.ts";
import type { DraftItem } from "./model/draft-item.ts";
import { minutesShort } from "./model/dose-short.ts";
import type { Library, PlanView } from "./model/plan-view.ts";

const momentIcons: Record<Moment, IconName> = {
  in_bed: "bed",
  morning: "sunrise",
  day: "sun",
  evening: "moon",
};

/** Every line under its moment of the day, with dragging, stepping by keyboard, and the way back after removing. */
export function MomentGroups({
  view,
  list,
  library,
  openKey,
  onOpen,
  onEdit,
  onUndo,
  onSwap,
  onAdd,
  withNote,
}: {
  view: PlanView;
  list: DraftList;
  library: Library;
  openKey: string | null;
  onOpen: (key: string | null) => void;
  onEdit: (next: (list: DraftList) => DraftList, tag?: string) => void;
  onUndo: () => void;
  onSwap: (key: string, exercise: string) => void;
  /** Absent where nothing can be added from the header. */
  onAdd?: (moment: Moment) => void;
  withNote: boolean;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const [said, setSaid] = useState("");
  const [over, setOver] = useState<{ moment: Moment; before: string | null } | null>(null);
  const dragged = useRef<string | null>(null);
  const lineOf = new Map(view.lines.map((line) => [line.draft.key, line]));
  const nameOf = (key: string) => {
    const line = lineOf.get(key);
    return line?.row?.content.name[locale] ?? line?.draft.exercise ?? "";
  };

  const counted = (key: string) => {
    const item = lineOf.get(key)?.item;
    return item !== undefined && countsInAdherence(item);
  };
  const tellPlace = (next: DraftList, key: string) => {
    const moved = next.find((item) => item.key === key);
    if (moved === undefined) return;
    const group = next.filter((item) => item.moment === moved.moment);
    const place = group.findIndex((item) => item.key === key) + 1;
    setSaid(t.moved(nameOf(key), momentTexts[locale][moved.moment], place, group.length));
  };
  const step = (key: string, by: -1 | 1) => {
    // The line may land in another list: the focus follows it there.
    flushSync(() => {
      onEdit((now) => stepItem(now, key, by));
      tellPlace(stepItem(list, key, by), key);
    });
    document.querySelector<HTMLElement>(`#${CSS.escape(gripId(key))}`)?.focus();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const key = dragged.current;
    if (key !== null && over !== null) {
      onEdit((now) => placeItem(now, key, over.moment, over.before));
      tellPlace(placeItem(list, key, over.moment, over.before), key);
    }
    setOver(null);
  };
  const dragOver = (event: DragEvent, moment: Moment, before: string | null) => {
    if (dragged.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (over?.moment !== moment || over.before !== before) setOver({ moment, before });
  };
  const actions: RowActions = {
    edit: (key, change: Partial<DraftItem>, field) =>
      onEdit((now) => editItem(now, key, change), `${key} ${field}`),
    remove: (key) => {
      onEdit((now) => removeItem(now, key));
      showToast({ text: t.removed(nameOf(key)), action: { label: t.undo, run: onUndo } });
    },
    step,
    swap: onSwap,
    open: onOpen,
    dragStart: (key, event) => {
      dragged.current = key;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", nameOf(key));
      const row = event.currentTarget.closest(".pe-item");
      if (row !== null) event.dataTransfer.setDragImage(row, 12, 28);
    },
    dragEnd: () => {
      dragged.current = null;
      setOver(null);
    },
  };

  return (
    <>
      {byMoment(list).map(({ moment, items }) => (
        // Dragging is the pointer's way; the arrows on the grip do the same by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the section is a drop target only
        <section
          key={moment}
          className="pe-moment"
          aria-label={momentTexts[locale][moment]}
          onDragOver={(event) => dragOver(event, moment, null)}
          onDrop={drop}
        >
          <header>
            <Icon name={momentIcons[moment]} size={17} />
            <h3>{momentTexts[locale][moment]}</h3>
            {view.perMoment[moment] !== null && (
              <span className="mut xs">{t.minutesText(minutesShort(view.perMoment[moment], locale))}</span>
            )}
            {items.length === 0 && <span className="mut xs">{t.momentEmpty}</span>}
            {items.length > 0 && !items.some(({ key }) => counted(key)) && (
              <span className="mut xs">{t.notCounted}</span>
            )}
            {onAdd !== undefined && (
              <button
                type="button"
                className="pe-add xs"
                aria-label={t.addAt(momentTexts[locale][moment])}
                onClick={() => onAdd(moment)}
              >
                <Icon name="plus" size={13} />
                {t.add}
              </button>
            )}
          </header>
          <ul className={over?.moment === moment && over.before === null ? "drop-end" : ""}>
            {items.map(({ key }) => {
              const line = lineOf.get(key);
              return line === undefined ? null : (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop target only, as above
                <li
                  key={key}
                  className={over?.before === key ? "drop" : ""}
                  onDragOver={(event) => dragOver(event, moment, key)}
                >
                  <ItemRow
                    line={line}
                    library={library}
                    open={openKey === key}
                    withNote={withNote}
                    actions={actions}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

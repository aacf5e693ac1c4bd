import type { TemplateContent } from "@soepel/domain/content";
import { addDays } from "@soepel/domain/calendar";
import { revisionInForce } from "@soepel/domain/due";
import type { Dose, Moment, PlanItem, PlanRevision } from "@soepel/domain/plan";
import type { LocalDate, TemplateVersionId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { mergeTemplate } from "@soepel/domain/template-merge";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import type { TemplateUpdate } from "@soepel/domain/wire/plans";
import {
  draftOf,
  newDraft,
  readDraft,
  type DraftItem,
} from "../../../components/plan-editor/model/draft-item.ts";
import {
  addItems,
  inReadingOrder,
  replaceItem,
  type DraftList,
} from "../../../components/plan-editor/model/draft-list.ts";

type Decimal = "," | ".";
type NewKey = () => string;

/** What is being edited: the lines, the template they were loaded from, and the revision they started from. */
export type Session = {
  list: DraftList;
  templateVersionId: TemplateVersionId | null;
  /** The newest revision when editing began, null for a first plan. */
  base: RevisionWire | null;
};

export const newestOf = (revisions: readonly RevisionWire[]): RevisionWire | null => revisions.at(-1) ?? null;

export function startSession(revisions: readonly RevisionWire[], decimal: Decimal): Session {
  const base = newestOf(revisions);
  const list = inReadingOrder((base?.items ?? []).map((item) => draftOf(item, decimal)));
  return { list, templateVersionId: null, base };
}

/** A line of the base that the draft no longer has: coming back, it is the same line and keeps its key and history. */
function lostLine(session: Session, exercise: string, moment: Moment | null): PlanItem | undefined {
  const used = new Set(session.list.map(({ key }) => key));
  return session.base?.items.find(
    (item) =>
      item.exercise === exercise && !used.has(item.key) && (moment === null || item.moment === moment),
  );
}

/** Adds an exercise at a moment (null: where the library puts it). The new line is the second value. */
export function addExercise(
  session: Session,
  row: ExerciseRow,
  moment: Moment | null,
  newKey: NewKey,
  decimal: Decimal,
): [Session, DraftItem] {
  const lost = lostLine(session, row.content.slug, moment);
  const added = lost === undefined ? newDraft(newKey(), row, moment, decimal) : draftOf(lost, decimal);
  return [{ ...session, list: addItems(session.list, [added]) }, added];
}

/**
 * Puts a variant in the place of a line: its own dose, the old line's moment, schedule and optional mark. A new key, because
 * it is another line of the plan; going back to what the base had brings the old line back.
 */
export function swapExercise(
  session: Session,
  key: string,
  row: ExerciseRow,
  newKey: NewKey,
  decimal: Decimal,
): [Session, DraftItem | null] {
  const old = session.list.find((item) => item.key === key);
  if (old === undefined) return [session, null];
  const lost = lostLine(session, row.content.slug, old.moment);
  const { scheduleKind, timesPerDay, days, perWeek, everyMinutes, optional } = old;
  const by =
    lost === undefined
      ? {
          ...newDraft(newKey(), row, old.moment, decimal),
          scheduleKind,
          timesPerDay,
          days,
          perWeek,
          everyMinutes,
          optional,
        }
      : draftOf(lost, decimal);
  return [{ ...session, list: replaceItem(session.list, key, by) }, by];
}

/** Adds the lines of a template that the plan does not have yet at that moment; answers how many. */
export function loadTemplate(
  session: Session,
  template: { templateVersionId: TemplateVersionId; content: TemplateContent },
  newKey: NewKey,
  decimal: Decimal,
): [Session, number] {
  const missing = template.content.items.filter(
    (item) =>
      !session.list.some(({ exercise, moment }) => exercise === item.exercise && moment === item.moment),
  );
  const added = missing.map((item) => {
    const key = lostLine(session, item.exercise, item.moment)?.key ?? newKey();
    return draftOf({ ...item, key, note: null }, decimal);
  });
  if (added.length === 0) return [session, 0];
  const { templateVersionId } = template;
  return [{ ...session, list: addItems(session.list, added), templateVersionId }, added.length];
}

/** Gives a line another dose; everything else of it stays as typed. */
export function takeDose(session: Session, key: string, dose: Dose, decimal: Decimal): Session {
  const old = session.list.find((item) => item.key === key);
  if (old === undefined) return session;
  const { shown } = readDraft(old);
  const list = session.list.map((item) => (item === old ? draftOf({ ...shown, dose }, decimal) : item));
  return { ...session, list };
}

/** The plan as it stands on the screen with a newer version of its template; what was changed for this patient stays. */
export function takeTemplate(
  session: Session,
  update: TemplateUpdate,
  newKey: NewKey,
  decimal: Decimal,
): Session {
  const shown = session.list.map((item) => readDraft(item).shown);
  const { items } = mergeTemplate(shown, update.pinned, update.next, newKey);
  return {
    ...session,
    list: inReadingOrder(items.map((item) => draftOf(item, decimal))),
    templateVersionId: update.templateVersionId,
  };
}

/** First day offered: today for a first plan, tomorrow when a plan is in force today and part of today may be done. */
export function firstDayOffered(revisions: readonly PlanRevision[], today: LocalDate): LocalDate {
  return revisionInForce(revisions, today) === null ? today : addDays(today, 1);
}

/** Last day offered: what the base already says, when that is not before the first day. */
export function lastDayOffered(base: RevisionWire | null, firstDay: LocalDate): LocalDate | null {
  const end = base?.endsOn ?? null;
  return end !== null && end >= firstDay ? end : null;
}

import { useReducer } from "react";
import type { Dose, Moment } from "@soepel/domain/plan";
import type { ExerciseRow, TemplateVersion } from "@soepel/domain/wire/library";
import type { PlanPage, TemplateUpdate } from "@soepel/domain/wire/plans";
import type { RevisionWire } from "@soepel/domain/wire/common";
import type { DraftItem } from "../../components/plan-editor/model/draft-item.ts";
import type { DraftList } from "../../components/plan-editor/model/draft-list.ts";
import {
  historyReducer,
  startHistory,
  type History,
  type HistoryAction,
} from "../../components/plan-editor/model/history.ts";
import {
  addExercise,
  loadTemplate,
  startSession,
  swapExercise,
  takeDose,
  takeTemplate,
  type Session,
} from "./model/session.ts";

const newKey = () => crypto.randomUUID();

/** The plan being edited with its way back, and every change the screen can make to it. */
export function useEditing(data: PlanPage, decimal: "," | ".") {
  const [history, dispatch] = useReducer<History<Session>, null, [HistoryAction<Session>]>(
    historyReducer,
    null,
    () => startHistory(startSession(data.revisions, decimal)),
  );
  const session = history.present;
  const edit = (next: (now: Session) => Session, tag?: string) =>
    dispatch({ type: "edit", next, ...(tag !== undefined && { tag }) });
  return {
    session,
    canUndo: history.past.length > 0,
    undo: () => dispatch({ type: "undo" }),
    editList: (next: (list: DraftList) => DraftList, tag?: string) =>
      edit((now) => {
        const list = next(now.list);
        return list === now.list ? now : { ...now, list };
      }, tag),
    /** Adds and answers the new line. */
    add: (row: ExerciseRow, moment: Moment | null): DraftItem => {
      const [next, added] = addExercise(session, row, moment, newKey, decimal);
      edit(() => next);
      return added;
    },
    swap: (key: string, row: ExerciseRow): DraftItem | null => {
      const [next, by] = swapExercise(session, key, row, newKey, decimal);
      edit(() => next);
      return by;
    },
    /** Loads a template and answers how many lines it brought. */
    load: (template: TemplateVersion): number => {
      const keys = template.content.items.map(newKey);
      const into = (now: Session) => {
        const left = [...keys];
        return loadTemplate(now, template, () => left.shift() ?? newKey(), decimal);
      };
      edit((now) => into(now)[0]);
      return into(session)[1];
    },
    takeDose: (key: string, dose: Dose) => edit((now) => takeDose(now, key, dose, decimal)),
    takeTemplate: (update: TemplateUpdate) => {
      const taken = takeTemplate(session, update, newKey, decimal);
      edit(() => taken);
    },
    /** Starts again from what the server has now. */
    restart: (revisions: readonly RevisionWire[]) =>
      dispatch({ type: "reset", present: startSession(revisions, decimal) }),
    /** Keeps every line and makes the newest revision the one this plan follows. */
    rebase: (base: RevisionWire | null) => edit((now) => ({ ...now, base })),
    /** Takes the lines of another revision; undo brings the own lines back. */
    takeOver: (revisions: readonly RevisionWire[]) => edit(() => startSession(revisions, decimal)),
  };
}

export type Editing = ReturnType<typeof useEditing>;

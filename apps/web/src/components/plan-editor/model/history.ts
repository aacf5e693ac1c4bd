/** Editing with the way back. `tag` names a run of edits of one field, so that undo takes back the whole of it. */
export type History<T> = { past: readonly T[]; present: T; tag: string | null };

export type HistoryAction<T> =
  | { type: "edit"; next: (present: T) => T; tag?: string }
  | { type: "undo" }
  | { type: "reset"; present: T };

const MAX_STEPS = 200;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, tag: null });

export function historyReducer<T>(state: History<T>, action: HistoryAction<T>): History<T> {
  switch (action.type) {
    case "edit": {
      const present = action.next(state.present);
      if (present === state.present) return state;
      const tag = action.tag ?? null;
      const sameRun = tag !== null && tag === state.tag && state.past.length > 0;
      const past = sameRun ? state.past : [...state.past, state.present].slice(-MAX_STEPS);
      return { past, present, tag };
    }
    case "undo": {
      const present = state.past.at(-1);
      return present === undefined ? state : { past: state.past.slice(0, -1), present, tag: null };
    }
    case "reset":
      return startHistory(action.present);
  }
}

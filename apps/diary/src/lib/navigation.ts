import { useEffect, useSyncExternalStore } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import type { QuestionCode } from "@soepel/domain/morning";
import type { GoalId } from "@soepel/domain/primitives";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import { phoneNote } from "./device.ts";

/** Every screen of the diary. Addresses never change: what somebody fills in is in no browser history. */
export type Screen =
  | { name: "start" }
  | { name: "question"; date: LocalDate; code: QuestionCode | OptionalCode; again?: boolean }
  | { name: "checklist"; date: LocalDate; from: "gate" | "doubt" | "changed" }
  | { name: "instruction"; date: LocalDate; codes: string[]; submissionId: string | null }
  | { name: "done"; date: LocalDate }
  | { name: "waiting" }
  | { name: "exercises" }
  | { name: "player"; itemKey: string; occasion: number; milder: boolean }
  | { name: "pain"; itemKey: string; occasion: number }
  | { name: "settings" }
  | { name: "help" }
  | { name: "markers" }
  | { name: "goals"; date: LocalDate; goalId: GoalId }
  | { name: "change" }
  | { name: "privacy" }
  | { name: BehindCode }
  | { name: "code"; onward: BehindCode | "start" };

/** Screens with own data: a remembered phone asks for the code before it shows them. */
export type BehindCode = "progress" | "reminder" | "looked" | "export" | "stop";

type Kept = { soepel: Screen; depth: number; owner: string | null };

const START: Screen = { name: "start" };
const isKept = (state: unknown): state is Kept =>
  typeof state === "object" && state !== null && "soepel" in state;
/** Whose screen it is: after closing, "back" must not lead the next person to screens of the one before. */
const owner = () => phoneNote.get("owner");
const here = (): Kept => {
  const state: unknown = typeof history === "undefined" ? null : history.state;
  return isKept(state) && state.owner === owner() ? state : { soepel: START, depth: 0, owner: owner() };
};

let now = here();
const listeners = new Set<() => void>();
const tell = () => {
  now = here();
  for (const listener of listeners) listener();
  scrollTo(0, 0);
};
/** Asked when the phone's back button would leave a screen that must not go by accident. */
let held: (() => void) | null = null;
function popped(): void {
  if (held === null) return tell();
  history.pushState(now, "");
  held();
}
if (typeof window !== "undefined") window.addEventListener("popstate", popped);

/** Opens a screen; the phone's back button returns. */
export function go(screen: Screen): void {
  history.pushState({ soepel: screen, depth: now.depth + 1, owner: owner() } satisfies Kept, "");
  tell();
}

/** Opens a screen in place of this one, so that back does not return to something finished. */
export function swap(screen: Screen): void {
  history.replaceState({ soepel: screen, depth: now.depth, owner: owner() } satisfies Kept, "");
  tell();
}

/** One screen back, or the start screen when this was the first. */
export function back(): void {
  if (now.depth > 0) history.back();
  else swap(START);
}

export function goStart(): void {
  if (now.soepel.name !== "start") go(START);
}

/** To the first page when this one asks about another morning than today's. What was given there is stored. */
export function leaveOtherDay(today: LocalDate): void {
  const { soepel: screen } = now;
  if ((screen.name === "question" || screen.name === "done") && screen.date !== today) go(START);
}

/** Keeps the phone's back button on this screen: it calls `ask`, which must stay the same function. */
export function useHeld(ask: () => void): void {
  useEffect(() => {
    held = ask;
    return () => {
      held = null;
    };
  }, [ask]);
}

export const useScreen = (): Screen =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now.soepel,
  );

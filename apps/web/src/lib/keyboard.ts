import { useEffect, useEffectEvent } from "react";

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** True while typing or choosing in a control: single letters belong to that control then. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches("input, textarea, select, [role=combobox], [role=menuitem]")
  );
}

const dialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * Page-wide keys, such as `{ j: next, "/": focusSearch, "mod+k": openPalette }`. Keys without "mod" are left alone
 * while somebody types, and every key is left alone while a dialog is open.
 */
export function useKeys(keys: Keys, enabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || event.altKey || dialogOpen()) return;
    const mod = event.metaKey || event.ctrlKey;
    if (!mod && isTyping(event.target)) return;
    const handler =
      keys[`${mod ? "mod+" : ""}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`];
    if (handler) handler(event);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

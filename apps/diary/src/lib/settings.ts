import { useSyncExternalStore } from "react";
import type { Locale } from "@soepel/domain/primitives";
import { phoneNote } from "./device.ts";

export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** Choices of this phone. `autoNext`: a single choice goes on by itself after 0.6 s. `sound`: tones in the player. */
export type Settings = {
  locale: Locale;
  textSize: TextSize;
  readAloud: boolean;
  autoNext: boolean;
  sound: boolean;
};

const defaults: Settings = { locale: "nl", textSize: 100, readAloud: false, autoNext: true, sound: false };

/** Settings from storage; anything unknown or broken falls back to the default of that setting. */
export function parseSettings(text: string | null): Settings {
  let raw: Partial<Record<keyof Settings, unknown>> = {};
  try {
    raw = (JSON.parse(text ?? "{}") ?? {}) as typeof raw;
  } catch {
    return defaults;
  }
  return {
    locale: raw.locale === "en" ? "en" : "nl",
    textSize: textSizes.find((size) => size === raw.textSize) ?? defaults.textSize,
    readAloud: raw.readAloud === true,
    autoNext: raw.autoNext !== false,
    sound: raw.sound === true,
  };
}

let current = parseSettings(phoneNote.get("settings"));
const listeners = new Set<() => void>();

/** Below this width in rem the pages stack: 390 px at 125 % still has two columns, at 150 % no longer. */
const FEWEST_LETTERS = 17;

/** Makes the page follow: language for screen readers, root size for every rem. */
function apply(): void {
  if (typeof document === "undefined") return;
  document.documentElement.lang = current.locale;
  const { style } = document.documentElement;
  style.fontSize = `${current.textSize}%`;
  // The browser's own larger text counts as well: what matters is how many letters fit on a line.
  const letters = innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  document.documentElement.toggleAttribute("data-big", letters < FEWEST_LETTERS);
}
apply();

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  phoneNote.set("settings", JSON.stringify(current));
  apply();
  for (const listener of listeners) listener();
}

/** The person's own choice on this phone; from now on it wins over the language the practice knows. */
export function chooseLocale(locale: Locale): void {
  phoneNote.set("ownLocale", "1");
  changeSettings({ locale });
}

/** The language the practice knows for this person, unless the person chose one on this phone. */
export function followLocale(locale: Locale): void {
  if (phoneNote.get("ownLocale") === null && current.locale !== locale) changeSettings({ locale });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, () => current);
export const useLocale = (): Locale => useSettings().locale;

const motion = () => matchMedia("(prefers-reduced-motion: reduce)");
/** True when the phone asks for less motion; then nothing moves on by itself either. */
export const prefersStill = (): boolean => motion().matches;

import type { Locale } from "@soepel/domain/primitives";
import { createStore, useStore } from "./store.ts";

const KEY = "soepel-locale";

function remembered(): Locale {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "nl";
  } catch {
    return "nl";
  }
}

const store = createStore<Locale>(remembered());
document.documentElement.lang = store.get();

/** The language of the person, Dutch until known otherwise. */
export const useLocale = (): Locale => useStore(store);

/** Shows this language from now on, on this device too before the next log-in. */
export function showLocale(locale: Locale): void {
  store.set(locale);
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // A browser that keeps nothing still shows the language now.
  }
}

/** The messages of one area in the person's language: `const t = useTexts(caseloadTexts)`. */
export const useTexts = <T>(texts: Readonly<Record<Locale, T>>): T => texts[useLocale()];

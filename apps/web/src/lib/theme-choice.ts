import { createStore, useStore } from "./store.ts";

export type ThemeChoice = "light" | "dark" | "system";
const KEY = "soepel-theme";
const media = matchMedia("(prefers-color-scheme: dark)");

function remembered(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

const choice = createStore<ThemeChoice>(remembered());
const systemDark = createStore(media.matches);
media.addEventListener("change", (event) => systemDark.set(event.matches));

function apply(next: ThemeChoice) {
  if (next === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
}
apply(choice.get());

export const useThemeChoice = (): ThemeChoice => useStore(choice);

/** Light or dark as shown now, whoever chose it. */
export function useShownTheme(): "light" | "dark" {
  const [chosen, dark] = [useStore(choice), useStore(systemDark)];
  if (chosen !== "system") return chosen;
  return dark ? "dark" : "light";
}

export function chooseTheme(next: ThemeChoice): void {
  choice.set(next);
  apply(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Kept for this visit only.
  }
}

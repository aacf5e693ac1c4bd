import type { Locale } from "@soepel/domain/primitives";

/** True where the phone can read aloud. */
export const canSpeak = (): boolean => typeof speechSynthesis !== "undefined";

/** A phone that has not begun by then has no voice for this. */
const BEGINS_WITHIN_MS = 3000;

/**
 * Reads texts aloud in the language of the diary and stops what was being read. Does nothing where it cannot; `onSilence` is told
 * when a phone that has the means stays silent, for lack of a voice.
 */
export function speak(
  texts: readonly string[],
  locale: Locale,
  onSilence: () => void = () => undefined,
): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(texts.filter((text) => text !== "").join(". "));
  words.lang = locale === "nl" ? "nl-NL" : "en-GB";
  words.rate = 0.95;
  const timer = setTimeout(onSilence, BEGINS_WITHIN_MS);
  words.addEventListener("start", () => clearTimeout(timer));
  words.addEventListener("error", ({ error }) => {
    clearTimeout(timer);
    if (error !== "canceled" && error !== "interrupted") onSilence();
  });
  speechSynthesis.speak(words);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

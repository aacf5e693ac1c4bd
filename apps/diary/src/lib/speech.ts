import type { Locale } from "@soepel/domain/primitives";

/** True where the phone can read aloud. */
export const canSpeak = (): boolean => typeof speechSynthesis !== "undefined";

/** Reads texts aloud in the language of the diary and stops what was being read. Does nothing where it cannot. */
export function speak(texts: readonly string[], locale: Locale): void {
  if (!canSpeak()) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(texts.filter((text) => text !== "").join(". "));
  words.lang = locale === "nl" ? "nl-NL" : "en-GB";
  words.rate = 0.95;
  speechSynthesis.speak(words);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

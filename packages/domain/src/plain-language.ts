/**
 * Limits for texts that patients read. Sentence: at most 15 words, the usual advice for Dutch at level B1. Explanation above
 * a routine: 25 words, our own choice, two short sentences on a phone.
 */
export const readingLimits = { sentenceWords: 15, explanationWords: 25 } as const;

/** Words of a text; figures count as words, dashes between spaces do not. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** Words in the longest sentence of some texts; each text ends a sentence. 0 when there are no words. */
export function longestSentence(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/u));
  return sentences.reduce((most, sentence) => Math.max(most, countWords(sentence)), 0);
}

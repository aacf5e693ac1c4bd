import type { Condition, Equipment, ExerciseContent, ExerciseType, Goal } from "./content.ts";
import type { Moment } from "./plan.ts";

/** What a person asks of the library. An empty list or null asks nothing; parts are combined with "and". */
export type ExerciseQuery = {
  /** Words in Dutch or English, in any order; each must begin a word, or stand inside a word of the name. */
  text: string;
  type: ExerciseType | null;
  goal: Goal | null;
  moment: Moment | null;
  /** Items without a hint "not if it brings on symptoms" for any of these conditions. */
  suitsConditions: readonly Condition[];
  /** Items that say something about this condition, whatever it is. */
  hintFor: Condition | null;
  /** "none": items that need nothing; otherwise items that use this. */
  equipment: Equipment | "none" | null;
};

export const anyExercise: ExerciseQuery = {
  text: "",
  type: null,
  goal: null,
  moment: null,
  suitsConditions: [],
  hintFor: null,
  equipment: null,
};

/** Lower case without accents: "Knieën" is found by "knieen". */
const fold = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Points of a word in an item: 3 a word of the name begins with it, 2 inside the name, 1 begins a word of the steps, 0 not. */
function wordScore(word: string, names: string, body: string): number {
  if (` ${names}`.includes(` ${word}`)) return 3;
  if (names.includes(word)) return 2;
  return ` ${body}`.includes(` ${word}`) ? 1 : 0;
}

const spaced = (parts: readonly string[]): string =>
  fold(parts.join(" ")).replaceAll(/[^\p{L}\p{N}]+/gu, " ");

/**
 * Items that fit the query: with words the best match first, otherwise in the order given. Both languages are searched
 * whatever the screen shows, because therapists know exercises by either name.
 */
export function searchExercises<T extends { content: ExerciseContent }>(
  rows: readonly T[],
  query: ExerciseQuery,
): T[] {
  const words = spaced([query.text]).split(" ").filter(Boolean);
  const found: { row: T; score: number }[] = [];
  for (const row of rows) {
    const { content } = row;
    if (!fits(content, query)) continue;
    const names = spaced([content.name.nl, content.name.en, content.slug]);
    const body = spaced([
      ...content.steps.nl,
      ...content.steps.en,
      content.startPosition.nl,
      content.startPosition.en,
    ]);
    const scores = words.map((word) => wordScore(word, names, body));
    if (scores.every((score) => score > 0)) {
      found.push({ row, score: scores.reduce((sum, score) => sum + score, 0) });
    }
  }
  return found.toSorted((a, b) => b.score - a.score).map(({ row }) => row);
}

function fits(content: ExerciseContent, query: ExerciseQuery): boolean {
  if (query.type !== null && content.type !== query.type) return false;
  if (query.goal !== null && !content.goals.includes(query.goal)) return false;
  if (query.moment !== null && !content.moments.includes(query.moment)) return false;
  if (query.equipment === "none" && content.equipment.length > 0) return false;
  if (
    query.equipment !== null &&
    query.equipment !== "none" &&
    !content.equipment.includes(query.equipment)
  ) {
    return false;
  }
  if (query.hintFor !== null && !content.conditionHints.some((hint) => hint.condition === query.hintFor))
    return false;
  return !content.conditionHints.some(
    (hint) => hint.level === "avoid_if_provokes" && query.suitsConditions.includes(hint.condition),
  );
}

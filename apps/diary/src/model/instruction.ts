import { flagsTogether, reportOutcome, type StandingFlag } from "@soepel/domain/flags-of-day";
import type { Locale } from "@soepel/domain/primitives";
import { isReportableFlag, type RedFlagOutcome } from "@soepel/domain/redflags";
import type { DiaryDay } from "@soepel/domain/wire/diary";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { listText } from "@soepel/i18n/format";
import { signTexts } from "@soepel/i18n/redflag-signs";
import { additionTexts, alarmTexts, instructionTexts } from "@soepel/i18n/redflags";

/** The words of an instruction, apart from the numbers to call. */
export type Instruction = { title: string; why: string; warnings: string[]; rest: string[] };

/** What was reported, as it follows "U gaf aan:". */
export function saidText(codes: readonly string[], locale: Locale): string {
  const words = codes.filter(isReportableFlag).map((code) => signTexts[locale][code].said);
  return words.length === 0 ? flagTexts[locale].doubt : listText(words, locale);
}

/** The same words on the screen, offline, and later in the file of own data. */
export function instructionOf(
  { message, additions, hideExercises }: RedFlagOutcome,
  codes: readonly string[],
  locale: Locale,
): Instruction {
  const texts = instructionTexts[locale][message];
  const skip = "skip_exercises";
  return {
    // Calling 112 now comes before talking to somebody.
    title:
      additions.includes("crisis_112_or_113") && message !== "call_112_now"
        ? alarmTexts[locale].crisisTitle
        : texts.title,
    why: texts.why(saidText(codes, locale)),
    warnings: additions
      .filter((addition) => addition !== skip)
      .map((addition) => additionTexts[locale][addition]),
    rest: [alarmTexts[locale].doNotWait, ...(hideExercises ? [additionTexts[locale][skip]] : [])],
  };
}

/** The sentences of an instruction as they stand on the screen, the title first: what is recorded as shown. */
export function wordsOf(outcome: RedFlagOutcome, codes: readonly string[], locale: Locale): string[] {
  const { title, why, warnings, rest } = instructionOf(outcome, codes, locale);
  return [title, why, ...warnings, ...rest];
}

/** What a new report of signs asks for together with what was reported earlier that day, and all signs it is about. */
export function standingWith(
  day: Pick<DiaryDay, "flag"> | null,
  codes: readonly string[],
): { all: string[]; outcome: RedFlagOutcome | null } {
  const before: StandingFlag | null = day?.flag ?? null;
  const { codes: all } = flagsTogether(before, { codes: [...codes], urgency: "A" });
  return { all, outcome: reportOutcome(all) };
}

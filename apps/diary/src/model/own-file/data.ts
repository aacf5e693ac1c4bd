import type { Locale } from "@soepel/domain/primitives";
import type { RedFlagMessage } from "@soepel/domain/redflags";
import type { OwnData, OwnFlag } from "@soepel/domain/wire/own";
import { instructionTexts } from "@soepel/i18n/redflags";
import { reportOutcome } from "@soepel/domain/flags-of-day";
import { wordsOf } from "../instruction.ts";

const isMessage = (key: string): key is RedFlagMessage => key in instructionTexts.nl;

/**
 * The sentences that were on the screen for a report: as the phone sent them, else those that belong to their key; null when
 * that key is not known any more.
 */
export function shownWith({ codes, messageShown, wordsShown }: OwnFlag, locale: Locale): string[] | null {
  if (wordsShown !== null) return wordsShown;
  const outcome = reportOutcome(codes);
  if (outcome === null || !isMessage(messageShown)) return null;
  return wordsOf({ ...outcome, message: messageShown }, codes, locale);
}

/** All own data for another program, with the sentences of each instruction beside its key. */
export const ownJson = (data: OwnData, locale: Locale): string =>
  JSON.stringify(
    { ...data, flags: data.flags.map((flag) => ({ ...flag, shown: shownWith(flag, locale) })) },
    null,
    2,
  );

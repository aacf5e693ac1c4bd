import type { Locale } from "@soepel/domain/primitives";
import type { RedFlagMessage } from "@soepel/domain/redflags";
import type { OwnData, OwnFlag } from "@soepel/domain/wire/own";
import { instructionTexts } from "@soepel/i18n/redflags";
import { outcomeOf } from "../flag.ts";
import { instructionOf, type Instruction } from "../instruction.ts";

const isMessage = (key: string): key is RedFlagMessage => key in instructionTexts.nl;

/** The instruction that was on the screen for a report, in words; null when its key is not known any more. */
export function shownWith({ codes, messageShown }: OwnFlag, locale: Locale): Instruction | null {
  const outcome = outcomeOf(codes);
  if (outcome === null || !isMessage(messageShown)) return null;
  return instructionOf({ ...outcome, message: messageShown }, codes, locale);
}

/** All own data for another program, with the words of each instruction beside its key. */
export const ownJson = (data: OwnData, locale: Locale): string =>
  JSON.stringify(
    { ...data, flags: data.flags.map((flag) => ({ ...flag, shown: shownWith(flag, locale) })) },
    null,
    2,
  );

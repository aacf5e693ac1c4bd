/** Letters and figures that nobody mixes up, read aloud or written by hand: no 0 O, 1 I L, 8 B, 5 S, 2 Z, U V. */
export const LETTERS = "3479ACDEFGHJKMNPQRTWXY";
/** 22^12 is more than 53 bits: with five tries per link and limits per address nobody guesses one. */
export const LETTER_CODE_LENGTH = 12;

/** A typed code without spaces, dashes and small letters; null when it cannot be one. */
export function readLetterCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s\-–.]/g, "");
  const fits = plain.length === LETTER_CODE_LENGTH && Array.from(plain).every((one) => LETTERS.includes(one));
  return fits ? plain : null;
}

/** In groups, as it stands on the card: "K7PM 4XQ9 TRWA". */
export const spacedLetterCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1 ");

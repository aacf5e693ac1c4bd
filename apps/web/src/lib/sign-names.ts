import type { Locale } from "@soepel/domain/primitives";
import { flagTexts } from "@soepel/i18n/staff/flags";

/** The signs of a report by name and code, as staff read them. "Ik twijfel" has no sign and is named as what it was. */
export function signNames(codes: readonly string[], locale: Locale): string[] {
  const names: Readonly<Record<string, string>> = flagTexts[locale].codes;
  if (codes.length === 0) return [flagTexts[locale].inDoubt];
  return codes.map((code) => (names[code] === undefined ? code : `${names[code]} (${code})`));
}

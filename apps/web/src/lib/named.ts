import type { Bilingual, Locale } from "@soepel/domain/primitives";

/** A name in the person's language, in the other one while it is missing, else `none`. */
export const named = (name: Bilingual, locale: Locale, none: string): string =>
  name[locale].trim() || name[locale === "nl" ? "en" : "nl"].trim() || none;

import type { Locale } from "@soepel/domain/primitives";

/** One message: a sentence, or a function that builds the sentence from its parameters. */
export type Message = string | ((...parameters: never[]) => string);
/** Messages of one area, nested at most as deep as reads well. */
export type MessageTree = { readonly [key: string]: Message | MessageTree };

/** The shape of a message tree: every key and every parameter, without the literal sentences. */
export type Shape<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

/**
 * Pairs the Dutch messages of an area with the English ones. Dutch sets the shape: a key that English misses, adds, or
 * gives other parameters fails the type check. Read with `texts[locale]`.
 */
export function messages<const T extends MessageTree>(
  nl: T,
  en: Shape<NoInfer<T>>,
): Readonly<Record<Locale, Shape<T>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Shape<T> only widens literals of T
  return { nl: nl as unknown as Shape<T>, en };
}

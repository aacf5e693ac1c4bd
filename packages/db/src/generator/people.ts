import type { Random } from "./random.ts";

const initials = "A B C D E F G H I J K L M N O P R S T V W Y Z".split(" ");
/** Surnames that nobody takes for a real person. */
const surnames = [
  "Voorbeeld",
  "Fictief",
  "Testman",
  "Denkbeeldig",
  "Proef",
  "Verzonnen",
  "Nergens",
  "van der Demo",
  "Schijn",
  "Bedacht",
  "de Probeer",
  "Modelman",
  "Oefening",
  "van Papier",
  "Schets",
  "Figurant",
  "Steekproef",
  "de Ontwerp",
  "Maquette",
  "Inktvrij",
] as const;
const tags = [
  "kantoorwerk",
  "thuiswerk",
  "ploegendienst",
  "zwaar werk",
  "sporter",
  "di-groep",
  "wo-groep",
  "hardloper",
] as const;
const conditions = ["hernia_radicular", "si_joint", "arthrosis", "stenosis"] as const;

export type SyntheticPerson = {
  name: string;
  birthYear: number | null;
  number: string;
  tags: string[];
  conditions: string[];
  locale: "nl" | "en";
};

/** A made-up patient. `index` keeps names apart in practices of any size. */
export function syntheticPerson(random: Random, index: number): SyntheticPerson {
  const surname = surnames[index % surnames.length] ?? "Voorbeeld";
  const round = Math.floor(index / surnames.length);
  const initial = initials[(index * 7 + round * 3) % initials.length] ?? "X";
  return {
    name: round < initials.length ? `${initial}. ${surname}` : `${initial}. ${surname} ${round}`,
    birthYear: random.chance(0.92) ? 2026 - random.between(24, 78) : null,
    number: String(2000 + index),
    tags: [...new Set(Array.from({ length: random.between(0, 2) }, () => random.pick(tags)))],
    conditions: random.chance(0.45) ? [random.pick(conditions)] : [],
    locale: random.chance(0.9) ? "nl" : "en",
  };
}

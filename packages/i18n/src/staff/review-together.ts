import type { AssociationId } from "@soepel/domain/factors";
import { messages } from "../typed.ts";

/** Cards below the timeline that set mornings beside each other. They describe; none says what caused what. */
export const reviewTogetherTexts = messages(
  {
    with: {
      title: "Met en zonder",
      note: "stijfheid, mediaan; meeste gegevens bovenaan",
      none: "Nog niets heeft vanaf 4 ochtenden met en 4 zonder.",
      with: "met",
      without: "zonder",
      caution: "Ochtenden met en zonder verschillen in meer dan dit. Een verschil is geen oorzaak.",
    },
    together: {
      title: "Gaat dit samen?",
      note: "nacht of dag ervoor naast de ochtend; samenhang, geen oorzaak",
      none: "Vanaf 10 ochtenden met beide antwoorden staat hier iets.",
      figure: (rho: string, n: number) => `ρ ${rho}, n ${n}`,
      provisional: "voorlopig",
      sides: {
        sleep_stiffness: { x: "slaapduur", y: "stijfheid, min" },
        sleep_pain: { x: "slaapduur", y: "pijn bij opstaan" },
        stress_stiffness: { x: "stress gisteren, 0–10", y: "stijfheid, min" },
        stress_pain: { x: "stress gisteren, 0–10", y: "pijn bij opstaan" },
      } satisfies Record<AssociationId, { x: string; y: string }>,
    },
    twin: {
      show: "Toon als tabel",
      mornings: "De ochtenden achter de stippen",
      period: "Periode",
      morning: "Ochtend",
      factor: "Wat",
    },
  },
  {
    with: {
      title: "With and without",
      note: "stiffness, median; most data first",
      none: "Nothing has 4 mornings with and 4 without yet.",
      with: "with",
      without: "without",
      caution: "Mornings with and without differ in more than this. A difference is not a cause.",
    },
    together: {
      title: "Does this go together?",
      note: "the night or day before beside the morning; association, not cause",
      none: "From 10 mornings with both answers something stands here.",
      figure: (rho, n) => `ρ ${rho}, n ${n}`,
      provisional: "provisional",
      sides: {
        sleep_stiffness: { x: "time asleep", y: "stiffness, min" },
        sleep_pain: { x: "time asleep", y: "pain on rising" },
        stress_stiffness: { x: "stress yesterday, 0–10", y: "stiffness, min" },
        stress_pain: { x: "stress yesterday, 0–10", y: "pain on rising" },
      },
    },
    twin: {
      show: "Show as table",
      mornings: "The mornings behind the dots",
      period: "Period",
      morning: "Morning",
      factor: "What",
    },
  },
);

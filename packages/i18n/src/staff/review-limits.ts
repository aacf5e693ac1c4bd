import { messages } from "../typed.ts";

/** Natural process limits (XmR) on the lanes of the review. Numbers come formatted. */
export const reviewLimitTexts = messages(
  {
    show: "Toon eigen grenzen",
    hide: "Verberg eigen grenzen",
    title: "Toon de eigen grenzen (XmR) uit de uitgangsperiode",
    lanes: { stiffness: "Stijfheid", pain: "Pijn bij opstaan", efficiency: "Slaapefficiëntie" },
    line: (lane: string, center: string, lower: string, upper: string, n: number) =>
      `${lane}: midden ${center}, grenzen ${lower} en ${upper}, n ${n}`,
    tooFew: (lane: string, needed: number) => `${lane}: te weinig ingevuld, vanaf ${needed} ochtenden`,
    from: (days: string) => `Uit de uitgangsperiode ${days}.`,
    how: "Grenzen: midden ± 2,66 × het gemiddelde verschil tussen opeenvolgende ochtenden. Dagelijkse antwoorden hangen samen, dus de grenzen kunnen te nauw zijn: een ring is een signaal om naar te kijken.",
    rules: {
      R1: "buiten de eigen grens",
      R2: "lange reeks aan één kant van het midden",
      R3: "2 van 3 ver van het midden",
    },
  },
  {
    show: "Show own limits",
    hide: "Hide own limits",
    title: "Show the own limits (XmR) from the baseline",
    lanes: { stiffness: "Stiffness", pain: "Pain on rising", efficiency: "Sleep efficiency" },
    line: (lane, center, lower, upper, n) =>
      `${lane}: centre ${center}, limits ${lower} and ${upper}, n ${n}`,
    tooFew: (lane, needed) => `${lane}: too few entries, from ${needed} mornings`,
    from: (days) => `From the baseline ${days}.`,
    how: "Limits: centre ± 2.66 × the mean difference between consecutive mornings. Daily answers are related, so the limits may be too narrow: a ring is a signal to look at.",
    rules: {
      R1: "beyond the own limit",
      R2: "long run on one side of the centre",
      R3: "2 of 3 far from the centre",
    },
  },
);

import { messages } from "../typed.ts";

/** Choosing from which day on the baseline of a patient is taken. Numbers and dates come formatted. */
export const reviewBaselineTexts = messages(
  {
    open: "Uitgangswaarde…",
    openTitle: "Kies vanaf welke dag de uitgangswaarde geldt",
    title: "Nieuwe uitgangswaarde",
    intro: (days: number) =>
      `Kies de eerste dag na een verandering die u aanvaardt. Grafiek, signalen en lijst vergelijken de laatste 7 ochtenden daarna met de ${days} dagen vanaf die dag. Wat is ingevuld, verandert niet.`,
    firstDay: "Eerste dag",
    window: (days: string, n: number) => `${days}: *${n} ${n === 1 ? "ochtend" : "ochtenden"}* ingevuld.`,
    cut: "De laatste 7 ochtenden tellen niet mee: die worden ermee vergeleken.",
    noWindow: "Op of na deze dag is er nog geen ochtend vóór de laatste 7. Kies een eerdere dag.",
    tooFew: (needed: number) =>
      `Er zijn ${needed} ochtenden nodig. Met minder zou er niets te vergelijken zijn en zouden signalen stilvallen.`,
    measure: "Maat",
    now: "Nu",
    fromDay: "Vanaf deze dag",
    measures: { stiffness: "Stijfheid", pain: "Pijn bij opstaan", efficiency: "Slaapefficiëntie" },
    units: { stiffness: "mediaan", pain: "gemiddelde" },
    n: (n: number) => `n ${n}`,
    tooFewValues: "te weinig ingevuld",
    chosen: (day: string) => `Nu gekozen: vanaf ${day}.`,
    back: "Terug naar het begin",
    save: "Vanaf deze dag vergelijken",
    saved: (day: string) => `De uitgangswaarde geldt vanaf ${day}.`,
    backDone: "De uitgangswaarde is weer die van het begin.",
    undo: "Ongedaan maken",
  },
  {
    open: "Baseline…",
    openTitle: "Choose from which day the baseline is taken",
    title: "New baseline",
    intro: (days) =>
      `Choose the first day after a change that you accept. Chart, signals and list then compare the last 7 mornings with the ${days} days from that day on. What was filled in does not change.`,
    firstDay: "First day",
    window: (days, n) => `${days}: *${n} ${n === 1 ? "morning" : "mornings"}* filled in.`,
    cut: "The last 7 mornings do not count: they are compared with it.",
    noWindow: "On or after this day there is no morning before the last 7 yet. Choose an earlier day.",
    tooFew: (needed) =>
      `${needed} mornings are needed. With fewer there would be nothing to compare and signals would fall silent.`,
    measure: "Measure",
    now: "Now",
    fromDay: "From this day",
    measures: { stiffness: "Stiffness", pain: "Pain on rising", efficiency: "Sleep efficiency" },
    units: { stiffness: "median", pain: "mean" },
    n: (n) => `n ${n}`,
    tooFewValues: "too few entries",
    chosen: (day) => `Chosen now: from ${day}.`,
    back: "Back to the start",
    save: "Compare from this day",
    saved: (day) => `The baseline is taken from ${day}.`,
    backDone: "The baseline is that of the start again.",
    undo: "Undo",
  },
);

import { messages } from "./typed.ts";

/** Names of days and months; index 0 is Monday and January. Own tables, because browsers differ in abbreviations. */
export const weekdayTexts = {
  nl: {
    letter: ["m", "d", "w", "d", "v", "z", "z"],
    short: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    long: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  },
  en: {
    letter: ["M", "T", "W", "T", "F", "S", "S"],
    short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    long: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
} as const;

export const monthTexts = {
  nl: {
    short: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    long: [
      "januari",
      "februari",
      "maart",
      "april",
      "mei",
      "juni",
      "juli",
      "augustus",
      "september",
      "oktober",
      "november",
      "december",
    ],
  },
  en: {
    short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    long: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
  },
} as const;

/** Words on many screens of both apps. */
export const commonTexts = messages(
  {
    product: "Soepel",
    back: "Terug",
    next: "Verder",
    save: "Bewaren",
    saved: "Bewaard",
    cancel: "Annuleren",
    close: "Sluiten",
    retry: "Opnieuw",
    help: "Hulp",
    yes: "Ja",
    no: "Nee",
    loading: "Bezig met laden",
    tooFew: "te weinig ingevuld",
    noDiary: "geen dagboek",
    asTable: "Toon als tabel",
    asChart: "Toon als grafiek",
    required: "verplicht",
    optional: "mag leeg blijven",
    language: "Taal",
    count: (n: number) => `n ${n}`,
    ofMornings: (n: number, of: number) => `${n} van ${of} ${of === 1 ? "ochtend" : "ochtenden"}`,
  },
  {
    product: "Soepel",
    back: "Back",
    next: "Continue",
    save: "Save",
    saved: "Saved",
    cancel: "Cancel",
    close: "Close",
    retry: "Try again",
    help: "Help",
    yes: "Yes",
    no: "No",
    loading: "Loading",
    tooFew: "too few entries",
    noDiary: "no diary",
    asTable: "Show as table",
    asChart: "Show as chart",
    required: "required",
    optional: "may stay empty",
    language: "Language",
    count: (n) => `n ${n}`,
    ofMornings: (n, of) => `${n} of ${of} ${of === 1 ? "morning" : "mornings"}`,
  },
);

/** Names of the languages in their own language. */
export const languageNames = { nl: "Nederlands", en: "English" } as const;

/** What became of one session of an exercise. */
export const outcomeTexts = messages(
  { done: "gedaan", partly: "deels gedaan", not: "niet gedaan", stopped: "gestopt door pijn" },
  { done: "done", partly: "partly done", not: "not done", stopped: "stopped because of pain" },
);

/** Short units behind a number. */
export const unitTexts = messages(
  {
    minutes: "min",
    hours: "u",
    points: (n: number) => (n === 1 ? "punt" : "punten"),
    times: "keer",
    percent: "%",
  },
  {
    minutes: "min",
    hours: "h",
    points: (n) => (n === 1 ? "point" : "points"),
    times: "times",
    percent: "%",
  },
);

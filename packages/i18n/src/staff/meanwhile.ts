import { messages } from "../typed.ts";

/** Somebody else changed a patient's details while this form was open. */
export const meanwhileTexts = messages(
  {
    title: (by: string, when: string) => `${by} wijzigde deze gegevens intussen, ${when}.`,
    patient: "De patiënt",
    kept: "Er is nog niets bewaard. Wat u typte, staat nog in het formulier.",
    now: (value: string) => `nu ‘${value}’`,
    empty: "nu leeg",
    taken: "overgenomen in het formulier",
    mine: "u vulde iets anders in",
    take: "Deze overnemen",
    takeOf: (field: string) => `${field}: deze overnemen`,
    again: "Klopt het zo? Bewaar dan nog een keer.",
  },
  {
    title: (by, when) => `${by} changed these details meanwhile, ${when}.`,
    patient: "The patient",
    kept: "Nothing has been saved yet. What you typed is still in the form.",
    now: (value) => `now ‘${value}’`,
    empty: "now empty",
    taken: "taken into the form",
    mine: "you filled in something else",
    take: "Take this one",
    takeOf: (field) => `${field}: take this one`,
    again: "Is it right like this? Then save once more.",
  },
);

import { messages } from "../typed.ts";

/** Patients none of whose therapists can log in: the warning to every colleague, and taking over. */
export const unattendedTexts = messages(
  {
    title: "Patiënten zonder therapeut",
    sub: "Hun therapeut kan niet meer inloggen. Wie een patiënt overneemt, is meteen de therapeut.",
    patients: (n: number) =>
      n === 1 ? "1 patiënt heeft geen therapeut." : `${n} patiënten hebben geen therapeut.`,
    flagsToday: (n: number) =>
      n === 1 ? "1 rode vlag: vandaag bellen." : `${n} rode vlaggen: vandaag bellen.`,
    flagsDays: (n: number) =>
      n === 1 ? "1 rode vlag voor deze dagen." : `${n} rode vlaggen voor deze dagen.`,
    nobodyReads: "Niemand leest hun dagboek.",
    look: "Bekijken en overnemen",
    without: "Zonder therapeut.",
    reported: (when: string, saw: string) =>
      ` meldde ${when} een alarmteken, zag meteen ‘${saw}’ en heeft nu geen therapeut.`,
    columns: {
      chosen: "Kies",
      name: "Naam",
      since: "Zonder therapeut",
      flags: "Rode vlaggen",
      action: "Actie",
    },
    all: "Kies allemaal",
    choose: (name: string) => `Kies ${name}`,
    since: (date: string) => `sinds ${date}`,
    sinceUnknown: "niet bekend sinds wanneer",
    today: (n: number) => (n === 1 ? "vandaag bellen" : `${n} keer vandaag bellen`),
    days: (n: number) => (n === 1 ? "voor deze dagen" : `${n} voor deze dagen`),
    flagSince: (when: string) => `sinds ${when}`,
    noFlags: "geen open vlag",
    takeOver: "Overnemen…",
    takeOverOf: (name: string) => `${name} overnemen…`,
    takeOverChosen: (n: number) => (n === 0 ? "Gekozen overnemen…" : `Gekozen overnemen (${n})…`),
    confirmTitle: (n: number, name: string) => (n === 1 ? `${name} overnemen?` : `${n} patiënten overnemen?`),
    confirmText:
      "U wordt de therapeut en ziet het hele dagboek. Dit wordt vastgelegd; de patiënt kan het zien. Terug kan door de patiënt over te dragen.",
    confirm: "Overnemen",
    busy: (done: number, of: number) => `${done} van ${of} overgenomen`,
    taken: (n: number, name: string) =>
      n === 1 ? `${name} staat nu in uw lijst.` : `${n} patiënten staan nu in uw lijst.`,
    gone: (names: string) =>
      `Niet overgenomen: ${names}. Een collega was net eerder, of er is weer een therapeut.`,
    none: "Elke patiënt heeft een therapeut.",
    back: "Naar mijn patiënten",
  },
  {
    title: "Patients without a therapist",
    sub: "Their therapist can no longer sign in. Whoever takes a patient over is the therapist at once.",
    patients: (n) => (n === 1 ? "1 patient has no therapist." : `${n} patients have no therapist.`),
    flagsToday: (n) => (n === 1 ? "1 red flag: call today." : `${n} red flags: call today.`),
    flagsDays: (n) => (n === 1 ? "1 red flag for these days." : `${n} red flags for these days.`),
    nobodyReads: "Nobody reads their diary.",
    look: "View and take over",
    without: "Without a therapist.",
    reported: (when, saw) =>
      ` reported an alarm sign ${when}, saw ‘${saw}’ at once and has no therapist now.`,
    columns: {
      chosen: "Choose",
      name: "Name",
      since: "Without a therapist",
      flags: "Red flags",
      action: "Action",
    },
    all: "Choose all",
    choose: (name) => `Choose ${name}`,
    since: (date) => `since ${date}`,
    sinceUnknown: "not known since when",
    today: (n) => (n === 1 ? "call today" : `${n} times call today`),
    days: (n) => (n === 1 ? "for these days" : `${n} for these days`),
    flagSince: (when) => `since ${when}`,
    noFlags: "no open flag",
    takeOver: "Take over…",
    takeOverOf: (name) => `Take over ${name}…`,
    takeOverChosen: (n) => (n === 0 ? "Take over chosen…" : `Take over chosen (${n})…`),
    confirmTitle: (n, name) => (n === 1 ? `Take over ${name}?` : `Take over ${n} patients?`),
    confirmText:
      "You become the therapist and see the whole diary. This is recorded; the patient can see it. To undo it, hand the patient over.",
    confirm: "Take over",
    busy: (done, of) => `${done} of ${of} taken over`,
    taken: (n, name) => (n === 1 ? `${name} is now in your list.` : `${n} patients are now in your list.`),
    gone: (names) => `Not taken over: ${names}. A colleague was just ahead, or there is a therapist again.`,
    none: "Every patient has a therapist.",
    back: "To my patients",
  },
);

import { messages } from "../typed.ts";

/** The plan on paper, in the patient's language. It names no patient: whoever finds it learns nothing. */
export const planPrintTexts = messages(
  {
    tab: "Plan afdrukken",
    title: "Uw oefeningen",
    forWhom: "Voor:",
    period: (from: string, to: string | null) => (to === null ? `Vanaf ${from}` : `Van ${from} t/m ${to}`),
    optional: "mag, hoeft niet",
    stop: "Wanneer stopt u?",
    diary: "Uw dagboek",
    diaryText:
      "Scan dit met de telefoon waarop u uw dagboek gebruikt. Nog geen dagboek? Vraag uw praktijk om een kaart.",
    qr: "QR-code naar het dagboek",
    phone: (name: string, phone: string) => `Vragen? Bel ${name}: ${phone}`,
    noPhone: (name: string) => `Vragen? Bel ${name}.`,
    notWatched: "Dit papier en het dagboek worden niet continu gelezen. Bij spoed belt u de huisarts of 112.",
    revision: (n: number, on: string) => `Plan ${n}, afgedrukt op ${on}`,
    done: "Gedaan",
    none: "Deze patiënt heeft nu geen plan en er komt er geen aan.",
    print: "Afdrukken",
    back: "Terug naar het plan",
    hint: "Op papier staat geen naam. Schrijf die zelf op als dat nodig is.",
  },
  {
    tab: "Print plan",
    title: "Your exercises",
    forWhom: "For:",
    period: (from, to) => (to === null ? `From ${from}` : `From ${from} to ${to}`),
    optional: "optional",
    stop: "When do you stop?",
    diary: "Your diary",
    diaryText:
      "Scan this with the phone on which you use your diary. No diary yet? Ask your practice for a card.",
    qr: "QR code to the diary",
    phone: (name, phone) => `Questions? Call ${name}: ${phone}`,
    noPhone: (name) => `Questions? Call ${name}.`,
    notWatched: "This paper and the diary are not read continuously. In an emergency call your GP or 112.",
    revision: (n, on) => `Plan ${n}, printed on ${on}`,
    done: "Done",
    none: "This patient has no plan now and none is to come.",
    print: "Print",
    back: "Back to the plan",
    hint: "There is no name on the paper. Write it down yourself if needed.",
  },
);

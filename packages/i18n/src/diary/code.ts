import { messages } from "../typed.ts";

/** The door. Before the code no name, practice or subject; every refusal reads the same. */
export const codeTexts = messages(
  {
    title: "Vul uw code in",
    hint: "De 6 cijfers staan op de kaart die u kreeg.",
    label: "Code van 6 cijfers",
    remember: "Deze telefoon onthouden",
    rememberHint: "Alleen op uw eigen telefoon",
    open: "Verder",
    opening: "Even geduld",
    again: "Opnieuw proberen",
    wrong: "Dit lukt niet.",
    wrongWhy: "De code klopt niet, of de link werkt niet meer.",
    wrongHelp:
      "Kijk op uw kaart en probeer het nog eens. Na 5 keer gaat de link op slot. Bel dan de praktijk die u de kaart gaf.",
    tooOften: "Te vaak geprobeerd.",
    tooOftenHelp: "Wacht een paar minuten. Probeer het dan nog eens.",
    noInternet: "Er is geen internet.",
    noInternetHelp: "Uw code is niet verzonden. Probeer het zo nog eens.",
    noLink: "Open de link van uw kaart",
    noLinkHint: "Scan de code op de kaart die u kreeg. Of tik op de link in uw bericht.",
    whyAgain: "Vul uw code in om uw eigen gegevens te zien.",
    language: "English",
  },
  {
    title: "Enter your code",
    hint: "The 6 digits are on the card you were given.",
    label: "Code of 6 digits",
    remember: "Remember this phone",
    rememberHint: "Only on your own phone",
    open: "Next",
    opening: "One moment",
    again: "Try again",
    wrong: "This does not work.",
    wrongWhy: "The code is not right, or the link no longer works.",
    wrongHelp:
      "Look at your card and try again. After 5 times the link is locked. Then call the practice that gave you the card.",
    tooOften: "Too many tries.",
    tooOftenHelp: "Wait a few minutes. Then try again.",
    noInternet: "There is no internet.",
    noInternetHelp: "Your code was not sent. Try again in a moment.",
    noLink: "Open the link on your card",
    noLinkHint: "Scan the code on the card you were given. Or tap the link in your message.",
    whyAgain: "Enter your code to see your own data.",
    language: "Nederlands",
  },
);

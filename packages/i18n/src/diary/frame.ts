import { messages } from "../typed.ts";

/** Words around every diary screen: top bar, tabs, chips, states of saving. */
export const frameTexts = messages(
  {
    back: "Terug",
    help: "Hulp",
    next: "Verder",
    skip: "Sla over",
    stop: "Stoppen",
    tabs: { today: "Vandaag", exercises: "Oefeningen", progress: "Hoe gaat het", settings: "Instellingen" },
    tabsLabel: "Onderdelen van uw dagboek",
    today: "vandaag",
    saved: "Bewaard",
    savedOnPhone: "Bewaard op deze telefoon",
    keepsNothing:
      "Deze telefoon bewaart nu niets: hij is vol, of u kijkt privé. Invullen kan gewoon, met internet. Houd dit scherm open tot alles verzonden is.",
    sent: "verzonden",
    waits: "wacht",
    waiting: (n: number) => (n === 1 ? "1 antwoord wacht" : `${n} antwoorden wachten`),
    waitingLong: (n: number) =>
      n === 1 ? "1 antwoord wacht al langer dan een dag" : `${n} antwoorden wachten al langer dan een dag`,
    readAloud: "Lees voor",
    loading: "Even geduld",
    loadFailed: "Uw dagboek komt niet binnen.",
    loadFailedHint: "Kijk of u internet heeft. Probeer het daarna nog eens.",
    again: "Probeer opnieuw",
    crashed: "Er ging iets mis op deze pagina.",
    crashedHint: "Wat u invulde, is bewaard. Open het dagboek opnieuw.",
    reopen: "Dagboek opnieuw openen",
  },
  {
    back: "Back",
    help: "Help",
    next: "Next",
    skip: "Skip",
    stop: "Stop",
    tabs: { today: "Today", exercises: "Exercises", progress: "How it goes", settings: "Settings" },
    tabsLabel: "Parts of your diary",
    today: "today",
    saved: "Saved",
    savedOnPhone: "Saved on this phone",
    keepsNothing:
      "This phone keeps nothing now: it is full, or you browse privately. Filling in works, with internet. Leave this page open until everything is sent.",
    sent: "sent",
    waits: "waits",
    waiting: (n) => (n === 1 ? "1 answer waits" : `${n} answers wait`),
    waitingLong: (n) =>
      n === 1 ? "1 answer has waited for more than a day" : `${n} answers have waited for more than a day`,
    readAloud: "Read aloud",
    loading: "One moment",
    loadFailed: "Your diary does not come in.",
    loadFailedHint: "Check your internet. Then try again.",
    again: "Try again",
    crashed: "Something went wrong on this page.",
    crashedHint: "What you filled in is saved. Open the diary again.",
    reopen: "Open the diary again",
  },
);

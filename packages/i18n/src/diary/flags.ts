import { messages } from "../typed.ts";

/** Words of the alarm-sign screens that are not in ../redflags.ts, which holds the signs and the instructions. */
export const flagTexts = messages(
  {
    go: "Verder",
    close: "Sluiten",
    chosen: (n: number) => `${n} gekozen`,
    serious: "Ernstige klachten",
    others: "Andere klachten",
    noNumber: "Het nummer staat bij uw eigen huisarts",
    sending: "De melding gaat naar uw praktijk",
    refused: "De melding kon niet worden verzonden. Bel zelf uw praktijk.",
    doubt: "u twijfelt over een ernstige klacht",
    closeQuestionLater: "Weet u wat u gaat doen?",
  },
  {
    go: "Next",
    close: "Close",
    chosen: (n) => `${n} chosen`,
    serious: "Serious complaints",
    others: "Other complaints",
    noNumber: "Use the number of your own GP",
    sending: "The notice is going to your practice",
    refused: "The notice could not be sent. Call your practice yourself.",
    doubt: "you are in doubt about a serious complaint",
    closeQuestionLater: "Do you know what you will do?",
  },
);

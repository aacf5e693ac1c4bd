import { messages } from "../typed.ts";

/** What the practice is told about reminders to patients. */
export const remindersTexts = messages(
  {
    title: "Herinneringen",
    note: "patiënten kiezen zelf een tijd; hoogstens 1 per dag, alleen als er niets is ingevuld",
    state: {
      on: "Mail staat aan. Patiënten kunnen een mail of een melding op hun telefoon kiezen.",
      off: "Mail staat uit: deze installatie heeft geen mailserver (SMTP_URL). Patiënten kunnen alleen een melding op hun telefoon kiezen.",
      demo: "In deze proefpraktijk gaat geen mail de deur uit. Hieronder staat wat er verzonden zou zijn.",
    },
    example: "Zo ziet een mail eruit",
    exampleOff: "(adres om uit te zetten)",
    mails: "Mails die verzonden zouden zijn",
    none: "Nog geen. Kies in het dagboek bij Instellingen een tijd die zo komt.",
    columns: { at: "Tijd", to: "Aan", subject: "Onderwerp" },
  },
  {
    title: "Reminders",
    note: "patients choose a time themselves; at most 1 a day, only when nothing was filled in",
    state: {
      on: "Mail is on. Patients can choose a mail or a notification on their phone.",
      off: "Mail is off: this installation has no mail server (SMTP_URL). Patients can only choose a notification on their phone.",
      demo: "In this demo practice no mail leaves the house. Below stands what would have been sent.",
    },
    example: "What a mail looks like",
    exampleOff: "(address to switch off)",
    mails: "Mails that would have been sent",
    none: "None yet. Choose a time soon to come in the settings of the diary.",
    columns: { at: "Time", to: "To", subject: "Subject" },
  },
);

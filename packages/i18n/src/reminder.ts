import { messages } from "./typed.ts";

/** What a reminder says. Anybody may read it over a shoulder: no name, no practice, no word about health. */
export const reminderTexts = messages(
  {
    subject: "Herinnering",
    body: (diaryUrl: string, offUrl: string) =>
      [
        "Goedendag,",
        "",
        "U vroeg om een herinnering. Vandaag is nog leeg.",
        "Invullen duurt ongeveer 1 minuut:",
        diaryUrl,
        "",
        "Opent dit niet op uw telefoon? Gebruik dan de link die u kreeg.",
        "",
        "Geen herinneringen meer? Zet ze hier uit:",
        offUrl,
        "",
        "U kunt op deze mail niet antwoorden.",
      ].join("\n"),
    pushTitle: "Herinnering",
    pushBody: "Vandaag is nog leeg. Invullen duurt ongeveer 1 minuut.",
  },
  {
    subject: "Reminder",
    body: (diaryUrl, offUrl) =>
      [
        "Hello,",
        "",
        "You asked for a reminder. Today is still empty.",
        "Filling it in takes about 1 minute:",
        diaryUrl,
        "",
        "Does this not open on your phone? Then use the link you were given.",
        "",
        "No more reminders? Switch them off here:",
        offUrl,
        "",
        "You cannot reply to this mail.",
      ].join("\n"),
    pushTitle: "Reminder",
    pushBody: "Today is still empty. Filling it in takes about 1 minute.",
  },
);

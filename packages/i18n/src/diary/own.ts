import type { Action } from "@soepel/domain/access";
import { messages } from "../typed.ts";

/** Everything that staff can be noted for about one patient. */
type AboutPatient = Exclude<
  Action,
  | `diary.${string}`
  | `practice.${string}`
  | `staff.${string}`
  | `library.${string}`
  | "link.list"
  | "audit.read"
>;

/** Who looked, taking data along, and stopping. */
export const ownTexts = messages(
  {
    looked: "Wie keek er naar mijn gegevens",
    lookedHint: "Alleen mensen van uw praktijk kunnen kijken.",
    nobody: "Er heeft nog niemand gekeken.",
    times: (n: number) => (n === 1 ? "" : `${n} keer`),
    outside: "Deze persoon is niet uw eigen therapeut en schreef op waarom.",
    somebody: "Iemand van de praktijk",
    actions: {
      "caseload.read": "zag u in de lijst van patiënten",
      "patient.read": "bekeek uw ochtenden",
      "patient.create": "maakte uw dagboek aan",
      "patient.write": "wijzigde uw gegevens",
      "record.write": "schreef iets in uw dossier",
      "trial.write": "wijzigde uw test",
      "patient.export": "maakte een bestand van uw gegevens",
      "patient.import": "nam ochtenden over in uw dagboek",
      "patient.break_glass": "vroeg om mee te lezen en schreef op waarom",
      "plan.write": "wijzigde uw oefeningen",
      "link.issue": "maakte een link voor u",
      "link.revoke": "trok uw link in",
      "flag.acknowledge": "las uw melding",
      "care.propose": "vroeg een collega om u te behandelen",
      "care.answer": "kreeg de vraag om u te behandelen",
      "care.unattended": "zag dat u geen therapeut had",
      "care.leave": "stopte als uw therapeut",
      "care.take_over": "werd uw therapeut",
    } satisfies Record<AboutPatient, string>,
    /** For what an older version of the server noted. */
    otherAction: "gebruikte uw gegevens",
    export: "Mijn gegevens downloaden",
    exportHint: "Alles wat u invulde en van uw praktijk kreeg, en wie er keek.",
    exportRead: "Om te lezen",
    exportReadHint: "Een pagina die u kunt openen en printen.",
    exportData: "Voor een ander programma",
    exportDataHint: "Een bestand in JSON.",
    exportBusy: "Even geduld",
    exportDone: "Het bestand staat bij uw downloads.",
    exportShared: "Let op: wie bij uw telefoon kan, kan het bestand lezen.",
    exportRest: "De rest van uw dossier vraagt u aan uw praktijk.",
    stop: "Stoppen met het dagboek",
    stopAsk: "Wilt u stoppen?",
    stopLines: {
      link: "Uw link en uw code werken dan niet meer.",
      reminder: "U krijgt geen herinneringen meer.",
      kept: "Wat u invulde, blijft in uw dossier bij de praktijk.",
      told: "Uw therapeut ziet dat u gestopt bent.",
      erase: "Wilt u dat uw gegevens weg gaan? Vraag dat aan uw praktijk.",
      again: "Weer beginnen kan altijd. Uw praktijk maakt dan een nieuwe link.",
    },
    stopWaiting: (n: number) =>
      n === 1
        ? "1 antwoord is nog niet verzonden. Verzend het eerst."
        : `${n} antwoorden zijn nog niet verzonden. Verzend ze eerst.`,
    stopSee: "Bekijk wat er wacht",
    stopYes: "Ja, ik stop",
    stopNo: "Nee, ik ga door",
    stopped: "U bent gestopt",
    stoppedHint: "Bedankt voor het invullen. Deze telefoon weet niets meer van uw dagboek.",
    close: "Sluiten",
    trouble: "Dit is niet gelukt. Kijk of u internet heeft en probeer het nog eens.",
  },
  {
    looked: "Who looked at my data",
    lookedHint: "Only people of your practice can look.",
    nobody: "Nobody has looked yet.",
    times: (n) => (n === 1 ? "" : `${n} times`),
    outside: "This person is not your own therapist and wrote down why.",
    somebody: "Someone of the practice",
    actions: {
      "caseload.read": "saw you in the list of patients",
      "patient.read": "looked at your mornings",
      "patient.create": "made your diary",
      "patient.write": "changed your data",
      "record.write": "wrote something in your record",
      "trial.write": "changed your test",
      "patient.export": "made a file of your data",
      "patient.import": "added mornings to your diary",
      "patient.break_glass": "asked to read along and wrote down why",
      "plan.write": "changed your exercises",
      "link.issue": "made a link for you",
      "link.revoke": "revoked your link",
      "flag.acknowledge": "read your report",
      "care.propose": "asked a colleague to treat you",
      "care.answer": "was asked to treat you",
      "care.unattended": "saw that you had no therapist",
      "care.leave": "stopped being your therapist",
      "care.take_over": "became your therapist",
    },
    otherAction: "used your data",
    export: "Download my data",
    exportHint: "Everything you filled in and got from your practice, and who looked.",
    exportRead: "To read",
    exportReadHint: "A page that you can open and print.",
    exportData: "For another program",
    exportDataHint: "A file in JSON.",
    exportBusy: "One moment",
    exportDone: "The file is in your downloads.",
    exportShared: "Mind: whoever can use your phone can read the file.",
    exportRest: "Ask your practice for the rest of your file.",
    stop: "Stop with the diary",
    stopAsk: "Would you like to stop?",
    stopLines: {
      link: "Your link and your code will then no longer work.",
      reminder: "You will get no more reminders.",
      kept: "What you filled in stays in your file at the practice.",
      told: "Your therapist sees that you stopped.",
      erase: "Would you like your data removed? Ask your practice.",
      again: "You can always start again. Your practice then makes a new link.",
    },
    stopWaiting: (n) =>
      n === 1
        ? "1 answer has not been sent yet. Send it first."
        : `${n} answers have not been sent yet. Send them first.`,
    stopSee: "See what waits",
    stopYes: "Yes, I stop",
    stopNo: "No, I go on",
    stopped: "You have stopped",
    stoppedHint: "Thank you for filling in. This phone knows nothing of your diary any more.",
    close: "Close",
    trouble: "This did not work. Check your internet and try again.",
  },
);

import type { Locale } from "@soepel/domain/primitives";
import type {
  CallTarget,
  gateLines,
  RedFlagAddition,
  RedFlagMessage,
  Urgency,
} from "@soepel/domain/redflags";
import { messages } from "./typed.ts";

/** The list that is always visible above the daily question (DOMAIN.md G2); one line may stand for several signs. */
export const gateTexts = messages(
  {
    title: "Heeft u vandaag een van deze klachten?",
    titleThen: (day: string) => `Had u ${day} een van deze klachten?`,
    signs: {
      bladder: "Niet kunnen plassen, of ongewild verlies van plas of ontlasting",
      numb: "Doof gevoel rond uw kruis",
      weak: "Snel minder kracht in uw been",
      fever: "Koorts met rugpijn",
      fall: "Net een ernstige val of ongeluk",
      drowsy: "In slaap vallen achter het stuur",
    } satisfies Record<(typeof gateLines)[number]["key"], string>,
    checklist: "Welke klachten heeft u?",
    checklistHint: "Vink alles aan wat past. Twijfelt u? Vink het dan aan.",
    furtherTitle: "Er is iets veranderd",
    furtherHint: "Nieuwe of ernstige klachten. Vink alles aan wat past.",
    noneOfThese: "Geen van deze",
    askedAgain: "U sloeg deze vraag over. Wilt u hem nu beantwoorden?",
  },
  {
    title: "Do you have any of these today?",
    titleThen: (day) => `Did you have any of these on ${day}?`,
    signs: {
      bladder: "Unable to pass urine, or losing urine or stools without wanting to",
      numb: "Numbness around your groin",
      weak: "Quickly losing strength in your leg",
      fever: "Fever with back pain",
      fall: "A serious fall or accident just now",
      drowsy: "Falling asleep while driving",
    },
    checklist: "Which of these do you have?",
    checklistHint: "Tick everything that fits. Not sure? Then tick it.",
    furtherTitle: "Something has changed",
    furtherHint: "New or serious complaints. Tick everything that fits.",
    noneOfThese: "None of these",
    askedAgain: "You skipped this question. Would you like to answer it now?",
  },
);

type InstructionText = { title: string; why: (said: string) => string };

/**
 * Fixed instruction per message of `redFlagOutcome` (DOMAIN.md G2). It never changes with the person, so that the same
 * words stand online and offline. `said` comes from signTexts; several are joined with listText.
 */
export const instructionTexts = messages(
  {
    call_112_now: { title: "Bel nu 112", why: (said: string) => `U gaf aan: ${said}. Wacht niet af.` },
    call_today: {
      title: "Bel vandaag uw huisarts",
      why: (said: string) => `U gaf aan: ${said}. Laat dit vandaag beoordelen.`,
    },
    within_days: {
      title: "Maak een afspraak",
      why: (said: string) =>
        `U gaf aan: ${said}. Maak binnen een paar dagen een afspraak met uw huisarts of therapeut.`,
    },
    discuss: {
      title: "Bespreek dit",
      why: (said: string) =>
        `U gaf aan: ${said}. Bespreek dit bij uw volgende afspraak, of plan een beoordeling.`,
    },
  } satisfies Record<RedFlagMessage, InstructionText>,
  {
    call_112_now: { title: "Call 112 now", why: (said) => `You reported: ${said}. Do not wait.` },
    call_today: {
      title: "Call your GP today",
      why: (said) => `You reported: ${said}. Have this checked today.`,
    },
    within_days: {
      title: "Make an appointment",
      why: (said) =>
        `You reported: ${said}. Make an appointment with your GP or therapist within a few days.`,
    },
    discuss: {
      title: "Talk about this",
      why: (said) => `You reported: ${said}. Talk about this at your next visit, or plan an assessment.`,
    },
  },
);

/**
 * The same instructions by urgency alone, for a line where the signs are not at hand. Prefer instructionTexts: a drowsy
 * driver is urgency A, yet is told to stop driving and see the GP within days.
 */
export const urgencyTexts: Readonly<Record<Locale, Record<Urgency, InstructionText>>> = {
  nl: byUrgency(instructionTexts.nl),
  en: byUrgency(instructionTexts.en),
};

function byUrgency(texts: Record<RedFlagMessage, InstructionText>): Record<Urgency, InstructionText> {
  return { "112": texts.call_112_now, A: texts.call_today, B: texts.within_days, C: texts.discuss };
}

/** Lines that `redFlagOutcome` adds under the instruction. */
export const additionTexts = messages(
  {
    no_driving: "Rijd niet zolang dit speelt.",
    breathing_112_if_severe: "Is het ademen heel moeilijk of begon het plotseling? Bel 112.",
    crisis_112_or_113: "Bent u nu in gevaar? Bel 112. U kunt dag en nacht bellen met 113.",
    skip_exercises: "Sla uw oefeningen vandaag over.",
  } satisfies Record<RedFlagAddition, string>,
  {
    no_driving: "Do not drive as long as this goes on.",
    breathing_112_if_severe: "Is breathing very hard, or did it start suddenly? Call 112.",
    crisis_112_or_113: "Are you in danger now? Call 112. You can call 113 day and night.",
    skip_exercises: "Skip your exercises today.",
  },
);

/** Sentences around the instruction: calls and the state of the notice. crisisTitle replaces the title with RF21. */
export const alarmTexts = messages(
  {
    outOfHours: "Is het avond, nacht of weekend? Bel de huisartsenpost.",
    emergency: "Levensgevaar of geen gehoor? Bel 112.",
    doNotWait: "Wacht niet op uw therapeut. Dit dagboek wordt niet de hele tijd gelezen.",
    crisisTitle: "Praat nu met iemand",
    calls: {
      gp: { name: "Huisarts", when: "overdag" },
      out_of_hours: { name: "Huisartsenpost", when: "avond, nacht en weekend" },
      emergency112: { name: "112", when: "levensgevaar of geen gehoor" },
      suicide113: { name: "113", when: "dag en nacht, gratis via 0800-0113" },
      practice: { name: "Uw praktijk", when: "tijdens openingstijden" },
    } satisfies Record<CallTarget | "practice", { name: string; when: string }>,
    call: "Bel",
    called: "Ik heb gebeld",
    closeQuestion: "Heeft u gebeld of gaat u bellen?",
    closeYes: "Ja",
    closeNo: "Nee, ik wil terug naar de nummers",
    noticeWaiting: "Melding aan uw praktijk wacht op internet",
    noticeSent: "De melding is naar uw praktijk verstuurd",
  },
  {
    outOfHours: "Is it evening, night or weekend? Call the out-of-hours GP.",
    emergency: "Danger to life, or no answer? Call 112.",
    doNotWait: "Do not wait for your therapist. This diary is not read all the time.",
    crisisTitle: "Talk to someone now",
    calls: {
      gp: { name: "GP", when: "in the daytime" },
      out_of_hours: { name: "Out-of-hours GP", when: "evening, night and weekend" },
      emergency112: { name: "112", when: "danger to life, or no answer" },
      suicide113: { name: "113", when: "day and night, free on 0800-0113" },
      practice: { name: "Your practice", when: "in opening hours" },
    },
    call: "Call",
    called: "I have called",
    closeQuestion: "Have you called, or are you going to call?",
    closeYes: "Yes",
    closeNo: "No, take me back to the numbers",
    noticeWaiting: "Notice to your practice is waiting for internet",
    noticeSent: "The notice has been sent to your practice",
  },
);

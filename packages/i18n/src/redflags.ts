import { messages } from "./typed.ts";

/** `sign` stands in a checklist; `said` follows "U gaf aan:" and names the report in staff lists. */
type SignText = { sign: string; said: string };
type SignCode = `RF${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12"}`;
type LaterSignCode = `RF${"13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24"}`;

/** Signs of DOMAIN.md G1 in the words of a patient. What a sign may point to is never said here. */
export const signTexts = messages(
  {
    RF01: {
      sign: "U kunt niet of moeilijk plassen, of u voelt niet dat u plast.",
      said: "niet of moeilijk kunnen plassen",
    },
    RF02: {
      sign: "U verliest ongewild plas of ontlasting, en dat is nieuw.",
      said: "ongewild verlies van plas of ontlasting",
    },
    RF03: {
      sign: "Uw kruis, billen of geslachtsdelen voelen doof of anders, bijvoorbeeld bij het afvegen.",
      said: "doof of anders gevoel rond uw kruis",
    },
    RF04: {
      sign: "Uw been of voet wordt snel zwakker, of beide benen worden zwakker.",
      said: "snel minder kracht in uw been",
    },
    RF05: {
      sign: "U heeft nieuwe problemen met seks, samen met rugpijn: minder gevoel of geen erectie.",
      said: "nieuwe problemen met seks, samen met rugpijn",
    },
    RF06: {
      sign: "U heeft nieuwe pijn of een doof gevoel in beide benen.",
      said: "nieuwe pijn of doof gevoel in beide benen",
    },
    RF07: {
      sign: "U heeft rugpijn met koorts (38 °C of meer) of met rillingen.",
      said: "koorts of rillingen met rugpijn",
    },
    RF08: {
      sign: "U had kort geleden een ernstige val of een ongeluk. Of een kleine val terwijl u broze botten heeft, op hoge leeftijd bent of prednison gebruikt.",
      said: "een val of ongeluk, kort geleden",
    },
    RF09: {
      sign: "U heeft kanker gehad en nu heeft u nieuwe rugpijn die niet weggaat.",
      said: "nieuwe rugpijn na een ernstige ziekte",
    },
    RF10: { sign: "U valt af en weet niet waarom.", said: "afvallen zonder bekende reden" },
    RF11: {
      sign: "U heeft altijd pijn, ook in rust en ’s nachts. Anders gaan liggen maakt geen verschil.",
      said: "pijn die altijd blijft, ook in rust en ’s nachts",
    },
    RF12: {
      sign: "De pijn straalt uit naar uw been, met tintelingen of een doof gevoel.",
      said: "uitstraling met tintelingen of een doof gevoel",
    },
    RF13: {
      sign: "De pijn wordt niet beter, of houdt u steeds weer uit uw slaap.",
      said: "pijn die niet beter wordt of u wakker houdt",
    },
    RF14: {
      sign: "Uw rug is langer dan een uur stijf, of wordt duidelijk stijver dan eerst.",
      said: "stijfheid die lang duurt of erger wordt",
    },
    RF15: {
      sign: "U bent al weken lang stijf en wordt ’s nachts wakker van pijn. Bewegen helpt meer dan rust.",
      said: "al weken stijf en ’s nachts wakker van pijn",
    },
    RF16: {
      sign: "Uw klachten duren al weken, of komen steeds terug.",
      said: "klachten die al weken duren of steeds terugkomen",
    },
    RF17: {
      sign: "U valt in slaap achter het stuur, of u bent overdag heel erg slaperig.",
      said: "in slaap vallen achter het stuur of heel erg slaperig zijn",
    },
    RF18: {
      sign: "U snurkt hard en iemand merkt dat u soms even niet ademt.",
      said: "hard snurken met stops in de ademhaling",
    },
    RF19: { sign: "U heeft moeite met ademen.", said: "moeite met ademen" },
    RF20: {
      sign: "U bent zo somber of angstig dat het uw dag beheerst.",
      said: "somberheid of angst die uw dag beheerst",
    },
    RF21: { sign: "U denkt aan de dood of aan zelfdoding.", said: "gedachten aan de dood of aan zelfdoding" },
    RF22: {
      sign: "Uw benen kriebelen en u moet ze steeds bewegen. Stil liggen lukt bijna niet.",
      said: "kriebel in de benen en steeds moeten bewegen",
    },
    RF23: {
      sign: "U slaapt al weken slecht door spanning en komt de dag bijna niet door.",
      said: "al weken slecht slapen door spanning",
    },
    RF24: {
      sign: "U heeft plotseling heel hevige, scheurende pijn in uw rug of buik, of u valt flauw.",
      said: "plotselinge hevige pijn in rug of buik, of flauwvallen",
    },
  } satisfies Record<SignCode | LaterSignCode, SignText>,
  {
    RF01: {
      sign: "You cannot pass urine or find it hard, or you do not feel that you are passing urine.",
      said: "being unable or finding it hard to pass urine",
    },
    RF02: {
      sign: "You lose urine or stools without wanting to, and this is new.",
      said: "new loss of urine or stools",
    },
    RF03: {
      sign: "Your groin, buttocks or genitals feel numb or different, for example when you wipe.",
      said: "numbness or a different feeling around your groin",
    },
    RF04: {
      sign: "Your leg or foot is quickly getting weaker, or both legs are getting weaker.",
      said: "quickly losing strength in your leg",
    },
    RF05: {
      sign: "You have new problems with sex together with back pain: less feeling, or no erection.",
      said: "new problems with sex together with back pain",
    },
    RF06: { sign: "You have new pain or numbness in both legs.", said: "new pain or numbness in both legs" },
    RF07: {
      sign: "You have back pain with fever (38 °C or more) or shivering.",
      said: "fever or shivering with back pain",
    },
    RF08: {
      sign: "You recently had a serious fall or accident. Or a small fall while you have fragile bones, are of high age or use prednisone.",
      said: "a recent fall or accident",
    },
    RF09: {
      sign: "You have had cancer and now you have new back pain that does not go away.",
      said: "new back pain after a serious illness",
    },
    RF10: { sign: "You are losing weight and do not know why.", said: "losing weight for no known reason" },
    RF11: {
      sign: "You have pain all the time, also at rest and at night. Lying differently makes no difference.",
      said: "pain that never stops, also at rest and at night",
    },
    RF12: {
      sign: "The pain spreads into your leg, with tingling or numbness.",
      said: "pain spreading into the leg with tingling or numbness",
    },
    RF13: {
      sign: "The pain is not getting better, or keeps you from sleeping again and again.",
      said: "pain that does not get better or keeps you awake",
    },
    RF14: {
      sign: "Your back is stiff for more than an hour, or is clearly getting stiffer than before.",
      said: "stiffness that lasts long or gets worse",
    },
    RF15: {
      sign: "You have been stiff for weeks and wake up at night with pain. Moving helps more than rest.",
      said: "weeks of stiffness and waking at night with pain",
    },
    RF16: {
      sign: "Your complaints have lasted for weeks, or keep coming back.",
      said: "complaints that last for weeks or keep coming back",
    },
    RF17: {
      sign: "You fall asleep while driving, or you are extremely sleepy during the day.",
      said: "falling asleep while driving or being extremely sleepy",
    },
    RF18: {
      sign: "You snore loudly and someone notices that you sometimes stop breathing.",
      said: "loud snoring with stops in breathing",
    },
    RF19: { sign: "You have trouble breathing.", said: "trouble breathing" },
    RF20: {
      sign: "You feel so low or anxious that it rules your day.",
      said: "low mood or anxiety that rules your day",
    },
    RF21: {
      sign: "You think about death or about ending your life.",
      said: "thoughts about death or ending your life",
    },
    RF22: {
      sign: "Your legs tingle and you have to keep moving them. Lying still hardly works.",
      said: "tingling legs and having to keep moving them",
    },
    RF23: {
      sign: "You have slept badly for weeks because of tension and can hardly get through the day.",
      said: "weeks of bad sleep because of tension",
    },
    RF24: {
      sign: "You suddenly have very severe, tearing pain in your back or belly, or you faint.",
      said: "sudden severe pain in back or belly, or fainting",
    },
  },
);

/** The list that is always visible above the daily question (DOMAIN.md G2); one line may stand for several signs. */
export const gateTexts = messages(
  {
    title: "Heeft u vandaag een van deze klachten?",
    signs: {
      bladder: "Niet kunnen plassen, of ongewild verlies van plas of ontlasting",
      numb: "Doof gevoel rond uw kruis",
      weak: "Snel minder kracht in uw been",
      fever: "Koorts met rugpijn",
      fall: "Net een ernstige val of ongeluk",
      drowsy: "In slaap vallen achter het stuur",
    },
    checklist: "Welke klachten heeft u?",
    checklistHint: "Vink alles aan wat past. Twijfelt u? Vink het dan aan.",
    furtherTitle: "Er is iets veranderd",
    furtherHint: "Nieuwe of ernstige klachten. Vink alles aan wat past.",
    noneOfThese: "Geen van deze",
    askedAgain: "U sloeg deze vraag over. Wilt u hem nu beantwoorden?",
  },
  {
    title: "Do you have any of these today?",
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

/**
 * Fixed instructions per urgency (DOMAIN.md G2): 112 now, A today, B within days, C plan. They never change with the
 * person, so that the same text stands online and offline.
 */
export const urgencyTexts = messages(
  {
    "112": { title: "Bel nu 112", why: (said: string) => `U gaf aan: ${said}. Wacht niet af.` },
    A: {
      title: "Bel vandaag uw huisarts",
      why: (said: string) => `U gaf aan: ${said}. Laat dit vandaag beoordelen.`,
    },
    B: {
      title: "Maak een afspraak",
      why: (said: string) =>
        `U gaf aan: ${said}. Maak binnen een paar dagen een afspraak met uw huisarts of therapeut.`,
    },
    C: {
      title: "Bespreek dit",
      why: (said: string) =>
        `U gaf aan: ${said}. Bespreek dit bij uw volgende afspraak, of plan een beoordeling.`,
    },
  },
  {
    "112": { title: "Call 112 now", why: (said) => `You reported: ${said}. Do not wait.` },
    A: { title: "Call your GP today", why: (said) => `You reported: ${said}. Have this checked today.` },
    B: {
      title: "Make an appointment",
      why: (said) =>
        `You reported: ${said}. Make an appointment with your GP or therapist within a few days.`,
    },
    C: {
      title: "Talk about this",
      why: (said) => `You reported: ${said}. Talk about this at your next visit, or plan an assessment.`,
    },
  },
);

/** Sentences around the instruction: extra rules, calls, and the state of the notice to the practice. */
export const alarmTexts = messages(
  {
    outOfHours: "Is het avond, nacht of weekend? Bel de huisartsenpost.",
    emergency: "Levensgevaar of geen gehoor? Bel 112.",
    doNotWait: "Wacht niet op uw therapeut. Dit dagboek wordt niet de hele tijd gelezen.",
    skipExercises: "Sla uw oefeningen vandaag over.",
    noDriving: "Rijd niet zolang dit speelt.",
    breathing: "Is het ademen heel moeilijk of begon het plotseling? Bel 112.",
    crisisTitle: "Praat nu met iemand",
    crisis: "Bent u nu in gevaar? Bel 112. U kunt dag en nacht bellen met 113.",
    calls: {
      gp: { name: "Huisarts", when: "overdag" },
      out_of_hours: { name: "Huisartsenpost", when: "avond, nacht en weekend" },
      emergency112: { name: "112", when: "levensgevaar of geen gehoor" },
      suicide113: { name: "113", when: "dag en nacht, gratis via 0800-0113" },
      practice: { name: "Uw praktijk", when: "tijdens openingstijden" },
    },
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
    skipExercises: "Skip your exercises today.",
    noDriving: "Do not drive as long as this goes on.",
    breathing: "Is breathing very hard, or did it start suddenly? Call 112.",
    crisisTitle: "Talk to someone now",
    crisis: "Are you in danger now? Call 112. You can call 113 day and night.",
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

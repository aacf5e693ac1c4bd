import type { QuestionCode } from "@soepel/domain/morning";
import { messages } from "./typed.ts";

type QuestionText = {
  /** The question on its own page, for the patient. */
  title: string;
  /** At most one line under the question, or "" when the question needs none. */
  hint: string;
  /** Name of the answer in lists and summaries. */
  short: string;
};

/** Questions of the morning diary (DOMAIN.md B2), own wording; the consensus sleep diary form itself is not copied. */
export const questionTexts = messages(
  {
    into_bed: { title: "Hoe laat stapte u in bed?", hint: "Ongeveer is goed.", short: "In bed" },
    try_sleep: { title: "Hoe laat ging het licht uit?", hint: "Ongeveer is goed.", short: "Licht uit" },
    sol_min: {
      title: "Hoe lang duurde het voor u sliep?",
      hint: "Vanaf het licht uit. Een schatting is goed.",
      short: "Tijd tot slapen",
    },
    n_awak: {
      title: "Hoe vaak werd u wakker?",
      hint: "Het opstaan zelf telt niet mee.",
      short: "Keer wakker",
    },
    waso_min: {
      title: "Hoe lang lag u ’s nachts wakker?",
      hint: "Alle keren bij elkaar.",
      short: "Nachtelijk wakker",
    },
    final_wake: {
      title: "Hoe laat werd u voor het laatst wakker?",
      hint: "Daarna sliep u niet meer.",
      short: "Laatste keer wakker",
    },
    out_of_bed: { title: "Hoe laat kwam u uit bed?", hint: "Toen u opstond voor de dag.", short: "Uit bed" },
    quality: { title: "Hoe goed heeft u geslapen?", hint: "", short: "Slaap" },
    pain_rise: {
      title: "Hoeveel pijn had u bij het opstaan?",
      hint: "Tik op het cijfer dat het beste past.",
      short: "Pijn bij het opstaan",
    },
    stiff_severity: {
      title: "Hoe stijf was uw rug bij het opstaan?",
      hint: "Tik op het cijfer dat het beste past.",
      short: "Stijfheid",
    },
    stiff_duration_min: {
      title: "Hoe lang was uw rug stijf?",
      hint: "Van opstaan tot het soepeler voelde.",
      short: "Hoe lang stijf",
    },
    flag_gate: { title: "Heeft u vandaag een van deze klachten?", hint: "", short: "Ernstige klachten" },
    note: {
      title: "Wilt u nog iets opschrijven?",
      hint: "Uw therapeut leest dit. Schrijf geen namen op.",
      short: "Notitie",
    },
  } satisfies Record<QuestionCode, QuestionText>,
  {
    into_bed: { title: "What time did you get into bed?", hint: "Roughly is fine.", short: "Into bed" },
    try_sleep: { title: "What time did the light go out?", hint: "Roughly is fine.", short: "Lights out" },
    sol_min: {
      title: "How long did it take you to fall asleep?",
      hint: "From lights out. An estimate is fine.",
      short: "Time to sleep",
    },
    n_awak: { title: "How often did you wake up?", hint: "Getting up does not count.", short: "Times awake" },
    waso_min: {
      title: "How long were you awake in the night?",
      hint: "All times together.",
      short: "Awake at night",
    },
    final_wake: {
      title: "What time did you wake up for the last time?",
      hint: "You did not sleep after that.",
      short: "Last awakening",
    },
    out_of_bed: {
      title: "What time did you get out of bed?",
      hint: "When you got up for the day.",
      short: "Out of bed",
    },
    quality: { title: "How well did you sleep?", hint: "", short: "Sleep" },
    pain_rise: {
      title: "How much pain did you have on getting up?",
      hint: "Tap the number that fits best.",
      short: "Pain on getting up",
    },
    stiff_severity: {
      title: "How stiff was your back on getting up?",
      hint: "Tap the number that fits best.",
      short: "Stiffness",
    },
    stiff_duration_min: {
      title: "How long was your back stiff?",
      hint: "From getting up until it felt looser.",
      short: "Stiff for",
    },
    flag_gate: { title: "Do you have any of these today?", hint: "", short: "Serious signs" },
    note: {
      title: "Anything else to write down?",
      hint: "Your therapist reads this. Please write no names.",
      short: "Note",
    },
  },
);

/** Labels on answers. Anchors stand at the ends of a scale only. */
export const answerTexts = messages(
  {
    unknown: "Weet ik niet",
    skip: "Sla over",
    previously: "Vorige keer vulde u in",
    /** Confirms the earlier time as the answer for this night, or for this morning. */
    againTonight: (time: string) => `Ja, ook vannacht ${time}`,
    againToday: (time: string) => `Ja, ook vandaag ${time}`,
    againThen: (time: string) => `Ja, toen ook ${time}`,
    otherTime: "Of een andere tijd",
    otherMinutes: "Of een ander aantal minuten",
    straightToSleep: "Ik ging meteen slapen",
    pain: { lowest: "geen pijn", highest: "ergste pijn die u zich kunt voorstellen" },
    stiffness: { lowest: "niet stijf", highest: "zo stijf als u zich kunt voorstellen" },
    notStiff: "niet stijf",
    orLonger: (unit: string) => `${unit} of meer`,
    ongoing: "Nog stijf",
    ongoingHint: "Wij vragen het later nog eens",
    quality: { 1: "heel slecht", 2: "slecht", 3: "gaat wel", 4: "goed", 5: "heel goed" },
    never: "niet",
    times: "keer",
    moreThan: (n: number) => `Vaker dan ${n} keer`,
    oneMore: "één meer",
    oneLess: "één minder",
    gate: { no: "Nee, geen van deze", yes: "Ja, een of meer", doubt: "Ik twijfel" },
    notAnswered: "overgeslagen",
    notKnown: "weet ik niet",
  },
  {
    unknown: "I don’t know",
    skip: "Skip",
    previously: "Last time you filled in",
    againTonight: (time) => `Yes, ${time} again`,
    againToday: (time) => `Yes, ${time} again`,
    againThen: (time) => `Yes, ${time} then too`,
    otherTime: "Or another time",
    otherMinutes: "Or another number of minutes",
    straightToSleep: "I went to sleep straight away",
    pain: { lowest: "no pain", highest: "worst pain you can imagine" },
    stiffness: { lowest: "not stiff", highest: "as stiff as you can imagine" },
    notStiff: "not stiff",
    orLonger: (unit) => `${unit} or more`,
    ongoing: "Still stiff",
    ongoingHint: "We will ask again later",
    quality: { 1: "very badly", 2: "badly", 3: "so-so", 4: "well", 5: "very well" },
    never: "not at all",
    times: "times",
    moreThan: (n) => `More than ${n} times`,
    oneMore: "one more",
    oneLess: "one less",
    gate: { no: "No, none of these", yes: "Yes, one or more", doubt: "I am not sure" },
    notAnswered: "skipped",
    notKnown: "don’t know",
  },
);

import type { OptionalCode } from "@soepel/domain/optional-questions";
import { messages } from "./typed.ts";

type OptionalText = {
  title: string;
  hint: string;
  /** Name of the answer in lists and summaries. */
  short: string;
};

/** The optional questions of the morning, own wording; which ones are asked is for the therapist and the test to say. */
export const optionalTexts = messages(
  {
    time_to_better_min: {
      title: "Hoe lang duurde het tot de pijn minder werd?",
      hint: "Vanaf het opstaan.",
      short: "Tijd tot minder pijn",
    },
    comfort_score: { title: "Hoe lekker lag u vannacht?", hint: "", short: "Hoe lekker u lag" },
    wake_position: { title: "Hoe lag u toen u wakker werd?", hint: "", short: "Houding bij wakker worden" },
    sleep_position_main: { title: "Hoe lag u het meest vannacht?", hint: "", short: "Meeste houding" },
    hammock_feeling: {
      title: "Leek het of u in een hangmat lag?",
      hint: "Uw rug zakt dan door in het midden.",
      short: "Hangmatgevoel",
    },
    pain_turning: {
      title: "Hoeveel pijn had u bij het omdraaien?",
      hint: "In bed.",
      short: "Pijn bij omdraaien",
    },
    hard_to_turn: {
      title: "Was het moeilijk om anders te gaan liggen?",
      hint: "",
      short: "Moeilijk draaien",
    },
    woken_by_pain: { title: "Werd u wakker door pijn?", hint: "", short: "Wakker door pijn" },
    woken_half: {
      title: "Wanneer was dat?",
      hint: "U werd wakker door pijn.",
      short: "Wanneer wakker door pijn",
    },
    woken_by_tension: { title: "Werd u wakker door spanning?", hint: "", short: "Wakker door spanning" },
    worry_bed: { title: "Lag u te piekeren in bed?", hint: "", short: "Piekeren in bed" },
    tasafa_min: {
      title: "Hoe lang probeerde u nog te slapen?",
      hint: "Nadat u voor het laatst wakker werd.",
      short: "Nog proberen te slapen",
    },
    no_sleep: { title: "Heeft u helemaal niet geslapen?", hint: "", short: "Niet geslapen" },
    bedroom_c: { title: "Hoe warm was uw slaapkamer?", hint: "In graden.", short: "Slaapkamer" },
    rested: { title: "Hoe uitgerust was u bij het opstaan?", hint: "", short: "Uitgerust" },
    fatigue: { title: "Hoe moe bent u?", hint: "Tik op het cijfer dat het beste past.", short: "Moe" },
    muscle_fatigue: { title: "Hoe moe zijn uw spieren?", hint: "", short: "Moe in de spieren" },
    recovery: { title: "Hoe goed bent u hersteld van gisteren?", hint: "", short: "Hersteld" },
    leg_symptoms: {
      title: "Voelt u een van deze dingen?",
      hint: "Meer dan een mag.",
      short: "Benen en billen",
    },
    alert_yesterday: { title: "Hoe wakker was u gisteren overdag?", hint: "", short: "Wakker overdag" },
    stress_yesterday: { title: "Hoeveel spanning had u gisteren?", hint: "", short: "Spanning gisteren" },
    prev_day_activities: { title: "Wat deed u gisteren?", hint: "Meer dan een mag.", short: "Gisteren" },
    tension_signs: {
      title: "Merkte u vannacht een van deze dingen?",
      hint: "Meer dan een mag.",
      short: "Spanning ’s nachts",
    },
    day_effects: { title: "Had u hier gisteren last van?", hint: "Meer dan een mag.", short: "Overdag" },
    mattress_signs: { title: "Past dit bij uw matras?", hint: "Meer dan een mag.", short: "Matras" },
    nap_min: { title: "Hoe lang sliep u gisteren overdag?", hint: "", short: "Slaap overdag" },
    alcohol_units: { title: "Hoeveel glazen alcohol dronk u gisteren?", hint: "", short: "Glazen alcohol" },
    caffeine_after_noon: {
      title: "Dronk u gisteren na 12 uur nog koffie of cola?",
      hint: "Zwarte thee telt ook.",
      short: "Koffie na 12 uur",
    },
    sleep_med: { title: "Nam u iets om te slapen?", hint: "", short: "Slaapmiddel" },
    free_day: { title: "Hoefde u vandaag niet op tijd op te staan?", hint: "", short: "Vrije dag" },
    change_done: {
      title: "Deed u vannacht wat de test vraagt?",
      hint: "Elk antwoord is goed.",
      short: "Test gedaan",
    },
    downshift_done: {
      title: "Deed u gisteravond 10 minuten rustig aan?",
      hint: "Zonder scherm.",
      short: "Rustig afsluiten",
    },
    better_by: { title: "Wat hielp deze week het meest tegen de pijn?", hint: "", short: "Wat hielp" },
    global_change: {
      title: "Hoe is het met uw rug, vergeleken met het begin?",
      hint: "",
      short: "Verandering",
    },
    mood_flag: {
      title: "Werd u deze week zo somber of bang dat het te veel werd?",
      hint: "",
      short: "Somber of bang",
    },
    sleepy_driving: {
      title: "Viel u deze week bijna in slaap achter het stuur?",
      hint: "",
      short: "Slaap achter het stuur",
    },
    weight_loss: { title: "Bent u afgevallen zonder dat u dat wilde?", hint: "", short: "Afgevallen" },
  } satisfies Record<OptionalCode, OptionalText>,
  {
    time_to_better_min: {
      title: "How long until the pain became less?",
      hint: "From getting up.",
      short: "Time to less pain",
    },
    comfort_score: { title: "How comfortable were you in bed?", hint: "", short: "Comfort in bed" },
    wake_position: { title: "How were you lying when you woke up?", hint: "", short: "Position on waking" },
    sleep_position_main: { title: "How did you lie most of the night?", hint: "", short: "Main position" },
    hammock_feeling: {
      title: "Did it feel like lying in a hammock?",
      hint: "Your back then sags in the middle.",
      short: "Hammock feeling",
    },
    pain_turning: {
      title: "How much pain did you have when turning?",
      hint: "In bed.",
      short: "Pain on turning",
    },
    hard_to_turn: { title: "Was it hard to change position?", hint: "", short: "Hard to turn" },
    woken_by_pain: { title: "Did pain wake you up?", hint: "", short: "Woken by pain" },
    woken_half: { title: "When was that?", hint: "Pain woke you up.", short: "When woken by pain" },
    woken_by_tension: { title: "Did tension wake you up?", hint: "", short: "Woken by tension" },
    worry_bed: { title: "Did you lie worrying in bed?", hint: "", short: "Worrying in bed" },
    tasafa_min: {
      title: "How long did you still try to sleep?",
      hint: "After you woke up for the last time.",
      short: "Still trying to sleep",
    },
    no_sleep: { title: "Did you not sleep at all?", hint: "", short: "No sleep" },
    bedroom_c: { title: "How warm was your bedroom?", hint: "In degrees.", short: "Bedroom" },
    rested: { title: "How rested were you on getting up?", hint: "", short: "Rested" },
    fatigue: { title: "How tired are you?", hint: "Tap the number that fits best.", short: "Tired" },
    muscle_fatigue: { title: "How tired are your muscles?", hint: "", short: "Tired muscles" },
    recovery: { title: "How well have you recovered from yesterday?", hint: "", short: "Recovered" },
    leg_symptoms: {
      title: "Do you feel any of these?",
      hint: "More than one is fine.",
      short: "Legs and buttocks",
    },
    alert_yesterday: {
      title: "How awake were you during the day yesterday?",
      hint: "",
      short: "Awake by day",
    },
    stress_yesterday: {
      title: "How much stress did you have yesterday?",
      hint: "",
      short: "Stress yesterday",
    },
    prev_day_activities: {
      title: "What did you do yesterday?",
      hint: "More than one is fine.",
      short: "Yesterday",
    },
    tension_signs: {
      title: "Did you notice any of these in the night?",
      hint: "More than one is fine.",
      short: "Tension at night",
    },
    day_effects: {
      title: "Did any of these bother you yesterday?",
      hint: "More than one is fine.",
      short: "By day",
    },
    mattress_signs: {
      title: "Does any of this fit your mattress?",
      hint: "More than one is fine.",
      short: "Mattress",
    },
    nap_min: { title: "How long did you sleep by day yesterday?", hint: "", short: "Sleep by day" },
    alcohol_units: {
      title: "How many glasses of alcohol did you drink yesterday?",
      hint: "",
      short: "Glasses of alcohol",
    },
    caffeine_after_noon: {
      title: "Did you drink coffee or cola after noon yesterday?",
      hint: "Black tea counts too.",
      short: "Coffee after noon",
    },
    sleep_med: { title: "Did you take something to sleep?", hint: "", short: "Sleep medicine" },
    free_day: { title: "Could you get up when you liked today?", hint: "", short: "Free day" },
    change_done: {
      title: "Did you do what the test asks last night?",
      hint: "Any answer is fine.",
      short: "Test done",
    },
    downshift_done: {
      title: "Did you take 10 quiet minutes last evening?",
      hint: "Without a screen.",
      short: "Quiet evening",
    },
    better_by: { title: "What helped most against the pain this week?", hint: "", short: "What helped" },
    global_change: { title: "How is your back, compared with the start?", hint: "", short: "Change" },
    mood_flag: {
      title: "Did you get so low or afraid this week that it was too much?",
      hint: "",
      short: "Low or afraid",
    },
    sleepy_driving: {
      title: "Did you almost fall asleep at the wheel this week?",
      hint: "",
      short: "Sleepy at the wheel",
    },
    weight_loss: { title: "Did you lose weight without wanting to?", hint: "", short: "Lost weight" },
  },
);

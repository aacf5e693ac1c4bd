import { messages } from "../typed.ts";

/** The intake interview, and the choice of optional diary questions on the form of a patient. */
export const intakeTexts = messages(
  {
    title: "Intake",
    hint: "Voor de patroonkaart en de duur van de klachten. Wat u niet vroeg of niet weet, blijft onbekend; dat telt nooit als nee.",
    ageAtOnset: "Leeftijd bij begin van de rugklachten",
    complaintSince: "Deze klachten sinds",
    complaintSinceHint: "Alleen de maand bekend? Kies de eerste dag.",
    complaintSinceError: "Kies vandaag of een eerdere dag.",
    save: "Intake bewaren",
    saved: "De intake is bewaard.",
    questions: {
      insidiousOnset: "Sluipend begonnen, zonder duidelijk moment",
      improvesWithExercise: "Beter door bewegen",
      improvesWithRest: "Beter door rust",
      nightPainBetterOnRising: "Pijn ’s nachts die minder wordt na opstaan",
      wakesSecondHalf: "Wakker van rugpijn in de tweede helft van de nacht",
      alternatingButtockPain: "Bilpijn die van kant wisselt",
      legSymptoms: "Uitstraling, tintelingen of doof gevoel in een been",
    },
    answers: { unknown: "Onbekend", yes: "Ja", no: "Nee" },
    questionsField: {
      title: "Extra vragen in het dagboek",
      summary: (daily: number, max: number, weekly: number) =>
        `Extra vragen in het dagboek: ${daily} van ${max} dagelijks${weekly === 0 ? "" : `, ${weekly} per week`}`,
      daily: "Elke ochtend",
      dailyHint: (max: number) =>
        `Hooguit ${max}, zodat de ochtend kort blijft. Een lopende test vraagt zijn eigen vragen zelf.`,
      weekly: "Op zondag",
      weeklyHint: "Eén keer per week.",
    },
  },
  {
    title: "Intake",
    hint: "For the pattern card and the duration of complaints. What you did not ask or do not know stays unknown; that never counts as no.",
    ageAtOnset: "Age when the back complaints began",
    complaintSince: "These complaints since",
    complaintSinceHint: "Only the month known? Choose its first day.",
    complaintSinceError: "Choose today or an earlier day.",
    save: "Save intake",
    saved: "The intake has been saved.",
    questions: {
      insidiousOnset: "Began gradually, without a clear moment",
      improvesWithExercise: "Better with movement",
      improvesWithRest: "Better with rest",
      nightPainBetterOnRising: "Pain at night that eases on getting up",
      wakesSecondHalf: "Woken by back pain in the second half of the night",
      alternatingButtockPain: "Buttock pain that changes sides",
      legSymptoms: "Radiation, tingling or numbness in a leg",
    },
    answers: { unknown: "Unknown", yes: "Yes", no: "No" },
    questionsField: {
      title: "Extra questions in the diary",
      summary: (daily, max, weekly) =>
        `Extra questions in the diary: ${daily} of ${max} daily${weekly === 0 ? "" : `, ${weekly} weekly`}`,
      daily: "Every morning",
      dailyHint: (max) =>
        `At most ${max}, so that the morning stays short. A running test asks its own questions.`,
      weekly: "On Sunday",
      weeklyHint: "Once a week.",
    },
  },
);

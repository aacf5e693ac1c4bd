import { messages } from "../typed.ts";

/** The intake interview and the choice of optional diary questions, on the form of a patient. */
export const intakeTexts = messages(
  {
    title: "Intake",
    hint: "Voor de patroonkaart en de duur van de klachten. Laat staan op ‘niet gevraagd’ wat u niet weet.",
    ageAtOnset: "Leeftijd bij begin",
    complaintSince: "Klachten sinds",
    complaintSinceHint: "Ongeveer is goed.",
    questions: {
      insidiousOnset: "Klachten begonnen sluipend",
      improvesWithExercise: "Beter door bewegen",
      improvesWithRest: "Beter door rust",
      nightPainBetterOnRising: "Pijn ’s nachts, beter na opstaan",
      wakesSecondHalf: "Wakker in de tweede helft van de nacht",
      alternatingButtockPain: "Wisselende bilpijn",
      legSymptoms: "Uitstraling, tintelingen of doof gevoel in een been",
    },
    answers: { unknown: "niet gevraagd", yes: "ja", no: "nee" },
    questionsField: {
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
    hint: "For the pattern card and the duration of complaints. Leave at ‘not asked’ what you do not know.",
    ageAtOnset: "Age at onset",
    complaintSince: "Complaints since",
    complaintSinceHint: "Roughly is fine.",
    questions: {
      insidiousOnset: "Complaints began gradually",
      improvesWithExercise: "Better with movement",
      improvesWithRest: "Better with rest",
      nightPainBetterOnRising: "Pain at night, better after rising",
      wakesSecondHalf: "Awake in the second half of the night",
      alternatingButtockPain: "Alternating buttock pain",
      legSymptoms: "Radiation, tingling or numbness in a leg",
    },
    answers: { unknown: "not asked", yes: "yes", no: "no" },
    questionsField: {
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

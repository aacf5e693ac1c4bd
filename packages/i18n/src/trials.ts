import type { TrialMeasure, TrialVariable } from "@soepel/domain/trial/protocols";
import type { Locale } from "@soepel/domain/primitives";
import { messages } from "./typed.ts";

/** Names of tests, of what a phase changes and of what is measured; both apps. */
export const trialTexts = messages(
  {
    protocols: {
      "seven-night-test": "7-nachtentest",
      "seven-plus-seven": "7 + 7 nachten",
      "three-day-pattern": "3 dagen noteren",
      "seven-day-downshift": "7 avonden tot rust komen",
    },
    own: "Eigen test",
    variables: {
      none: "basis",
      position: "houding",
      knee_pillow: "kniekussen",
      mattress: "matras",
      downshift: "tot rust komen",
      routine: "ochtendroutine",
      own: "eigen verandering",
    } satisfies Record<TrialVariable, string>,
    /** The same where two nights of a chart are all the room there is. */
    variablesShort: {
      none: "basis",
      position: "houding",
      knee_pillow: "kussen",
      mattress: "matras",
      downshift: "rust",
      routine: "routine",
      own: "eigen",
    } satisfies Record<TrialVariable, string>,
    /** What the patient does in the night or evening of a phase. */
    todo: {
      none: "U verandert nog niets. Zo zien we hoe het nu gaat.",
      position: "Slaap alleen op uw zij of op uw rug. Sta op via uw zij.",
      knee_pillow: "Leg alleen een kussen tussen of onder uw knieën.",
      mattress: "Kijk alleen uw matras na: draai de topper om of controleer de bodem.",
      downshift: "Elke avond tien minuten zonder scherm, rustig ademen en een warme douche.",
      routine: "Doe ’s ochtends uw oefeningen. Verder verandert u niets.",
    },
    measures: {
      pain_rise: "Pijn bij opstaan",
      stiff_duration_min: "Stijfheid in minuten",
      stiff_severity: "Ernst van de stijfheid",
      n_awak: "Keer wakker",
      waso_min: "Minuten wakker",
      sleep_efficiency: "Slaapefficiëntie",
    } satisfies Record<TrialMeasure, string>,
  },
  {
    protocols: {
      "seven-night-test": "7-night test",
      "seven-plus-seven": "7 + 7 nights",
      "three-day-pattern": "3-day log",
      "seven-day-downshift": "7 evenings of winding down",
    },
    own: "Own test",
    variables: {
      none: "baseline",
      position: "position",
      knee_pillow: "knee pillow",
      mattress: "mattress",
      downshift: "winding down",
      routine: "morning routine",
      own: "own change",
    },
    variablesShort: {
      none: "base",
      position: "position",
      knee_pillow: "pillow",
      mattress: "mattress",
      downshift: "calm",
      routine: "routine",
      own: "own",
    },
    todo: {
      none: "You change nothing yet. This shows how things are now.",
      position: "Only sleep on your side or on your back. Get up over your side.",
      knee_pillow: "Only put a pillow between or under your knees.",
      mattress: "Only check your mattress: turn the topper or look at the base.",
      downshift: "Every evening ten minutes without a screen, calm breathing and a warm shower.",
      routine: "Do your exercises in the morning. Change nothing else.",
    },
    measures: {
      pain_rise: "Pain on rising",
      stiff_duration_min: "Stiffness in minutes",
      stiff_severity: "Severity of stiffness",
      n_awak: "Times awake",
      waso_min: "Minutes awake",
      sleep_efficiency: "Sleep efficiency",
    },
  },
);

/** What a test is called: its own name, or that of the shipped one. */
export function trialName(test: { title: string | null; protocol: string }, locale: Locale): string {
  const { protocols, own } = trialTexts[locale];
  const shipped = Object.entries(protocols).find(([slug]) => slug === test.protocol);
  return test.title ?? shipped?.[1] ?? own;
}

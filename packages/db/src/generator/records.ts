import { addDays, daysBetween, isoWeekday } from "@soepel/domain/calendar";
import { emptyIntake, type Intake } from "@soepel/domain/intake";
import type { LocalDate } from "@soepel/domain/primitives";
import type { Archetype } from "./archetypes.ts";
import type { GeneratedMorning } from "./mornings.ts";
import type { Random } from "./random.ts";

export type GeneratedNote = { id: string; date: LocalDate | null; text: string; shared: boolean; at: string };
export type GeneratedMarker = {
  id: string;
  kind: "ill" | "travelling" | "other";
  from: LocalDate;
  to: LocalDate;
  text: string | null;
  byPatient: boolean;
};
export type GeneratedGoal = {
  id: string;
  activity: string;
  at: string;
  ratings: { date: LocalDate; value: number }[];
};
export type GeneratedScore = {
  id: string;
  instrument: string;
  date: LocalDate;
  total: number | null;
  group: string | null;
};
export type GeneratedRecords = {
  intake: Intake | null;
  notes: GeneratedNote[];
  markers: GeneratedMarker[];
  goals: GeneratedGoal[];
  scores: GeneratedScore[];
};

type Period = { from: LocalDate; today: LocalDate };

const own = [
  "Belasting op het werk doorgenomen; vaker opstaan lukt in de ochtend beter dan in de middag.",
  "Uitleg gegeven over rustig opstaan via de zij. Oefent dit de komende week.",
  "Twijfelt over het matras. Eerst één ding tegelijk uitproberen.",
  "Slaapt onrustig door drukte thuis. Volgende keer terugvragen.",
  "Loopt weer drie keer per week. Opbouw in stappen van vijf minuten afgesproken.",
  "Kniebuiging tegen de muur nagekeken: voeten iets verder naar voren.",
] as const;
const forPatient = [
  "U houdt het dagboek goed bij. Volgende keer kijken we samen naar de nachten.",
  "Probeer deze week alleen het kussen tussen de knieën, verder alles hetzelfde.",
  "Doe de laatste oefening rustig aan. Wordt de pijn erger, stop dan en kies de lichtere vorm.",
  "Fijn dat het wandelen weer lukt. Houd deze stap nog een week aan.",
] as const;
const activities = [
  "Een half uur in de tuin werken",
  "Sokken aantrekken zonder te gaan zitten",
  "Een uur autorijden",
  "De kleinkinderen optillen",
  "Een boodschappentas naar boven dragen",
  "Twee uur achter elkaar aan mijn bureau werken",
  "Met de hond een lange ronde lopen",
] as const;

function intakeOf(random: Random, archetype: Archetype, period: Period): Intake | null {
  if (archetype.intake === "inflammatory") {
    return {
      ageAtOnset: 27,
      complaintSince: addDays(period.from, -420),
      insidiousOnset: true,
      improvesWithExercise: true,
      improvesWithRest: false,
      nightPainBetterOnRising: true,
      wakesSecondHalf: true,
      alternatingButtockPain: null,
      legSymptoms: false,
    };
  }
  if (random.chance(0.2)) return null;
  return {
    ...emptyIntake,
    ageAtOnset: random.between(28, 66),
    complaintSince: random.chance(0.3) ? addDays(period.from, -random.between(20, 500)) : null,
    insidiousOnset: random.chance(0.4),
    improvesWithExercise: random.chance(0.7),
    improvesWithRest: random.chance(0.6),
    nightPainBetterOnRising: random.chance(0.85) ? false : null,
    alternatingButtockPain: false,
    legSymptoms: random.chance(0.2),
  };
}

function notesOf(random: Random, period: Period): GeneratedNote[] {
  const length = daysBetween(period.from, period.today);
  const count = random.between(0, 3);
  return Array.from({ length: count }, (_, i): GeneratedNote => {
    const shared = i === 0 ? random.chance(0.5) : random.chance(0.2);
    const date = addDays(period.from, Math.round((length * (i + 1)) / (count + 1)));
    return {
      id: random.uuid(),
      date: random.chance(0.4) ? date : null,
      text: random.pick(shared ? forPatient : own),
      shared,
      at: `${date}T12:${String(10 + i)}:00Z`,
    };
  });
}

function markersOf(random: Random, period: Period): GeneratedMarker[] {
  const length = daysBetween(period.from, period.today);
  if (length < 20 || !random.chance(0.3)) return [];
  const from = addDays(period.from, random.between(10, length - 6));
  const kind = random.pick(["ill", "travelling", "other"] as const);
  const text = { ill: "griep", travelling: "weekend weg", other: "verhuizing" }[kind];
  return [
    {
      id: random.uuid(),
      kind,
      from,
      to: addDays(from, random.between(1, 5)),
      text,
      byPatient: random.chance(0.7),
    },
  ];
}

function goalsOf(random: Random, mornings: readonly GeneratedMorning[], period: Period): GeneratedGoal[] {
  if (daysBetween(period.from, period.today) < 20 || !random.chance(0.45)) return [];
  const first = random.between(0, activities.length - 1);
  const sundays = mornings.filter((morning) => isoWeekday(morning.date) === 7);
  return Array.from({ length: 3 }, (_, i) => ({
    id: random.uuid(),
    activity: activities[(first + i * 2) % activities.length] ?? activities[0],
    at: `${period.from}T10:0${i}:00Z`,
    ratings: sundays.flatMap((morning) => {
      const pain = morning.answers.pain_rise;
      if (!pain || !("value" in pain) || random.chance(0.1)) return [];
      return [{ date: morning.date, value: Math.min(10, Math.max(0, pain.value + random.between(0, 3))) }];
    }),
  }));
}

function scoresOf(random: Random, archetype: Archetype, period: Period): GeneratedScore[] {
  if (daysBetween(period.from, period.today) < 40 || !random.chance(0.45)) return [];
  const [before, after] = archetype.pain;
  const odi = (pain: number) => Math.round(4 + pain * 6 + random.between(-3, 3)) * 1;
  const score = (instrument: string, date: LocalDate, total: number | null, group: string | null = null) => ({
    id: random.uuid(),
    instrument,
    date,
    total,
    group,
  });
  return [
    score("odi", period.from, odi(before)),
    score("start_back", period.from, null, random.pick(["low", "low", "medium", "high"])),
    score("odi", addDays(period.from, 42), odi(after)),
  ];
}

/** What stands beside the diary of one person: intake, notes, markers, goals and scores. */
export function generateRecords(
  random: Random,
  archetype: Archetype,
  period: Period,
  mornings: readonly GeneratedMorning[],
): GeneratedRecords {
  return {
    intake: intakeOf(random.branch(1), archetype, period),
    notes: archetype.link === "never_opened" ? [] : notesOf(random.branch(2), period),
    markers: markersOf(random.branch(3), period),
    goals: goalsOf(random.branch(4), mornings, period),
    scores: scoresOf(random.branch(5), archetype, period),
  };
}

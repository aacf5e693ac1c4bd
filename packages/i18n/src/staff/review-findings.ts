import type { AssociationId, FactorId } from "@soepel/domain/factors";
import type { FindingKind } from "@soepel/domain/findings";
import type { GoodNightCriterion } from "@soepel/domain/good-night";
import type { ComparedMeasure } from "@soepel/domain/periods";
import { messages } from "../typed.ts";

const mornings = (n: number) => (n === 1 ? "ochtend" : "ochtenden");

/**
 * Sentences of "Wat valt op", the good-sleep counts and the comparison of periods. Parts between asterisks are bold, parts
 * between tildes are grey. They describe; none says what caused what.
 */
export const reviewFindingTexts = messages(
  {
    title: "Wat valt op",
    note: "laatste 7 ochtenden naast het eigen begin. Beschrijving, geen oorzaak.",
    noteFrom: (days: string) =>
      `laatste 7 ochtenden naast de uitgangswaarde (${days}). Beschrijving, geen oorzaak.`,
    none: "Nog te weinig ingevuld om iets naast elkaar te zetten.",
    sentences: {
      stiffness_change: (then: string, now: string, thenN: number, nowN: number) =>
        `*Stijfheid ${then} → ${now} min* ~mediaan, n ${thenN} en ${nowN}~`,
      pain_change: (then: string, now: string, thenN: number, nowN: number) =>
        `*Pijn bij opstaan ${then} → ${now}* ~gemiddelde, n ${thenN} en ${nowN}~`,
      efficiency_change: (then: string, now: string, thenN: number, nowN: number, formula: string) =>
        `*Slaapefficiëntie ${then} → ${now}* ~${formula}, n ${thenN} en ${nowN}~`,
      revision_effect: (revision: number, before: string, after: string, beforeN: number, afterN: number) =>
        `*Rond revisie ${revision}: stijfheid ${before} → ${after} min* ~mediaan, n ${beforeN} en ${afterN}~`,
      stiffness_classes: (prolonged: number, n: number, intermediate: number) =>
        `*${prolonged} van ${n} ${mornings(n)} stijf langer dan 60 min*, ${intermediate} van ${n} 31–60 min`,
      stiffness_trend: (words: string, perWeek: string | null, n: number, days: number) =>
        `*Stijfheid: ${words}*${perWeek === null ? "" : `, ${perWeek} min per week`} ~n ${n} in ${days} dagen, indicatief~`,
      adherence: (credit: string, due: string, percent: string, days: number) =>
        `*Routine ${credit} van ${due}* ~${percent}, n ${days} ${days === 1 ? "dag" : "dagen"}~`,
      stops: (stops: number, milder: number, days: number) =>
        `*${stops}× gestopt door pijn*${milder > 0 ? `, ${milder}× milder gedaan` : ""} ~in ${days} dagen~`,
      gaps: (missing: number, of: number, paused: number) =>
        `*Geen dagboek op ${missing} van ${of} ${mornings(of)}*${paused > 0 ? ` ~${paused} daarvan in een pauze~` : ""}`,
      factor: (name: string, yes: string, no: string, yesN: number, noN: number) =>
        `*Stijfheid ${yes} min met, ${no} min zonder: ${name}* ~mediaan, n ${yesN} en ${noN}~`,
      association: (name: string, rho: string, n: number) =>
        `*${name}: ρ ${rho}* ~n ${n}; samenhang, geen oorzaak~`,
    } satisfies Record<FindingKind, unknown>,
    trend: { falling: "dalende lijn", rising: "stijgende lijn", no_clear_line: "geen duidelijke lijn" },
    factors: {
      side_position: "wakker op de zij",
      prone_position: "wakker op de buik",
      downshift: "rustig uur voor het slapen",
      routine_yesterday: "gisteren oefeningen gedaan",
      long_sitting_yesterday: "gisteren lang gezeten",
      sport_yesterday: "gisteren gesport",
      lifting_yesterday: "gisteren getild",
      caffeine_after_noon: "cafeïne na de middag",
      sleep_medication: "slaapmiddel",
    } satisfies Record<FactorId, string>,
    pairs: {
      sleep_stiffness: "Slaapduur en stijfheid",
      sleep_pain: "Slaapduur en pijn",
      stress_stiffness: "Stress gisteren en stijfheid",
      stress_pain: "Stress gisteren en pijn",
    } satisfies Record<AssociationId, string>,
    toDays: (days: string) => `${days} →`,
    goodSleep: {
      title: "Goed slapen deze week",
      nights: (range: string, n: number) => `${range}, ${n} ${n === 1 ? "nacht" : "nachten"}`,
      criteria: {
        fell_asleep: "Binnen 30 min in slaap",
        few_awakenings: "Hooguit 2 keer wakker",
        not_woken_by_pain_or_tension: "Niet wakker door pijn of spanning",
        rested: "Redelijk uitgerust wakker",
        alert: "Gisteren overdag alert",
      } satisfies Record<GoodNightCriterion, string>,
      of: (met: number, n: number) => `*${met}* van ${n}`,
      criterion: "Criterium",
      perNight: "Per nacht",
      count: "Aantal nachten",
      notAsked: "niet gevraagd",
      legend: "Tellingen, geen score.",
      yes: "ja",
      no: "nee",
      emptyLegend: "– niet ingevuld",
    },
    effect: {
      title: (revision: number) => `Voor en na revisie ${revision}`,
      choose: "Welke revisie",
      option: (revision: number, date: string) => `Revisie ${revision}, ${date}`,
      before: "voor",
      after: "na",
      note: (before: string, after: string) =>
        `Voor: ${before}. Na: ${after}. Elke stip is een ochtend. Er kan meer veranderd zijn dan het plan.`,
      measures: {
        stiffness: "Stijfheid",
        severity: "Ernst stijfheid",
        pain: "Pijn bij opstaan",
        efficiency: "Slaapefficiëntie",
        tst: "Slaap",
        awakenings: "Wakker geworden",
      } satisfies Record<ComparedMeasure, string>,
      units: {
        stiffness: "min, mediaan",
        severity: "0–10, mediaan",
        pain: "0–10, gemiddelde",
        efficiency: (formula: string) => `%, ${formula}`,
        tst: "mediaan",
        awakenings: "keer, mediaan",
      },
      n: (n: number) => `n ${n}`,
      tooFew: "te weinig ingevuld",
    },
    compare: {
      title: "Vergelijk A en B",
      note: "vanaf 7 ochtenden per periode",
      a: "Periode A",
      b: "Periode B",
      measure: "Maat",
      difference: "Verschil",
      from: "van",
      to: "t/m",
      mornings: "Elke stip een ochtend",
      shortA: "A",
      shortB: "B",
    },
  },
  {
    title: "What stands out",
    note: "last 7 mornings beside the own start. A description, not a cause.",
    noteFrom: (days) => `last 7 mornings beside the baseline (${days}). A description, not a cause.`,
    none: "Too few entries yet to put side by side.",
    sentences: {
      stiffness_change: (then, now, thenN, nowN) =>
        `*Stiffness ${then} → ${now} min* ~median, n ${thenN} and ${nowN}~`,
      pain_change: (then, now, thenN, nowN) =>
        `*Pain on rising ${then} → ${now}* ~mean, n ${thenN} and ${nowN}~`,
      efficiency_change: (then, now, thenN, nowN, formula) =>
        `*Sleep efficiency ${then} → ${now}* ~${formula}, n ${thenN} and ${nowN}~`,
      revision_effect: (revision, before, after, beforeN, afterN) =>
        `*Around revision ${revision}: stiffness ${before} → ${after} min* ~median, n ${beforeN} and ${afterN}~`,
      stiffness_classes: (prolonged, n, intermediate) =>
        `*${prolonged} of ${n} mornings stiff for over 60 min*, ${intermediate} of ${n} for 31–60 min`,
      stiffness_trend: (words, perWeek, n, days) =>
        `*Stiffness: ${words}*${perWeek === null ? "" : `, ${perWeek} min a week`} ~n ${n} in ${days} days, indicative~`,
      adherence: (credit, due, percent, days) =>
        `*Routine ${credit} of ${due}* ~${percent}, n ${days} ${days === 1 ? "day" : "days"}~`,
      stops: (stops, milder, days) =>
        `*Stopped for pain ${stops}×*${milder > 0 ? `, did milder ${milder}×` : ""} ~in ${days} days~`,
      gaps: (missing, of, paused) =>
        `*No diary on ${missing} of ${of} mornings*${paused > 0 ? ` ~${paused} of them in a pause~` : ""}`,
      factor: (name, yes, no, yesN, noN) =>
        `*Stiffness ${yes} min with, ${no} min without: ${name}* ~median, n ${yesN} and ${noN}~`,
      association: (name, rho, n) => `*${name}: ρ ${rho}* ~n ${n}; association, not cause~`,
    },
    trend: { falling: "falling line", rising: "rising line", no_clear_line: "no clear line" },
    factors: {
      side_position: "woke on the side",
      prone_position: "woke face down",
      downshift: "quiet hour before sleep",
      routine_yesterday: "did exercises yesterday",
      long_sitting_yesterday: "sat for long yesterday",
      sport_yesterday: "sport yesterday",
      lifting_yesterday: "lifting yesterday",
      caffeine_after_noon: "caffeine after noon",
      sleep_medication: "sleep medication",
    },
    pairs: {
      sleep_stiffness: "Time asleep and stiffness",
      sleep_pain: "Time asleep and pain",
      stress_stiffness: "Stress yesterday and stiffness",
      stress_pain: "Stress yesterday and pain",
    },
    toDays: (days) => `${days} →`,
    goodSleep: {
      title: "Good sleep this week",
      nights: (range, n) => `${range}, ${n} ${n === 1 ? "night" : "nights"}`,
      criteria: {
        fell_asleep: "Asleep within 30 min",
        few_awakenings: "At most 2 awakenings",
        not_woken_by_pain_or_tension: "Not woken by pain or tension",
        rested: "Woke reasonably rested",
        alert: "Alert yesterday",
      },
      of: (met, n) => `*${met}* of ${n}`,
      criterion: "Criterion",
      perNight: "Per night",
      count: "Number of nights",
      notAsked: "not asked",
      legend: "Counts, not a score.",
      yes: "yes",
      no: "no",
      emptyLegend: "– not answered",
    },
    effect: {
      title: (revision) => `Before and after revision ${revision}`,
      choose: "Which revision",
      option: (revision, date) => `Revision ${revision}, ${date}`,
      before: "before",
      after: "after",
      note: (before, after) =>
        `Before: ${before}. After: ${after}. Each dot is a morning. More than the plan may have changed.`,
      measures: {
        stiffness: "Stiffness",
        severity: "Severity of stiffness",
        pain: "Pain on rising",
        efficiency: "Sleep efficiency",
        tst: "Sleep",
        awakenings: "Awakenings",
      },
      units: {
        stiffness: "min, median",
        severity: "0–10, median",
        pain: "0–10, mean",
        efficiency: (formula) => `%, ${formula}`,
        tst: "median",
        awakenings: "times, median",
      },
      n: (n) => `n ${n}`,
      tooFew: "too few entries",
    },
    compare: {
      title: "Compare A and B",
      note: "from 7 mornings per period",
      a: "Period A",
      b: "Period B",
      measure: "Measure",
      difference: "Difference",
      from: "from",
      to: "to",
      mornings: "Each dot a morning",
      shortA: "A",
      shortB: "B",
    },
  },
);

import type { PatternSet } from "@soepel/domain/pattern";
import type { RuleId } from "@soepel/domain/rules";
import { messages } from "../typed.ts";

/**
 * Why a patient stands where the caseload shows it, from the facts of a signal. Text between asterisks is shown bold.
 * Parameters are numbers as already formatted words, except counts.
 */
export const reasonTexts = messages(
  {
    red_flag: (complaints: string, when: string) => `*${complaints}*, gemeld voor ${when}.`,
    hidden: " Oefeningen verborgen.",
    woken_by_pain: (nights: number, n: number) => `*${nights} van ${n} nachten* wakker door pijn.`,
    prolonged_stiffness: (
      base: string,
      median: string,
      ns: string,
      above: number,
      n: number,
      limit: number,
    ) => `Stijfheid *${base}${median} min* (mediaan, ${ns}). *${above} van ${n}* langer dan ${limit} min.`,
    stopped_for_pain: (stops: number, dates: string, milder: number) =>
      `*${stops}× gestopt* (${dates})${
        milder > 0
          ? `; mildere variant ${milder === stops ? "" : `${milder}× `}gedaan, telt als gedaan.`
          : "."
      }`,
    pain_worse: (base: string, recent: string, baseN: number, n: number, change: string) =>
      `Pijn bij opstaan *${base} → ${recent}* (gemiddelde, n\u00a0${baseN} en\u00a0${n}); ${change} punt hoger.`,
    improved: (base: string, recent: string, baseN: number, n: number, change: string) =>
      `Pijn bij opstaan *${base} → ${recent}* (gemiddelde, n\u00a0${baseN} en\u00a0${n}); ${change} punt lager.`,
    stiffness_worse: (base: string, recent: string, n: number) =>
      `Stijfheid *${base} → ${recent} min* (mediaan, n ${n}), buiten de eigen spreiding.`,
    efficiency_worse: (base: string, recent: string, n: number) =>
      `Slaapefficiëntie *${base} → ${recent}* (n ${n}), buiten de eigen spreiding.`,
    test_finished: (tests: number, when: string) =>
      tests === 1
        ? `Test klaar sinds ${when}. *Uitkomst nog niet bekeken.*`
        : `${tests} tests klaar. *Uitkomst nog niet bekeken.*`,
    no_diary: (date: string, days: number) => `*Laatste dagboek ${date}*, ${days} dagen geleden.`,
    no_diary_ever: "*Link geopend, nog niets ingevuld.*",
    link: {
      none: " Nog geen link gemaakt.",
      never_opened: " Link nooit geopend.",
      opened: "",
      locked: " Link geblokkeerd.",
      expired: " Link verlopen.",
      revoked: " Link ingetrokken.",
      stopped: " De patiënt is gestopt met het dagboek.",
    },
    too_few_mornings: (n: number, of: number, needed: number) =>
      `*${n} van ${of} ochtenden* ingevuld; voor een oordeel zijn er ${needed} nodig.`,
    low_adherence: (credit: string, due: number, percent: string, days: number) =>
      `*${credit} van ${due} gedaan* (${percent}, ${days} ${days === 1 ? "dag" : "dagen"} ingevuld).`,
    plan_ending: (date: string, days: number) =>
      days === 0
        ? "*Plan eindigt vandaag.*"
        : `*Plan eindigt ${date}*, nog ${days} ${days === 1 ? "dag" : "dagen"}.`,
    plan_ended: (date: string, days: number) =>
      `*Plan eindigde ${date}*, ${days} ${days === 1 ? "dag" : "dagen"} geleden.`,
    plan_missing: "*Nog geen plan.*",
    inflammatory_pattern: (sets: number, of: number, names: string) =>
      `Antwoorden passen bij *${sets} van ${of} criteriasets* (${names}) om met de huisarts te bespreken; geen diagnose.`,
    patternSets: { asas: "ASAS", calin: "Calin", berlin: "Berlijn" } satisfies Record<PatternSet, string>,
    long_complaint: (days: number) => `Klachten al *${days} dagen* zonder duidelijke verbetering.`,
    discharged: (date: string) => `*Behandeling afgesloten* op ${date}.`,
    not_started: {
      none: "*Nog geen link gemaakt.* Maak een link en geef de kaart mee.",
      never_opened: "*Link nog niet geopend.*",
      opened: "*Link geopend, nog niets ingevuld.*",
      locked: "*Link geblokkeerd* na 5 foute codes. Maak een nieuwe kaart.",
      expired: "*Link verlopen* voor hij geopend werd.",
      revoked: "*Link ingetrokken.*",
      stopped: "*De patiënt is gestopt met het dagboek.*",
    },
    issued: (date: string) => ` Gemaakt ${date}.`,
    steady: (base: string, median: string, ns: string) =>
      `Stijfheid *${base}${median} min* (mediaan, ${ns}).`,
    steady_unknown: "Genoeg ingevuld; geen stijfheid gevraagd.",
    also: (list: string) => `ook: ${list}`,
    nOne: (n: number) => `n\u00a0${n}`,
    nBoth: (baseN: number, n: number) => `n\u00a0${baseN} en\u00a0${n}`,
    short: {
      red_flag_today: "rode vlag",
      red_flag_days: "rode vlag",
      woken_by_pain: "wakker door pijn",
      prolonged_stiffness: "lang stijf",
      stopped_for_pain: "gestopt door pijn",
      pain_worse: "pijn hoger",
      stiffness_worse: "stijfheid langer",
      efficiency_worse: "slaap minder",
      test_finished: "test klaar",
      no_diary: "geen dagboek",
      too_few_mornings: "weinig ingevuld",
      low_adherence: "weinig gedaan",
      plan_ending: "plan eindigt",
      inflammatory_pattern: "patroon bespreken",
      long_complaint: "lang klachten",
      improved: "pijn lager",
      not_started: "niet begonnen",
    } satisfies Record<RuleId, string>,
    planShort: { missing: "geen plan", ended: "plan afgelopen", ending: "plan eindigt" },
  },
  {
    red_flag: (complaints, when) => `*${complaints}*, reported for ${when}.`,
    hidden: " Exercises hidden.",
    woken_by_pain: (nights, n) => `Woken by pain on *${nights} of ${n} nights*.`,
    prolonged_stiffness: (base, median, ns, above, n, limit) =>
      `Stiffness *${base}${median} min* (median, ${ns}). *${above} of ${n}* over ${limit} min.`,
    stopped_for_pain: (stops, dates, milder) =>
      `*Stopped ${stops}×* (${dates})${
        milder > 0 ? `; milder variant done ${milder === stops ? "" : `${milder}× `}and counted.` : "."
      }`,
    pain_worse: (base, recent, baseN, n, change) =>
      `Pain on rising *${base} → ${recent}* (mean, n\u00a0${baseN} and\u00a0${n}); ${change} points higher.`,
    improved: (base, recent, baseN, n, change) =>
      `Pain on rising *${base} → ${recent}* (mean, n\u00a0${baseN} and\u00a0${n}); ${change} points lower.`,
    stiffness_worse: (base, recent, n) =>
      `Stiffness *${base} → ${recent} min* (median, n ${n}), outside the own spread.`,
    efficiency_worse: (base, recent, n) =>
      `Sleep efficiency *${base} → ${recent}* (n ${n}), outside the own spread.`,
    test_finished: (tests, when) =>
      tests === 1
        ? `Test finished on ${when}. *Result not looked at yet.*`
        : `${tests} tests finished. *Results not looked at yet.*`,
    no_diary: (date, days) => `*Last diary ${date}*, ${days} days ago.`,
    no_diary_ever: "*Link opened, nothing filled in yet.*",
    link: {
      none: " No link made yet.",
      never_opened: " Link never opened.",
      opened: "",
      locked: " Link locked.",
      expired: " Link expired.",
      revoked: " Link revoked.",
      stopped: " The patient stopped the diary.",
    },
    too_few_mornings: (n, of, needed) => `*${n} of ${of} mornings* filled in; a judgement needs ${needed}.`,
    low_adherence: (credit, due, percent, days) =>
      `*${credit} of ${due} done* (${percent}, ${days} ${days === 1 ? "day" : "days"} filled in).`,
    plan_ending: (date, days) =>
      days === 0 ? "*Plan ends today.*" : `*Plan ends ${date}*, ${days} ${days === 1 ? "day" : "days"} left.`,
    plan_ended: (date, days) => `*Plan ended ${date}*, ${days} ${days === 1 ? "day" : "days"} ago.`,
    plan_missing: "*No plan yet.*",
    inflammatory_pattern: (sets, of, names) =>
      `Answers fit *${sets} of ${of} criteria sets* (${names}) to discuss with the GP; not a diagnosis.`,
    patternSets: { asas: "ASAS", calin: "Calin", berlin: "Berlin" },
    long_complaint: (days) => `Complaints for *${days} days* without clear improvement.`,
    discharged: (date) => `*Treatment ended* on ${date}.`,
    not_started: {
      none: "*No link made yet.* Make one and hand over the card.",
      never_opened: "*Link not opened yet.*",
      opened: "*Link opened, nothing filled in yet.*",
      locked: "*Link locked* after 5 wrong codes. Make a new card.",
      expired: "*Link expired* before it was opened.",
      revoked: "*Link revoked.*",
      stopped: "*The patient stopped the diary.*",
    },
    issued: (date) => ` Made ${date}.`,
    steady: (base, median, ns) => `Stiffness *${base}${median} min* (median, ${ns}).`,
    steady_unknown: "Enough filled in; stiffness was not asked.",
    also: (list) => `also: ${list}`,
    nOne: (n) => `n\u00a0${n}`,
    nBoth: (baseN, n) => `n\u00a0${baseN} and\u00a0${n}`,
    short: {
      red_flag_today: "red flag",
      red_flag_days: "red flag",
      woken_by_pain: "woken by pain",
      prolonged_stiffness: "long stiff",
      stopped_for_pain: "stopped for pain",
      pain_worse: "pain higher",
      stiffness_worse: "stiffness longer",
      efficiency_worse: "sleep less",
      test_finished: "test finished",
      no_diary: "no diary",
      too_few_mornings: "few entries",
      low_adherence: "little done",
      plan_ending: "plan ending",
      inflammatory_pattern: "pattern to discuss",
      long_complaint: "long complaints",
      improved: "pain lower",
      not_started: "not started",
    },
    planShort: { missing: "no plan", ended: "plan ended", ending: "plan ending" },
  },
);

import type { CaseloadGroup, RuleId } from "@soepel/domain/rules";
import type { Thresholds } from "@soepel/domain/thresholds";
import { messages } from "../typed.ts";

type Printed = (limits: Thresholds) => string;

/** What a rule looks at, printed where its result is shown, with the numbers that the practice has set. */
export const ruleTexts = messages(
  {
    rule: {
      red_flag_today: () =>
        "een gemelde klacht met ‘vandaag bellen’ of ‘bel 112’ die nog niet is afgehandeld",
      red_flag_days: () =>
        "een gemelde klacht die binnen enkele dagen bekeken moet worden en nog niet is afgehandeld",
      woken_by_pain: (l) =>
        `minstens ${l.wokenNightsOf7} van de laatste ${l.recentDays} nachten wakker door pijn`,
      prolonged_stiffness: (l) =>
        `mediaan langer dan ${l.stiffnessIntermediateMaxMin} min, ingevuld op minstens ${l.prolongedMinMornings} van de laatste ${l.recentDays} ochtenden`,
      stopped_for_pain: (l) =>
        `een oefening gestopt door pijn in de laatste ${l.stoppedDays} dagen; vanaf ${l.stopsForReview} keer is herzien nodig`,
      pain_worse: (l) =>
        `gemiddelde pijn bij opstaan minstens ${l.painChangePoints} punten hoger, of ${l.painChangePercent} % en minstens ${l.painChangeGuardPoints} punt, dan de eerste ${l.baselineDays} dagen`,
      stiffness_worse: (l) =>
        `stijfheid van de laatste ${l.recentDays} ochtenden boven de eigen spreiding (XmR) van de eerste ${l.baselineDays} dagen`,
      efficiency_worse: (l) =>
        `slaapefficiëntie van de laatste ${l.recentDays} nachten onder de eigen spreiding (XmR) van de eerste ${l.baselineDays} dagen`,
      test_finished: () => "laatste fase van een test afgelopen en de uitkomst nog niet bekeken",
      no_diary: (l) => `${l.noDiaryDays} dagen of langer geen dagboek`,
      too_few_mornings: (l) => `minder dan ${l.recentMinN} van de laatste ${l.recentDays} ochtenden ingevuld`,
      low_adherence: (l) =>
        `minder dan ${l.adherencePartial} % van de geplande keren gedaan, bij minstens ${l.adherenceHideBelow} % ingevulde dagen`,
      inflammatory_pattern: (l) =>
        `klachten langer dan ${l.patternChronicDays} dagen en genoeg criteria van ASAS, Calin of Berlijn uit intake en de laatste ${l.patternDays} dagen`,
      plan_ending: (l) => `plan eindigt binnen ${l.planEndingDays} dagen, is afgelopen of ontbreekt`,
      long_complaint: (l) =>
        `klachten langer dan ${l.complaintDays} dagen zonder duidelijke verbetering van de pijn`,
      improved: (l) =>
        `gemiddelde pijn bij opstaan minstens ${l.painChangePoints} punten lager, of ${l.painChangePercent} % en minstens ${l.painChangeGuardPoints} punt, dan de eerste ${l.baselineDays} dagen`,
      not_started: () => "nog nooit een ochtend ingevuld",
    } satisfies Record<RuleId, Printed>,
    group: {
      red_flag_today: () =>
        "Patiënt meldde een klacht waarvoor vandaag bellen nodig is, en dit is nog niet afgehandeld",
      red_flag_days: (l) =>
        `Klacht gemeld voor beoordeling binnen enkele dagen, of ${l.wokenNightsOf7} van ${l.recentDays} nachten wakker door pijn`,
      prolonged_stiffness: (l) =>
        `Mediaan langer dan ${l.stiffnessIntermediateMaxMin} min, op minstens ${l.prolongedMinMornings} van de laatste ${l.recentDays} ochtenden`,
      stopped_for_pain: (l) => `Een oefening gestopt door pijn in de laatste ${l.stoppedDays} dagen`,
      worse: (l) =>
        `Pijn ≥ ${l.painChangePoints} punten hoger, of ≥ ${l.painChangePercent} % en ≥ ${l.painChangeGuardPoints} punt; stijfheid of slaap buiten de eigen spreiding`,
      test_finished: () => "Laatste fase afgerond, uitkomst nog niet bekeken",
      no_diary: (l) =>
        `${l.noDiaryDays} dagen of langer niets ingevuld, of minder dan ${l.recentMinN} van ${l.recentDays} ochtenden; er wordt geen waarde geschat`,
      low_adherence: (l) =>
        `Minder dan ${l.adherencePartial} % van wat gepland was, bij minstens ${l.adherenceHideBelow} % ingevulde dagen`,
      plan_ending: (l) => `Nog ${l.planEndingDays} dagen of minder, al afgelopen, of nooit een plan`,
      steady: () => "Genoeg ochtenden ingevuld en geen van de regels hierboven",
      not_started: () => "Link nog nooit geopend",
    } satisfies Record<CaseloadGroup, Printed>,
  },
  {
    rule: {
      red_flag_today: () =>
        "a reported complaint with ‘call today’ or ‘call 112’ that has not been dealt with",
      red_flag_days: () => "a reported complaint to be looked at within days that has not been dealt with",
      woken_by_pain: (l) =>
        `woken by pain on at least ${l.wokenNightsOf7} of the last ${l.recentDays} nights`,
      prolonged_stiffness: (l) =>
        `median over ${l.stiffnessIntermediateMaxMin} min, filled in on at least ${l.prolongedMinMornings} of the last ${l.recentDays} mornings`,
      stopped_for_pain: (l) =>
        `an exercise stopped because of pain in the last ${l.stoppedDays} days; from ${l.stopsForReview} times the plan needs a review`,
      pain_worse: (l) =>
        `mean pain on rising at least ${l.painChangePoints} points higher, or ${l.painChangePercent}% and at least ${l.painChangeGuardPoints} point, than the first ${l.baselineDays} days`,
      stiffness_worse: (l) =>
        `stiffness of the last ${l.recentDays} mornings above the own spread (XmR) of the first ${l.baselineDays} days`,
      efficiency_worse: (l) =>
        `sleep efficiency of the last ${l.recentDays} nights below the own spread (XmR) of the first ${l.baselineDays} days`,
      test_finished: () => "last phase of a test over and the result not looked at yet",
      no_diary: (l) => `no diary for ${l.noDiaryDays} days or more`,
      too_few_mornings: (l) => `fewer than ${l.recentMinN} of the last ${l.recentDays} mornings filled in`,
      low_adherence: (l) =>
        `less than ${l.adherencePartial}% of the planned sessions done, with at least ${l.adherenceHideBelow}% of the days filled in`,
      inflammatory_pattern: (l) =>
        `complaints for over ${l.patternChronicDays} days and enough criteria of ASAS, Calin or Berlin from intake and the last ${l.patternDays} days`,
      plan_ending: (l) => `plan ends within ${l.planEndingDays} days, has ended or is missing`,
      long_complaint: (l) =>
        `complaints for more than ${l.complaintDays} days without clear improvement of pain`,
      improved: (l) =>
        `mean pain on rising at least ${l.painChangePoints} points lower, or ${l.painChangePercent}% and at least ${l.painChangeGuardPoints} point, than the first ${l.baselineDays} days`,
      not_started: () => "never filled in a morning",
    },
    group: {
      red_flag_today: () => "Patient reported a complaint that asks for a call today, not yet dealt with",
      red_flag_days: (l) =>
        `Complaint reported that should be assessed within days, or woken by pain on ${l.wokenNightsOf7} of ${l.recentDays} nights`,
      prolonged_stiffness: (l) =>
        `Median over ${l.stiffnessIntermediateMaxMin} min, on at least ${l.prolongedMinMornings} of the last ${l.recentDays} mornings`,
      stopped_for_pain: (l) => `An exercise stopped because of pain in the last ${l.stoppedDays} days`,
      worse: (l) =>
        `Pain ≥ ${l.painChangePoints} points higher, or ≥ ${l.painChangePercent}% and ≥ ${l.painChangeGuardPoints} point; stiffness or sleep outside the own spread`,
      test_finished: () => "Last phase finished, result not looked at yet",
      no_diary: (l) =>
        `Nothing filled in for ${l.noDiaryDays} days or more, or fewer than ${l.recentMinN} of ${l.recentDays} mornings; no value is estimated`,
      low_adherence: (l) =>
        `Less than ${l.adherencePartial}% of what was planned, with at least ${l.adherenceHideBelow}% of the days filled in`,
      plan_ending: (l) => `${l.planEndingDays} days or less left, already ended, or never a plan`,
      steady: () => "Enough mornings filled in and none of the rules above",
      not_started: () => "Link never opened",
    },
  },
);

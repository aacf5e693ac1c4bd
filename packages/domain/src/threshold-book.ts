import type { ThresholdKey } from "./thresholds.ts";

/** Unit, allowed range and source of a number; `setting` says whether a practice may change it. */
export type ThresholdEntry = {
  unit:
    | "min"
    | "days"
    | "mornings"
    | "nights"
    | "points"
    | "%"
    | "of 5"
    | "times"
    | "pairs"
    | "factor"
    | "values";
  min: number;
  max: number;
  setting: boolean;
  source: string;
};

const CHOICE = "a choice of DOMAIN.md";
const fixed = (unit: ThresholdEntry["unit"], at: number, source: string): ThresholdEntry => ({
  unit,
  min: at,
  max: at,
  setting: false,
  source,
});
const setting = (unit: ThresholdEntry["unit"], min: number, max: number, source: string): ThresholdEntry => ({
  unit,
  min,
  max,
  setting: true,
  source,
});

/** Every number of thresholds.ts with where it comes from. Fixed ones are definitions, not opinions of a practice. */
export const thresholdBook: Readonly<Record<ThresholdKey, ThresholdEntry>> = {
  tibAskMin: fixed("min", 840, "DOMAIN.md B4"),
  tibRefuseMin: fixed("min", 1200, "DOMAIN.md B4"),
  stiffnessUsualMaxMin: fixed("min", 30, "DOMAIN.md C2; seeds 000 and 001"),
  stiffnessIntermediateMaxMin: setting("min", 30, 120, "DOMAIN.md C2, G3; seed 000"),
  recentDays: fixed("days", 7, "DOMAIN.md F1, F2"),
  recentMinN: setting("mornings", 3, 7, `DOMAIN.md F1, F2 (${CHOICE})`),
  baselineDays: setting("days", 7, 28, "DOMAIN.md F2"),
  baselineMinN: setting("mornings", 5, 14, `DOMAIN.md F2 (${CHOICE})`),
  painChangePoints: setting("points", 1, 4, "Ostelo 2008; PMC7053735 (2 points)"),
  painChangePercent: setting("%", 20, 60, "Ostelo 2008 (30 % of baseline)"),
  painChangeGuardPoints: setting("points", 0, 2, `DOMAIN.md F3 (${CHOICE})`),
  xmrMinBaseline: setting("values", 8, 20, "DOMAIN.md F5 (8, better 12–20; general knowledge)"),
  xmrLimitFactor: fixed("factor", 2.66, "3/d2 with d2 = 1.128; qimacros.com, JMP help"),
  xmrRangeFactor: fixed("factor", 3.268, "D4 computed from d2 and d3; DOMAIN.md F5, vectors.json"),
  xmrRunLength: setting("values", 6, 9, "DOMAIN.md F5; bestnursinghelp.com (Nelson uses 9)"),
  xmrPairMaxDays: fixed("days", 2, `DOMAIN.md F5 (${CHOICE})`),
  adherenceHideBelow: setting("%", 30, 80, `DOMAIN.md E3 (${CHOICE})`),
  adherenceGreyBelow: setting("%", 30, 90, `DOMAIN.md E3 (${CHOICE})`),
  adherenceGood: setting("%", 60, 100, "Bailey 2018, PMID 29875278 (80–99 % is the usual range)"),
  adherencePartial: setting("%", 20, 80, "DOMAIN.md E3 (general knowledge)"),
  prolongedMinMornings: setting("mornings", 4, 7, "DOMAIN.md G3 (5 of 7)"),
  wokenNightsOf7: setting("nights", 2, 7, `DOMAIN.md G3 (${CHOICE})`),
  complaintDays: setting("days", 14, 84, "DOMAIN.md G3; seed 001 §13 (2–6 weeks)"),
  stoppedDays: setting("days", 3, 14, "PRODUCT.md 3 (a choice)"),
  stopsForReview: setting("times", 2, 5, "PRODUCT.md 3 (two stops raise a plan review)"),
  noDiaryDays: setting("days", 2, 14, "PRODUCT.md 2.1"),
  planEndingDays: setting("days", 3, 21, "PRODUCT.md 2.1 (a choice)"),
  midSleepMinN: fixed("nights", 7, "Fischer 2021, PMID 33864369; DOMAIN.md B5"),
  midSleepFirmN: fixed("nights", 14, "Fischer 2021; DOMAIN.md B5"),
  midSleepDays: fixed("days", 14, "DOMAIN.md B5"),
  sriMinPairs: fixed("pairs", 5, "sleepreg default minSRIdays"),
  socialJetlagWorkN: fixed("mornings", 3, "DOMAIN.md B5 (general knowledge)"),
  socialJetlagFreeN: fixed("mornings", 2, "DOMAIN.md B5 (general knowledge)"),
  goodNightSolMax: fixed("min", 30, "Seed 003 (20 to 30 minutes)"),
  goodNightAwakMax: fixed("times", 2, `Seed 003 "niet te vaak"; ${CHOICE}`),
  goodNightRestedMin: fixed("of 5", 3, "Seed 003; DOMAIN.md B5"),
  goodNightAlertMin: fixed("of 5", 3, "Seed 003; DOMAIN.md B5"),
  trendMinN: fixed("values", 10, "NCL; DOMAIN.md F6"),
  lagMinN: fixed("pairs", 14, `DOMAIN.md F9 (${CHOICE})`),
  lagProvisionalN: fixed("pairs", 10, `DOMAIN.md F9 (${CHOICE})`),
  lagExactMaxN: fixed("pairs", 9, "DOMAIN.md F9"),
  lagMaxPairs: fixed("pairs", 4, "DOMAIN.md F9"),
  phaseCompareMinN: fixed("nights", 7, "DOMAIN.md F8 (smallest p 1/3432 for 7 v 7)"),
  patternDays: fixed("days", 14, "DOMAIN.md C4"),
  patternStiffMin: fixed("min", 30, "Berlin criteria (Rudwaleit 2006); DOMAIN.md C4"),
  patternStiffMinMornings: fixed("mornings", 7, `DOMAIN.md C4 (${CHOICE})`),
  patternHalfNights: fixed("nights", 2, `DOMAIN.md C4 (${CHOICE})`),
  patternBetterByN: fixed("values", 2, `DOMAIN.md C4 (${CHOICE})`),
  patternChronicDays: fixed("days", 91, "Three months; DOMAIN.md C4 (general knowledge)"),
  factorMinN: fixed("mornings", 4, "As for rolling figures, DOMAIN.md F1 (a choice)"),
};

/** Codes of DOMAIN.md G1. Their texts live in i18n under the code; this file holds no sentences. */
export const redFlagCodes = [
  "RF01",
  "RF02",
  "RF03",
  "RF04",
  "RF05",
  "RF06",
  "RF07",
  "RF08",
  "RF09",
  "RF10",
  "RF11",
  "RF12",
  "RF13",
  "RF14",
  "RF15",
  "RF16",
  "RF17",
  "RF18",
  "RF19",
  "RF20",
  "RF21",
  "RF22",
  "RF23",
  "RF24",
] as const;
export type RedFlagCode = (typeof redFlagCodes)[number];

/** Most urgent first: 112 now, A call today, B within a few days, C plan an assessment. */
export const urgencies = ["112", "A", "B", "C"] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * Where a sign comes from. gate: on the list shown every morning and ticked after a yes; changed: only under "er is iets
 * veranderd"; derived: worked out from diary or intake, shown to the therapist only (DOMAIN.md G2, G3).
 */
export type RedFlagSource = "gate" | "changed" | "derived";

type Definition = {
  source: RedFlagSource;
  /** Urgency when it is the only sign. */
  urgency: Urgency;
  /** Together with one of these it is A instead. */
  raisedToABy?: readonly RedFlagCode[];
  basis: string;
};

const CAUDA: readonly RedFlagCode[] = ["RF01", "RF02", "RF03", "RF04"];

/** DOMAIN.md G1, one line per code. */
export const redFlagTable: Readonly<Record<RedFlagCode, Definition>> = {
  RF01: { source: "gate", urgency: "A", basis: "Seed 001 §13; GIRFT and BackES lists" },
  RF02: { source: "gate", urgency: "A", basis: "Seed 001 §13; GIRFT and BackES lists" },
  RF03: { source: "gate", urgency: "A", basis: "Seed 001 §13; GIRFT and BackES lists" },
  RF04: { source: "gate", urgency: "A", basis: "Seed 001 §13; GIRFT and BackES lists" },
  RF05: { source: "changed", urgency: "B", raisedToABy: CAUDA, basis: "GIRFT list; never as only sign" },
  RF06: { source: "gate", urgency: "A", basis: "CSP and GIRFT lists" },
  RF07: { source: "gate", urgency: "A", basis: "Seed 001 §13; 38 °C general knowledge" },
  RF08: { source: "gate", urgency: "A", basis: "Seed 001 §13; minor trauma general knowledge" },
  RF09: { source: "changed", urgency: "B", raisedToABy: ["RF04", "RF07"], basis: "letsgofysio" },
  RF10: {
    source: "changed",
    urgency: "B",
    raisedToABy: ["RF07", "RF09", "RF11"],
    basis: "Seed 001 TL;DR; DOMAIN.md A6 decision",
  },
  RF11: { source: "changed", urgency: "B", basis: "General knowledge; seed 001 night pain" },
  RF12: { source: "changed", urgency: "B", basis: "Seed 001 §13" },
  RF13: { source: "derived", urgency: "B", basis: "Seed 001 §13" },
  RF14: { source: "derived", urgency: "C", basis: "Seed 000" },
  RF15: { source: "derived", urgency: "C", basis: "Seed 001 §9" },
  RF16: { source: "derived", urgency: "C", basis: "Seed 001 §13" },
  RF17: { source: "gate", urgency: "A", basis: "Seed 004; CBR fitness to drive" },
  RF18: { source: "changed", urgency: "C", basis: "General knowledge" },
  RF19: { source: "gate", urgency: "A", basis: "Seed 004" },
  RF20: { source: "changed", urgency: "B", basis: "Seed 004" },
  RF21: { source: "gate", urgency: "A", basis: "General knowledge" },
  RF22: { source: "changed", urgency: "C", basis: "Seed 004" },
  RF23: { source: "changed", urgency: "C", basis: "Seed 004" },
  RF24: { source: "gate", urgency: "112", basis: "General knowledge" },
};

const codesFrom = (source: RedFlagSource) => redFlagCodes.filter((c) => redFlagTable[c].source === source);

/** The lines named in the daily question itself, in its order; one line may stand for two signs (DOMAIN.md G2). */
export const gateLines = [
  { key: "bladder", codes: ["RF01", "RF02"] },
  { key: "numb", codes: ["RF03"] },
  { key: "weak", codes: ["RF04"] },
  { key: "fever", codes: ["RF07"] },
  { key: "fall", codes: ["RF08"] },
  { key: "drowsy", codes: ["RF17"] },
] as const satisfies readonly { key: string; codes: readonly RedFlagCode[] }[];
/** Ticked after a "yes" at the gate: every sign that asks for action today. */
export const gateChecklist: readonly RedFlagCode[] = codesFrom("gate");
/** Further signs, offered with the checklist under "er is iets veranderd". */
export const changedChecklist: readonly RedFlagCode[] = codesFrom("changed");
/** Never asked of a patient and never shown to one. */
export const derivedFlags: readonly RedFlagCode[] = codesFrom("derived");

/** True for a code that a patient can report; derived and unknown codes are refused. */
export function isReportableFlag(code: string): code is RedFlagCode {
  return gateChecklist.includes(code as RedFlagCode) || changedChecklist.includes(code as RedFlagCode);
}

/** Phone numbers a message can offer; the practice sets the first two. */
export type CallTarget = "gp" | "out_of_hours" | "emergency112" | "suicide113";
/** Which message the full screen shows; i18n holds the words of DOMAIN.md G2. */
export type RedFlagMessage = "call_112_now" | "call_today" | "within_days" | "discuss";
/** Lines added under the message. */
export type RedFlagAddition =
  | "no_driving"
  | "breathing_112_if_severe"
  | "crisis_112_or_113"
  | "skip_exercises";

/** What follows from a set of signs, for the patient's screen and the therapist's list. */
export type RedFlagOutcome = {
  /** Ranks the report for the therapist; A and 112 are same-day. */
  urgency: Urgency;
  message: RedFlagMessage;
  /** Phone buttons in order, most fitting first. */
  callTargets: CallTarget[];
  hideExercises: boolean;
  additions: RedFlagAddition[];
};

const rank = (urgency: Urgency) => urgencies.indexOf(urgency);

/** Urgency of one sign among the others that were ticked (combination rules of DOMAIN.md G1). */
export function urgencyOf(code: RedFlagCode, among: readonly RedFlagCode[]): Urgency {
  const { urgency, raisedToABy } = redFlagTable[code];
  return rank(urgency) > rank("A") && raisedToABy?.some((other) => among.includes(other)) ? "A" : urgency;
}

/** The first of these in the order of urgencies; null for none. */
export const mostUrgent = (found: readonly Urgency[]): Urgency | null =>
  urgencies.find((urgency) => found.includes(urgency)) ?? null;

/** Urgency for the therapist of a set of signs: the most urgent one; null for none. */
export const urgencyOfAll = (codes: readonly RedFlagCode[]): Urgency | null =>
  mostUrgent(codes.map((code) => urgencyOf(code, codes)));

/** Order of phone buttons when nothing singles one out. */
const TARGETS: Record<RedFlagMessage, readonly CallTarget[]> = {
  call_112_now: ["emergency112"],
  call_today: ["gp", "out_of_hours", "emergency112"],
  within_days: ["gp"],
  discuss: ["gp"],
};

/**
 * What the patient is told and the therapist is shown for a set of ticked signs, in any order. `inDoubt` is "ik twijfel"
 * at the gate: doubt about a same-day sign is treated as that sign. null when nothing was ticked and there is no doubt.
 */
export function redFlagOutcome(
  codes: readonly RedFlagCode[],
  { inDoubt = false }: { inDoubt?: boolean } = {},
): RedFlagOutcome | null {
  const found = urgencyOfAll(codes);
  const urgency = inDoubt && (found === null || rank(found) > rank("A")) ? "A" : found;
  if (urgency === null) return null;
  const sameDay = rank(urgency) <= rank("A");
  // RF17 asks to stop driving today but to see the GP within days, so alone it does not say "call today".
  const onlyDrowsy = !inDoubt && codes.every((c) => c === "RF17" || rank(urgencyOf(c, codes)) > rank("A"));
  const message: RedFlagMessage =
    urgency === "112"
      ? "call_112_now"
      : urgency === "C"
        ? "discuss"
        : urgency === "B" || onlyDrowsy
          ? "within_days"
          : "call_today";
  const crisis = codes.includes("RF21");
  const breathing = codes.includes("RF19");
  const first: CallTarget[] = crisis
    ? ["emergency112", "suicide113"]
    : breathing && message !== "within_days"
      ? ["emergency112"]
      : [];
  const additions: RedFlagAddition[] = [];
  if (crisis) additions.push("crisis_112_or_113");
  if (breathing) additions.push("breathing_112_if_severe");
  if (codes.includes("RF17")) additions.push("no_driving");
  if (sameDay) additions.push("skip_exercises");
  return {
    urgency,
    message,
    callTargets: [...new Set([...first, ...TARGETS[message]])],
    hideExercises: sameDay,
    additions,
  };
}

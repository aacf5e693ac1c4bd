import type { LocalDate } from "./local-date.ts";
import { urgencyOf, type RedFlagCode, type Urgency } from "./redflags.ts";
import { ruleBook } from "./rules.ts";
import type { Facts, Signal } from "./signals.ts";

/** A sign worked out from diary and intake (RF13 to RF16). Shown to the therapist only, never to the patient. */
export type DerivedFlag = { code: RedFlagCode; urgency: Urgency; facts: Facts; days: LocalDate[] };

/**
 * Derived flags among the signals of a patient, in the order of their codes (DOMAIN.md G3). Which rule is which sign
 * stands in the rule book; a rule that a practice switched off gives none.
 */
export function derivedFlagsOf(signals: readonly Signal[]): DerivedFlag[] {
  return ruleBook
    .flatMap(({ id, derives: code }): DerivedFlag[] => {
      const signal = code && signals.find(({ rule }) => rule === id);
      return signal
        ? [{ code, urgency: urgencyOf(code, [code]), facts: signal.facts, days: signal.days }]
        : [];
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

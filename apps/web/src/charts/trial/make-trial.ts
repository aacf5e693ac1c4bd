import type { InstantIso, LocalDate, TrialId } from "@soepel/domain/primitives";
import { shippedTrials } from "@soepel/domain/trial/protocols";
import { startTrial } from "@soepel/domain/trial/trial";
import type { TrialWire } from "@soepel/domain/wire/trials";

/** A shipped test from a day on, as the server sends it. For tests. */
export function makeTrial(slug: string, startsOn: LocalDate, over: Partial<TrialWire> = {}): TrialWire {
  const protocol = shippedTrials.find((one) => one.slug === slug);
  if (!protocol) throw new Error(`no test ${slug}`);
  const { phases, questions, ...rest } = startTrial(protocol, startsOn);
  return {
    ...rest,
    phases: phases.map((phase) => ({ ...phase, extraQuestions: [...phase.extraQuestions] })),
    questions: [...questions],
    trialId: `018f0000-0000-7000-8000-0000000002${slug.length}` as TrialId,
    version: 1,
    title: null,
    ownChange: null,
    createdAt: "2026-03-20T08:00:00.000Z" as InstantIso,
    createdBy: "R. Therapeut",
    reviewed: null,
    changes: [],
    ...over,
  };
}

import { externalInstruments, type ExternalInstrument } from "./external-scores.ts";
import { goalChangeBands } from "./goals.ts";
import { patternSetIds, patternSets } from "./pattern.ts";
import { progressionLimits, progressionRule } from "./progression.ts";
import { redFlagCodes, redFlagTable } from "./redflags.ts";
import { ruleBook } from "./rules.ts";
import { thresholdBook } from "./threshold-book.ts";
import { thresholds, type ThresholdKey } from "./thresholds.ts";
import { shippedTrials } from "./trial/protocols.ts";

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** The text of docs/clinical-rules.md, made from the rule book and the tables; a test compares it with the file. */
export function clinicalRulesMarkdown(): string {
  const range = (key: ThresholdKey) => {
    const { min, max, setting } = thresholdBook[key];
    return setting ? `${min}–${max}` : "fixed";
  };
  return `# Clinical rules

Made from \`packages/domain/src\` (rule book, thresholds, red flags, pattern sets). Do not edit: run
\`node packages/domain/tools/write-clinical-rules.ts\`. Letters are those of the domain specification.
Rules describe what was entered and how often. None of them states a diagnosis.

## Signals, in the order they are listed

${table(
  ["rule", "version", "group", "derived sign", "reads", "settings", "can be switched off", "source"],
  ruleBook.map((rule) => [
    rule.id,
    rule.version,
    rule.group ?? "chip only",
    rule.derives ?? "–",
    rule.inputs.join(", "),
    rule.settings.join(", ") || "–",
    rule.switchable ? "yes" : "no",
    rule.source,
  ]),
)}

A patient with fewer than \`recentMinN\` mornings in the last \`recentDays\` stands in no group that is read from values.

## Suggestions to the therapist

${table(
  ["rule", "version", "reads", "numbers", "can be switched off", "source"],
  [
    [
      progressionRule.id,
      progressionRule.version,
      progressionRule.inputs.join(", "),
      Object.entries(progressionLimits)
        .map(([name, value]) => `${name} ${value}`)
        .join(", "),
      "yes",
      progressionRule.source,
    ],
  ],
)}

A suggestion changes nothing by itself: the therapist puts it in the plan or leaves it.

## Numbers

${table(
  ["number", "default", "unit", "range for a practice", "source"],
  (Object.keys(thresholds) as ThresholdKey[]).map((key) => [
    key,
    thresholds[key],
    thresholdBook[key].unit,
    range(key),
    thresholdBook[key].source,
  ]),
)}

## Red flags

${table(
  ["code", "list", "urgency", "A together with", "basis"],
  redFlagCodes.map((code) => {
    const { source, urgency, raisedToABy, basis } = redFlagTable[code];
    return [code, source, urgency, raisedToABy?.join(", ") ?? "–", basis];
  }),
)}

## Criteria sets of the pattern card

${table(
  ["set", "criteria", "met from", "sensitivity %", "specificity %", "source"],
  patternSetIds.map((set) => {
    const { criteria, atLeast, sensitivity, specificity, source } = patternSets[set];
    return [set, criteria.join(", "), `${atLeast} of ${criteria.length}`, sensitivity, specificity, source];
  }),
)}

## Totals typed in by hand and personal goals

${table(
  ["instrument", "scale", "step", "better", "smallest important change", "source"],
  (Object.keys(externalInstruments) as ExternalInstrument[]).map((id) => {
    const { min, max, step, better, mic, micPercent, source } = externalInstruments[id];
    const change = [mic, micPercent === null ? null : `${micPercent} % of the first`].filter(
      (v) => v !== null,
    );
    return [id, `${min}–${max}`, step, better, change.join(" or ") || "–", source];
  }),
)}

The mean of personal goals rated twice counts as a small, medium or large change from ${Object.values(goalChangeBands).join(", ")} points
(PSFS; JOSPT 2014;44(8):560–564).

## Tests that are shipped

${table(
  ["test", "phases: what changes, nights", "asked every morning", "main measure"],
  shippedTrials.map(({ slug, phases, questions, main }) => [
    slug,
    phases.map(({ code, variable, nights }) => `${code} ${variable} ${nights}`).join(", "),
    questions.join(", "),
    main,
  ]),
)}

Source: DOMAIN.md A3, F8; seed 001 §2, §6, §10, §12.
`;
}

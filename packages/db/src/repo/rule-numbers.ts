/**
 * Length in days of a baseline in the practice `practice`: its own number, or `fallback` where it set none. Row-level security lets an index serve a condition only when nothing in it
 * could leak, and coalesce counts as leaking: wrap it in a sub-select there.
 */
export const baselineLength = (practice: string, fallback: string): string =>
  `coalesce((${practice}.rule_settings #>> '{values,baselineDays}')::int, ${fallback}::int)`;

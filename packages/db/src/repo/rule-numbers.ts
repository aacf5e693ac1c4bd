/** Length in days of a baseline in the practice `practice`: its own number, or `fallback` where it set none. */
export const baselineLength = (practice: string, fallback: string): string =>
  `coalesce((${practice}.rule_settings #>> '{values,baselineDays}')::int, ${fallback}::int)`;

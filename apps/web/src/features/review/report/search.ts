import { z } from "zod";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { localeSchema } from "@soepel/domain/primitives";
import type { DayRange } from "../search.ts";

/** Weeks that a report can be about, all ending today. */
export const reportWeeks = [2, 4, 8, 12] as const;
const USUAL_WEEKS = 4;

export const reportSearch = z.object({
  weeks: z.literal(reportWeeks).optional().catch(undefined),
  /** Language of the report; without it the one of the screen. */
  lang: localeSchema.optional().catch(undefined),
});
export type ReportSearch = z.output<typeof reportSearch>;

export const weeksOf = ({ weeks }: ReportSearch) => weeks ?? USUAL_WEEKS;
export const languageOf = ({ lang }: ReportSearch, own: Locale): Locale => lang ?? own;

export const reportRange = (search: ReportSearch, today: LocalDate): DayRange => ({
  from: addDays(today, 1 - 7 * weeksOf(search)),
  to: today,
});

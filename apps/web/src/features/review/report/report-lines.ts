import type { Adherence } from "@soepel/domain/adherence";
import { revisionInForce } from "@soepel/domain/due";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { lastMorning } from "@soepel/domain/trial/trial";
import { trialResult, type PhaseResult } from "@soepel/domain/trial/result";
import { acknowledgeActionSchema, type ReviewWire } from "@soepel/domain/wire/patients";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { dayMonth, numberText, percentText } from "@soepel/i18n/format";
import { reportTexts } from "@soepel/i18n/staff/report";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { doseText, scheduleText } from "@soepel/ui/model/dose-text";
import { signNames } from "../../../lib/sign-names.ts";
import type { DayRange } from "../search.ts";

const short = (value: number, locale: Locale) => numberText(value, locale, value % 1 ? 1 : 0);

/** What was done of what was planned, with its coverage; never a percentage when too little was filled in. */
export function routineLine(routine: Adherence, locale: Locale): string {
  const t = reportTexts[locale];
  if (routine.display === "nothing_due" || routine.reported === null || routine.coverage === null)
    return routine.due === 0 ? t.routineNone : t.routineTooFew(routine.loggedDays);
  if (routine.display === "too_little") return t.routineTooFew(routine.loggedDays);
  return t.routineDone(
    short(routine.creditLogged, locale),
    short(routine.dueLogged, locale),
    percentText(routine.reported, locale),
    routine.loggedDays,
    percentText(routine.coverage, locale),
  );
}

/** The plan in force at the end of the days: revision, and each line with its dose. */
export function planLines(review: ReviewWire, range: DayRange, locale: Locale): string[] {
  const t = reportTexts[locale];
  const revision = revisionInForce(review.revisions, range.to);
  if (!revision) return [];
  const day = (date: LocalDate) => dayMonth(date, locale);
  const { number, effectiveFrom, endsOn } = revision;
  return [
    t.planRevision(number, day(effectiveFrom), endsOn === null ? null : day(endsOn)),
    ...revision.items.map((item) => {
      const name = review.exerciseNames[item.exercise]?.[locale] ?? item.exercise;
      const dose = doseText(item.dose, locale);
      const parts = [dose, scheduleText(item.schedule, locale), item.optional ? t.optional : ""];
      return `${name}: ${parts.filter(Boolean).join(", ")}`;
    }),
  ];
}

const overlaps = (from: LocalDate, to: LocalDate, range: DayRange) => from <= range.to && to >= range.from;

/** Tests that touch the days: medians per phase with n and one of the three sentences. */
export function testLines(review: ReviewWire, range: DayRange, locale: Locale): string[] {
  return review.trials
    .filter((trial) => overlaps(trial.startsOn, lastMorning(trial), range))
    .flatMap((trial) => testOf(trial, review, locale));
}

function testOf(trial: TrialWire, review: ReviewWire, locale: Locale): string[] {
  const t = reportTexts[locale];
  const names: Readonly<Record<string, string>> = t.testNames;
  const result = trialResult(trial, review.mornings, trial.changes, review.timeZone);
  const name = trial.title ?? names[trial.protocol] ?? t.testNames.own;
  const phases = result.phases.map((phase) => phaseText(phase, locale)).join(" · ");
  const mixed = result.phases.flatMap(({ nights }) => nights).filter(({ mark }) => mark === "mixed").length;
  const day = (date: LocalDate) => dayMonth(date, locale);
  return [
    `${t.test(name, day(trial.startsOn), day(lastMorning(trial)))}: ${t.testMeasures[trial.main]}; ${phases}.${
      mixed === 0 ? "" : ` ${t.mixed(mixed)}.`
    }${result.fixedOrder ? ` ${t.fixedOrder}` : ""}`,
  ];
}

function phaseText({ phase, median, sentence }: PhaseResult, locale: Locale): string {
  const t = reportTexts[locale];
  const value = median.value === null ? "–" : short(median.value, locale);
  const words = t.phase(t.variables[phase.variable], value, median.n);
  return sentence === null ? words : `${words} ${t.sentences[sentence]}`;
}

/** Own goals that are open: first and last rating with the day of the last. */
export function goalLines(review: ReviewWire, locale: Locale): string[] {
  const t = reportTexts[locale];
  return review.goals
    .filter((goal) => goal.closedAt === null)
    .map(({ activity, direction, ratings }) => {
      const [first, last] = [ratings[0], ratings.at(-1)];
      if (!first || !last) return t.goalUnrated(activity);
      const when = `${dayMonth(last.date, locale)}, ${t.directions[direction]}, ${t.n(ratings.length)}`;
      return first === last
        ? t.goalOnce(activity, `${last.value}`, when)
        : t.goal(activity, `${first.value}`, `${last.value}`, when);
    });
}

/** The newest total of each questionnaire that was typed in. */
export function scoreLines(review: ReviewWire, locale: Locale): string[] {
  const t = reportTexts[locale];
  const newest = new Map(
    review.scores
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((score) => [score.instrument, score] as const),
  );
  return [...newest.values()].map(({ instrument, total, group, date }) => {
    const value = total === null ? (group === null ? "–" : t.groups[group]) : short(total, locale);
    return `${t.instruments[instrument]}: ${value} (${dayMonth(date, locale)})`;
  });
}

/** Red flags reported for these days, with what was done about each. */
export function flagLines(review: ReviewWire, range: DayRange, locale: Locale): string[] {
  const t = reportTexts[locale];
  return review.flags
    .filter((flag) => overlaps(flag.date, flag.date, range))
    .map(({ date, codes, acknowledged }) => {
      const what = signNames(codes, locale).join(", ");
      if (acknowledged === null) return `${dayMonth(date, locale)}: ${what}; ${t.flagOpen}`;
      const action = acknowledgeActionSchema.safeParse(acknowledged.action);
      const did = action.success ? reviewLaneTexts[locale].events.actions[action.data] : acknowledged.action;
      return `${dayMonth(date, locale)}: ${what}; ${t.flagDone(did, acknowledged.by)}`;
    });
}

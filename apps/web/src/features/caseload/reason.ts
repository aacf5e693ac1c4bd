import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { InstantIso, LocalDate, Locale } from "@soepel/domain/primitives";
import { patternSetIds } from "@soepel/domain/pattern";
import { ruleIds, type RuleId } from "@soepel/domain/rules";
import type { Thresholds } from "@soepel/domain/thresholds";
import type { CaseloadRow, SignalWire } from "@soepel/domain/wire/patients";
import { localDateAt } from "@soepel/domain/zone";
import {
  dateWithYear,
  dayMonth,
  listText,
  numberText,
  percentText,
  relativeDay,
  shortDate,
} from "@soepel/i18n/format";
import { reasonTexts } from "@soepel/i18n/staff/caseload-reasons";
import { ruleTexts } from "@soepel/i18n/staff/rule-texts";
import { signNames } from "../../lib/sign-names.ts";

export type ReasonAt = {
  today: LocalDate;
  timeZone: string;
  locale: Locale;
  /** The numbers of the rules as the practice has set them. */
  limits: Thresholds;
};

const isRuleId = (rule: string): rule is RuleId => ruleIds.some((id) => id === rule);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The signal that put the patient in the row's group: the first of that group. */
export const mainSignal = (row: CaseloadRow): SignalWire | undefined =>
  row.signals.find((signal) => signal.group === row.group);

/** The other signals of a row, in the order of the rule book; what the main reason already says is left out. */
export const otherSignals = (row: CaseloadRow): SignalWire[] => {
  const main = mainSignal(row);
  return row.signals.filter(
    (signal) => signal !== main && !(main?.rule === "no_diary" && signal.rule === "too_few_mornings"),
  );
};

/** Numbers and words of a signal's facts. A fact that is missing reads as 0 or "", which no rule produces. */
function reader(signal: SignalWire) {
  return {
    number: (key: string) => Number(signal.facts[key] ?? 0),
    word: (key: string) => String(signal.facts[key] ?? ""),
  };
}

/** A short name for a chip or the third line: "gestopt door pijn". */
export function shortReason(signal: SignalWire, locale: Locale): string {
  const t = reasonTexts[locale];
  if (!isRuleId(signal.rule)) return signal.rule;
  const state = signal.facts["state"];
  if (signal.rule === "plan_ending" && (state === "missing" || state === "ended" || state === "ending")) {
    return t.planShort[state];
  }
  return t.short[signal.rule];
}

/** What a rule looks at, in words, or nothing for an unknown rule. */
export const ruleText = (signal: SignalWire, { locale, limits }: ReasonAt): string =>
  isRuleId(signal.rule) ? ruleTexts[locale].rule[signal.rule](limits) : "";

/** The sentence of a row with its numbers and n; text between asterisks is bold. */
export function reasonSentence(row: CaseloadRow, at: ReasonAt): string {
  if (row.dischargedAt !== null) {
    const date = localDateAt(Date.parse(row.dischargedAt), at.timeZone);
    return reasonTexts[at.locale].discharged(dateWithYear(date, at.locale));
  }
  const signal = mainSignal(row);
  if (signal && isRuleId(signal.rule)) return sentences[signal.rule](row, signal, at);
  return steady(row, at);
}

/** "35 → " before a median, or nothing while there is no baseline yet. */
function stiffnessParts(row: CaseloadRow, locale: Locale) {
  const t = reasonTexts[locale];
  const { baseline, baselineN, recent, recentN } = row.stiffness;
  return {
    base: baseline === null ? "" : `${numberText(baseline, locale)} → `,
    median: recent === null ? null : numberText(recent, locale),
    ns: baseline === null ? t.nOne(recentN) : t.nBoth(baselineN, recentN),
  };
}

function steady(row: CaseloadRow, { locale }: ReasonAt): string {
  const t = reasonTexts[locale];
  const { base, median, ns } = stiffnessParts(row, locale);
  return median === null ? t.steady_unknown : t.steady(base, median, ns);
}

type Sentence = (row: CaseloadRow, signal: SignalWire, at: ReasonAt) => string;

const redFlag: Sentence = (row, signal, { today, locale }) => {
  const codes = reader(signal).word("codes").split(" ").filter(Boolean);
  const [first = ""] = signNames(codes, locale);
  const more = codes.length < 2 ? "" : ` + ${codes.slice(1).join(", ")}`;
  const last = signal.days.at(-1);
  const when = last
    ? daysBetween(last, today) < 2
      ? relativeDay(last, today, locale)
      : shortDate(last, locale)
    : "";
  const hidden = row.group === "red_flag_today" ? reasonTexts[locale].hidden : "";
  return reasonTexts[locale].red_flag(capital(first) + more, when) + hidden;
};

const painChange =
  (rule: "pain_worse" | "improved"): Sentence =>
  (_row, signal, { locale }) => {
    const { number } = reader(signal);
    const one = (key: string) => numberText(Math.abs(number(key)), locale, 1);
    return reasonTexts[locale][rule](
      one("baseline"),
      one("recent"),
      number("baselineN"),
      number("recentN"),
      one("change"),
    );
  };

const sentences: Record<RuleId, Sentence> = {
  red_flag_today: redFlag,
  red_flag_days: redFlag,
  woken_by_pain: (_row, signal, { locale }) => {
    const { number } = reader(signal);
    return reasonTexts[locale].woken_by_pain(number("nights"), number("n"));
  },
  prolonged_stiffness: (row, signal, { locale, limits }) => {
    const { number } = reader(signal);
    const { base, ns } = stiffnessParts(row, locale);
    const median = numberText(number("median"), locale);
    return reasonTexts[locale].prolonged_stiffness(
      base,
      median,
      ns,
      number("above"),
      number("n"),
      limits.stiffnessIntermediateMaxMin,
    );
  },
  stopped_for_pain: (_row, signal, { locale }) => {
    const { number } = reader(signal);
    const days = listText(
      signal.days.map((day) => dayMonth(day, locale)),
      locale,
    );
    return reasonTexts[locale].stopped_for_pain(number("stops"), days, number("milder"));
  },
  pain_worse: painChange("pain_worse"),
  improved: painChange("improved"),
  stiffness_worse: (_row, signal, { locale }) => {
    const { number } = reader(signal);
    return reasonTexts[locale].stiffness_worse(
      numberText(number("baseline"), locale),
      numberText(number("recent"), locale),
      number("recentN"),
    );
  },
  efficiency_worse: (_row, signal, { locale }) => {
    const { number } = reader(signal);
    return reasonTexts[locale].efficiency_worse(
      percentText(number("baseline"), locale),
      percentText(number("recent"), locale),
      number("recentN"),
    );
  },
  test_finished: (_row, signal, { locale }) => {
    const last = signal.days.at(-1);
    return reasonTexts[locale].test_finished(
      reader(signal).number("tests"),
      last ? shortDate(last, locale) : "",
    );
  },
  no_diary: (row, signal, { today, locale }) => {
    const t = reasonTexts[locale];
    const days = signal.facts["days"];
    const link = t.link[row.link];
    if (typeof days !== "number") return t.no_diary_ever + link;
    return t.no_diary(shortDate(addDays(today, -days), locale), days) + link;
  },
  too_few_mornings: (_row, signal, { locale, limits }) => {
    const { number } = reader(signal);
    return reasonTexts[locale].too_few_mornings(number("n"), number("days"), limits.recentMinN);
  },
  low_adherence: (_row, signal, { locale }) => {
    const { number } = reader(signal);
    return reasonTexts[locale].low_adherence(
      creditText(number("credit"), locale),
      number("due"),
      percentText(number("percent"), locale),
      new Set(signal.days).size,
    );
  },
  plan_ending: (row, signal, { locale }) => {
    const t = reasonTexts[locale];
    const { number, word } = reader(signal);
    if (word("state") === "missing") return t.plan_missing;
    const end = signal.days[0] ?? row.plan?.endsOn;
    const date = end ? shortDate(end, locale) : "";
    return word("state") === "ended"
      ? t.plan_ended(date, number("days"))
      : t.plan_ending(date, number("days"));
  },
  inflammatory_pattern: (_row, signal, { locale }) => {
    const { number, word } = reader(signal);
    const t = reasonTexts[locale];
    const met = word("sets").split(" ");
    const names = patternSetIds.filter((set) => met.includes(set)).map((set) => t.patternSets[set]);
    return t.inflammatory_pattern(number("n"), number("of"), listText(names, locale));
  },
  long_complaint: (_row, signal, { locale }) =>
    reasonTexts[locale].long_complaint(reader(signal).number("days")),
  not_started: (row, _signal, { locale }) => reasonTexts[locale].not_started[row.link],
};

/** Sessions done: whole, or with one decimal where part of a session counts ("18,5"). */
export const creditText = (credit: number, locale: Locale): string =>
  numberText(credit, locale, Number.isInteger(Math.round(credit * 10) / 10) ? 0 : 1);

/** Whole days between an instant and today in the practice's zone. */
export const daysSince = (at: InstantIso, today: LocalDate, timeZone: string): number =>
  daysBetween(localDateAt(Date.parse(at), timeZone), today);

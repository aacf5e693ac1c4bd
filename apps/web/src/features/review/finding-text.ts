import type { AssociationId, FactorId } from "@soepel/domain/factors";
import type { Finding } from "@soepel/domain/findings";
import type { Locale } from "@soepel/domain/primitives";
import type { TrendDirection } from "@soepel/domain/stats/trend";
import { numberText, percentText, signedText } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";

/** The sentence of a finding, with *bold* and ~grey~ parts. */
export function findingText({ kind, facts }: Finding, locale: Locale): string {
  const t = reviewFindingTexts[locale];
  const value = (key: string) => Number(facts[key] ?? 0);
  const short = (key: string) => numberText(value(key), locale, value(key) % 1 ? 1 : 0);
  const minutes = (key: string) => numberText(value(key), locale, value(key) % 1 ? 1 : 0);
  switch (kind) {
    case "stiffness_change":
      return t.sentences[kind](minutes("baseline"), minutes("recent"), value("baselineN"), value("recentN"));
    case "pain_change":
      return t.sentences[kind](
        numberText(value("baseline"), locale, 1),
        numberText(value("recent"), locale, 1),
        value("baselineN"),
        value("recentN"),
      );
    case "efficiency_change":
      return t.sentences[kind](
        percentText(value("baseline"), locale, 1),
        percentText(value("recent"), locale, 1),
        value("baselineN"),
        value("recentN"),
        reviewLaneTexts[locale].lanes.formula[facts["denominator"] === "DSE" ? "DSE" : "TIB"],
      );
    case "revision_effect":
      return t.sentences[kind](
        value("revision"),
        minutes("before"),
        minutes("after"),
        value("beforeN"),
        value("afterN"),
      );
    case "stiffness_classes":
      return t.sentences[kind](value("prolonged"), value("n"), value("intermediate"));
    case "stiffness_trend":
      return t.sentences[kind](
        t.trend[facts["direction"] as TrendDirection],
        value("perWeek") === 0 ? null : signedText(value("perWeek"), locale, 1),
        value("n"),
        value("days"),
      );
    case "adherence":
      return t.sentences[kind](
        short("credit"),
        short("due"),
        percentText(value("percent"), locale),
        value("loggedDays"),
      );
    case "stops":
      return t.sentences[kind](value("stops"), value("milder"), value("days"));
    case "gaps":
      return t.sentences[kind](value("missing"), value("of"), value("paused"));
    case "factor":
      return t.sentences[kind](
        t.factors[facts["factor"] as FactorId],
        minutes("with"),
        minutes("without"),
        value("withN"),
        value("withoutN"),
      );
    case "association":
      return t.sentences[kind](
        t.pairs[facts["pair"] as AssociationId],
        signedText(value("rho"), locale, 2),
        value("n"),
      );
  }
}

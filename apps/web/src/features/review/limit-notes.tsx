import type { Locale } from "@soepel/domain/primitives";
import { durationText, numberText, percentText } from "@soepel/i18n/format";
import { reviewLimitTexts } from "@soepel/i18n/staff/review-limits";
import { limitLanes, type LimitLane, type ReviewLimits } from "../../charts/review/own-limits.ts";
import { daysText } from "./days-text.ts";

const words: Record<LimitLane, (value: number, locale: Locale) => string> = {
  stiffness: (value, locale) => durationText(Math.round(value), locale),
  pain: (value, locale) => numberText(value, locale, 1),
  efficiency: (value, locale) => percentText(value, locale, 1),
};

/** What the limits on the lanes are, from which days, and how much they can say. */
export function LimitNotes({
  limits,
  needed,
  locale,
}: {
  limits: ReviewLimits;
  /** Fewest mornings in the baseline. */
  needed: number;
  locale: Locale;
}) {
  const t = reviewLimitTexts[locale];
  const from = limitLanes.map((lane) => limits[lane]?.baselineDays).find((days) => days !== undefined);
  return (
    <div className="review-limits">
      <ul>
        {limitLanes.map((lane) => {
          const own = limits[lane]?.limits;
          const text = words[lane];
          return (
            <li key={lane}>
              {own
                ? t.line(
                    t.lanes[lane],
                    text(own.center, locale),
                    text(own.lower, locale),
                    text(own.upper, locale),
                    own.n,
                  )
                : t.tooFew(t.lanes[lane], needed)}
            </li>
          );
        })}
      </ul>
      {from && <p>{t.from(daysText(from, locale))}</p>}
      <p>{t.how}</p>
    </div>
  );
}

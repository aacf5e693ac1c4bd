import { eachDay } from "@soepel/domain/calendar";
import { goodNight, goodNightCounts, type GoodNightCriterion } from "@soepel/domain/good-night";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { recentWindow } from "@soepel/domain/windows";
import { shortWeekday } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { LaneSign } from "../../charts/draw/lane-sign.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { Marked } from "./marked.tsx";
import { daysText } from "./days-text.ts";

const ORDER: readonly GoodNightCriterion[] = [
  "fell_asleep",
  "few_awakenings",
  "not_woken_by_pain_or_tension",
  "rested",
  "alert",
];

/** The five criteria of a good night over the last seven, as dots and counts; never a score. */
export function GoodSleep({ review }: { review: ReviewWire }) {
  const t = useTexts(reviewFindingTexts).goodSleep;
  const locale = useLocale();
  const window = recentWindow(review.today);
  const days = eachDay(window.from, window.to);
  const byDate = new Map(review.mornings.map((morning) => [morning.date, morning]));
  const nights = days.map((date) => byDate.get(date) ?? null);
  const entered = nights.filter((morning) => morning !== null);
  const counts = goodNightCounts(entered);
  return (
    <Card
      title={t.title}
      end={<span className="xs mut">{t.nights(daysText(window, locale), entered.length)}</span>}
    >
      <table className="review-good">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t.criterion}</span>
            </th>
            <th scope="col">
              <span className="review-good-days" aria-hidden="true">
                {days.map((date) => (
                  <i key={date}>{shortWeekday(date, locale)}</i>
                ))}
              </span>
              <span className="vh">{t.perNight}</span>
            </th>
            <th scope="col">
              <span className="vh">{t.count}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ORDER.map((criterion) => {
            const { met, n } = counts[criterion];
            return (
              <tr key={criterion}>
                <th scope="row">{t.criteria[criterion]}</th>
                {n === 0 ? (
                  <td className="review-good-count" colSpan={2}>
                    <span className="mut">{t.notAsked}</span>
                  </td>
                ) : (
                  <>
                    <td>
                      <span className="review-good-days" aria-hidden="true">
                        {nights.map((morning, index) => (
                          <Dot key={days[index]} met={morning && goodNight(morning)[criterion]} />
                        ))}
                      </span>
                    </td>
                    <td className="review-good-count">
                      <Marked text={t.of(met, n)} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="review-card-note review-good-legend">
        <span>
          <LaneSign shape="dot" />
          {t.yes}
        </span>
        <span>
          <LaneSign shape="ring" />
          {t.no}
        </span>
        <span>{t.emptyLegend}</span>
        <span>{t.legend}</span>
      </p>
    </Card>
  );
}

function Dot({ met }: { met: boolean | null }) {
  if (met === null) return <i className="review-good-none">{"–"}</i>;
  return (
    <i className={met ? "" : "mut"}>
      <LaneSign shape={met ? "dot" : "ring"} />
    </i>
  );
}

import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { DayRange } from "@soepel/domain/windows";
import { shortDate } from "@soepel/i18n/format";
import { reviewFindingTexts } from "@soepel/i18n/staff/review-findings";
import { reviewTogetherTexts } from "@soepel/i18n/staff/review-together";
import { TableTwin } from "../../components/table-twin.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { figureText, shownMeasures, valuesIn } from "./measures.ts";

type Side = { name: string; range: DayRange };

/** Every morning behind two rows of dots. */
export function TwoSidesTable({ review, sides }: { review: ReviewWire; sides: readonly Side[] }) {
  const t = useTexts(reviewFindingTexts);
  const w = useTexts(reviewTogetherTexts);
  const locale = useLocale();
  const rows = sides.flatMap(({ name, range }) => {
    const byDate = shownMeasures.map(
      (measure) => new Map(valuesIn(measure, range, review).map(({ date, value }) => [date, value])),
    );
    const dates = [...new Set(byDate.flatMap((values) => [...values.keys()]))].toSorted();
    return dates.map(
      (date) =>
        [
          `${name}${date}`,
          name,
          shortDate(date, locale),
          ...shownMeasures.map((measure, index) => {
            const value = byDate[index]?.get(date) ?? null;
            return value === null ? "–" : figureText(measure, value, locale);
          }),
        ] as const,
    );
  });
  return (
    <TableTwin
      show={w.twin.show}
      caption={w.twin.mornings}
      head={[w.twin.period, w.twin.morning, ...shownMeasures.map((measure) => t.effect.measures[measure])]}
      rows={rows}
    />
  );
}

import type { Locale } from "@soepel/domain/primitives";
import type { OptionalCode } from "@soepel/domain/optional-questions";
import { listText } from "@soepel/i18n/format";
import { optionalAnswerTexts } from "@soepel/i18n/staff/optional-answers";
import { optionalAnswerText } from "@soepel/i18n/staff/optional-words";
import { extraOf, type ContextRow } from "../review/context-lane.ts";
import { CONTEXT_ROW } from "../review/lane-frame.ts";
import type { ReviewDay } from "../review/record.ts";
import { stateText, type ValueProps } from "./readout-words.tsx";

/** An optional answer in words; null when it was not asked or not answered. */
export function answerWords(day: ReviewDay, code: OptionalCode, locale: Locale): string | null {
  const value = extraOf(day, code);
  return value === null ? null : optionalAnswerText(code, value, locale);
}

type DayProps = Pick<ValueProps, "day" | "locale">;

/** How long until the pain was better and what helps, where that was asked. */
export function BetterValue({ day, locale }: DayProps) {
  const t = optionalAnswerTexts[locale];
  const time = day.morning?.extra?.time_to_better_min ?? null;
  const by = answerWords(day, "better_by", locale);
  return (
    <>
      {time !== null && (
        <p className="lane-rest">{time === "not_better" ? t.notBetter : t.betterAfter(time)}</p>
      )}
      {by !== null && <p className="lane-rest">{t.betterBy(by)}</p>}
    </>
  );
}

export function AwakeningsValue({ day, t, locale }: Omit<ValueProps, "chart">) {
  const times = day.morning?.values.n_awak ?? null;
  const reasons = reasonsOf(day, locale);
  const waso = day.night?.waso ?? null;
  if (times === null) {
    return <p className="lane-nothing">{day.morning ? stateText(day.morning, "n_awak", t) : "–"}</p>;
  }
  return (
    <>
      <p className="lane-strong">{t.readout.times(times)}</p>
      {times > 0 && waso !== null && <p className="lane-rest">{t.readout.awake(waso)}</p>}
      {reasons !== null && <p className="lane-rest">{reasons}</p>}
    </>
  );
}

function reasonsOf(day: ReviewDay, locale: Locale): string | null {
  const t = optionalAnswerTexts[locale];
  const { woken_by_pain: pain = null, woken_by_tension: tension = null } = day.morning?.extra ?? {};
  if (pain === null && tension === null) return null;
  const words = [
    pain === true ? t.wokenByPain(answerWords(day, "woken_half", locale)) : null,
    tension === true ? t.wokenByTension : null,
  ].filter((text) => text !== null);
  return words.length === 0 ? t.notWoken : listText(words, locale);
}

/** One line per row of the context lane. */
export function ContextValues({ chart, day, t, locale }: ValueProps) {
  const text = (id: ContextRow["id"]): string => {
    if (id === "note") return (day.morning?.values.note ?? null) === null ? "–" : t.readout.seeAbove;
    if (id !== "quality") return answerWords(day, id, locale) ?? "–";
    const quality = day.morning?.values.quality ?? null;
    if (quality !== null) return t.readout.quality(quality);
    return day.morning ? stateText(day.morning, "quality", t) : "–";
  };
  return (
    <div className="lane-rows" style={{ paddingTop: 4 }}>
      {chart.context.rows.map(({ id }) => (
        <span key={id} style={{ height: CONTEXT_ROW }}>
          <span className="lane-name" title={text(id)}>
            {text(id)}
          </span>
        </span>
      ))}
    </div>
  );
}

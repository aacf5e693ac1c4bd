import { useState } from "react";
import type { MinuteRange } from "@soepel/domain/dose-minutes";
import { moments, type Moment } from "@soepel/domain/plan";
import { planLimits, type PlanWarning } from "@soepel/domain/plan-warnings";
import { weekdayTexts } from "@soepel/i18n/common";
import { dayMonth, listText } from "@soepel/i18n/format";
import { conditionTexts, hintLevelTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Icon } from "../icon.tsx";
import { minutesShort } from "./model/dose-short.ts";
import type { Library, PlanView } from "./model/plan-view.ts";

/** Minutes per day against the limit, and beside them the warnings; they never block. */
export function PlanSummary({ view, library }: { view: PlanView; library: Library }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const { longest, longestDays, others } = weekParts(view.week);
  // An item of n per week may fall on any day, so no day can be named.
  const anyDay = view.items.some(({ schedule }) => schedule.kind === "n_per_week");
  const days = anyDay
    ? t.minutesWithAll
    : longestDays.length === 7
      ? t.minutesEveryDay
      : t.minutesOn(daysText(longestDays, locale));
  const rest = others === null ? t.noneOtherDays : t.minutesOtherDays(minutesShort(others, locale));
  return (
    <section className="card pe-sum" aria-label={t.minutesTitle}>
      <div>
        <p className="pe-total">
          {longest === null ? (
            <b>{t.minutesUnknown}</b>
          ) : (
            <>
              <b>{t.minutesText(minutesShort(longest, locale))}</b>
              <span className="s sec">{longestDays.length < 7 && !anyDay ? t.both(days, rest) : days}</span>
            </>
          )}
        </p>
        {longest !== null && <MinutesBar view={view} longest={longest} />}
      </div>
      <Warnings warnings={view.warnings} library={library} />
    </section>
  );
}

const daysText = (days: readonly number[], locale: "nl" | "en") =>
  listText(
    days.map((day) => weekdayTexts[locale].short[day - 1] ?? ""),
    locale,
  );

/** The longest kind of day, the days it falls on, and the range of all other days. */
function weekParts(week: readonly (MinuteRange | null)[]) {
  const longest = week.reduce<MinuteRange | null>(
    (most, day) => (day !== null && (most === null || day.max > most.max) ? day : most),
    null,
  );
  const same = (day: MinuteRange | null) =>
    day !== null &&
    longest !== null &&
    Math.abs(day.max - longest.max) < 0.01 &&
    Math.abs(day.min - longest.min) < 0.01;
  const rest = week.filter((day) => day !== null && !same(day));
  const others = rest.reduce<MinuteRange | null>(
    (all, day) =>
      day === null
        ? all
        : { min: Math.min(all?.min ?? day.min, day.min), max: Math.max(all?.max ?? day.max, day.max) },
    null,
  );
  return { longest, longestDays: week.flatMap((day, index) => (same(day) ? [index + 1] : [])), others };
}

const WIDTH = 330;
/** Words under the bar need this much room each, so a short block never hides its neighbour's word. */
const LABEL_ROOM = 46;

const SHADES = { in_bed: 0.95, morning: 0.7, day: 0.57, evening: 0.45 } as const;

/** One block per moment, as long as its shortest time; where they end, and from where a word under the bar has room. */
function barBlocks(view: PlanView, longest: MinuteRange, scale: number) {
  const shortest = moments.map((moment) => view.perMoment[moment]?.min ?? 0);
  const sum = shortest.reduce((all, minutes) => all + minutes, 0);
  // Moments on different weekdays can add up to more than any one day.
  const share = sum > longest.min ? longest.min / sum : 1;
  const blocks: { moment: Moment; from: number; width: number; labelled: boolean }[] = [];
  let x = 1;
  let labelFrom = 0;
  moments.forEach((moment, index) => {
    const minutes = (shortest[index] ?? 0) * share;
    if (minutes <= 0) return;
    const width = Math.max(3, minutes * scale);
    const labelled = x >= labelFrom;
    blocks.push({ moment, from: x, width, labelled });
    if (labelled) labelFrom = x + LABEL_ROOM;
    x += width + 2;
  });
  return { blocks, x, labelFrom };
}

function MinutesBar({ view, longest }: { view: PlanView; longest: MinuteRange }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const scale = WIDTH / Math.max(planLimits.minutesPerDay * 1.5, longest.max * 1.08);
  const { blocks, x, labelFrom } = barBlocks(view, longest, scale);
  const end = Math.max(x, longest.max * scale);
  const limitAt = planLimits.minutesPerDay * scale;
  const upTo = t.upTo(minutesShort({ min: longest.max, max: longest.max }, locale));
  return (
    <svg
      className="pe-bar"
      width={WIDTH}
      height="46"
      viewBox={`0 0 ${WIDTH} 46`}
      role="img"
      aria-label={t.barText(minutesShort(longest, locale), planLimits.minutesPerDay)}
    >
      <path d={`M0 26H${WIDTH}`} stroke="var(--line)" />
      {blocks.map(({ moment, from, width, labelled }) => (
        <g key={moment}>
          <rect
            x={from}
            y="12"
            width={width}
            height="14"
            rx="2"
            fill="var(--primary)"
            opacity={SHADES[moment]}
          />
          {labelled && (
            <text x={from} y="41">
              {t.momentShort[moment]}
            </text>
          )}
        </g>
      ))}
      {end - x > 6 && (
        <>
          <rect
            x={x}
            y="12"
            width={end - x}
            height="14"
            rx="2"
            fill="none"
            stroke="var(--ink-3)"
            strokeDasharray="3 2"
          />
          {WIDTH - Math.max(x, labelFrom) > 120 && (
            <text x={Math.max(x + 4, labelFrom)} y="41">
              {upTo}
            </text>
          )}
        </>
      )}
      <path d={`M${limitAt} 4V30`} stroke="var(--soon)" strokeWidth="1.5" />
      <text className="limit" x={limitAt + 4} y="9">
        {t.limit(planLimits.minutesPerDay)}
      </text>
    </svg>
  );
}

const SHOWN = 3;

function Warnings({ warnings, library }: { warnings: readonly PlanWarning[]; library: Library }) {
  const t = planEditorTexts[useLocale()];
  const [all, setAll] = useState(false);
  if (warnings.length === 0) {
    return (
      <p className="pe-warn ok">
        <Icon name="check" stroke={2} />
        <span>{t.noWarnings}</span>
      </p>
    );
  }
  const hidden = warnings.length - SHOWN;
  return (
    <ul className="pe-warns">
      {(all ? warnings : warnings.slice(0, SHOWN)).map((warning, index) => (
        <li key={index} className="pe-warn">
          <Icon name="warn" />
          <span>
            <Warning warning={warning} library={library} />
            {index === SHOWN - 1 && hidden > 0 && !all && (
              <button type="button" className="pe-text-button" onClick={() => setAll(true)}>
                {t.moreWarnings(hidden)}
              </button>
            )}
          </span>
        </li>
      ))}
      {all && hidden > 0 && (
        <li className="pe-warn">
          <span />
          <button type="button" className="pe-text-button" onClick={() => setAll(false)}>
            {t.fewerWarnings}
          </button>
        </li>
      )}
    </ul>
  );
}

function Warning({ warning, library }: { warning: PlanWarning; library: Library }) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const nameOf = (slug: string) => library.get(slug)?.content.name[locale] ?? slug;
  const line = (bold: string, rest: string) => (
    <>
      <b>{bold}</b> {rest}
    </>
  );
  switch (warning.kind) {
    case "too_many_exercises":
      return line(t.manyExercises(warning.count), t.manyExercisesWhy(warning.limit));
    case "too_many_minutes":
      return line(
        t.manyMinutes(warning.limit),
        warning.weekdays.length === 7
          ? `${t.minutesEveryDay}.`
          : t.manyMinutesOn(daysText(warning.weekdays, locale)),
      );
    case "condition_hint":
      return line(
        `${conditionTexts[locale][warning.condition]}:`,
        t.hintAt(hintLevelTexts[locale][warning.level], nameOf(warning.exercise)),
      );
    case "stopped_for_pain":
      return line(
        nameOf(warning.exercise),
        `${t.stoppedTimes(warning.days.length, warning.days.map((day) => dayMonth(day, locale)).join(", "))}.`,
      );
  }
}

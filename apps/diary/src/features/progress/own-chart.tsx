import { progressTexts } from "@soepel/i18n/diary/progress";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { dayMonth } from "@soepel/i18n/format";
import { useLocale } from "../../lib/settings.ts";
import { neighbourPairs, type OwnSeries, type OwnWeek } from "../../model/own-days.ts";

const LEFT = 44;
const RIGHT = 334;
const TOP = 10;

type Props = {
  title: string;
  series: OwnSeries;
  /** Lowest, middle and highest tick; the scale is fixed. */
  ticks: readonly [number, number, number];
  tone: "stiffness" | "pain" | "sleep";
  say: (middle: number) => string;
  legend?: boolean;
};

/** Fourteen mornings as dots; a line only between neighbours, × on the axis for an empty one, hollow for a late one. */
export function OwnChart({ title, series, ticks, tone, say, legend = false }: Props) {
  const locale = useLocale();
  const t = progressTexts[locale];
  const { days } = series;
  const bottom = legend ? 80 : 64;
  const [low, , high] = ticks;
  const x = (i: number) => LEFT + (i * (RIGHT - LEFT)) / (days.length - 1);
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - TOP);
  const colour = { stroke: `var(--${tone})` };
  const n = days.filter((day) => day.value !== null).length;
  const words = ({ middle, n: filled }: OwnWeek) =>
    middle === null ? (filled === 0 ? "–" : t.tooFew) : say(middle);
  return (
    <section className="card ct">
      <h2>{title}</h2>
      <div className="two">
        <b>{words(series.last)}</b>
        <span>{t.last7(series.last.n)}</span>
        <b>{words(series.before)}</b>
        <span>{t.before7(series.before.n)}</span>
      </div>
      <svg
        className="ch"
        viewBox={`0 0 350 ${bottom + 24}`}
        role="img"
        aria-label={t.chartLabel(title, n, days.length)}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="gr" d={`M34 ${y(tick)}H344`} />
            <text className="ax" x="28" y={y(tick) + 4.5} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {days.map((day, i) =>
          day.value === null ? (
            <path key={day.date} className="mis" d={`M${x(i) - 3.5} ${bottom - 3.5}l7 7m0 -7l-7 7`} />
          ) : null,
        )}
        <path
          className="cn"
          style={colour}
          d={neighbourPairs(days)
            .map(([a, b]) => `M${x(a)} ${y(days[a]?.value ?? 0)}L${x(b)} ${y(days[b]?.value ?? 0)}`)
            .join("")}
        />
        {days.map((day, i) =>
          day.value === null ? null : (
            <circle
              key={day.date}
              cx={x(i)}
              cy={y(day.value)}
              r="5.2"
              strokeWidth="2.4"
              style={{ ...colour, fill: day.late ? "var(--surface)" : `var(--${tone})` }}
            />
          ),
        )}
        {[0, 7, 13].map((i) => (
          <text
            key={i}
            className="ax"
            x={x(i)}
            y={bottom + 21}
            textAnchor={i === 0 ? "start" : i === 13 ? "end" : "middle"}
          >
            {i === 13 ? frameTexts[locale].today : days[i] ? dayMonth(days[i].date, locale) : ""}
          </text>
        ))}
      </svg>
      {legend ? <p className="leg2">{t.legend}</p> : null}
    </section>
  );
}

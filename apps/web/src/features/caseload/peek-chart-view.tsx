import type { Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { dayMonth } from "@soepel/i18n/format";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { useTexts } from "../../lib/locale.ts";
import { PEEK_DAYS, preparePeekChart } from "./peek-chart.ts";

/** 28 mornings of stiffness with weekends, bands and plan revisions. */
export function PeekChartView({ review, locale }: { review: ReviewWire; locale: Locale }) {
  const t = useTexts(peekTexts);
  const common = useTexts(commonTexts);
  const chart = preparePeekChart(review);
  const words = chart.values
    .map((minutes) => (minutes === null ? common.noDiary : `${minutes} min`))
    .join(", ");
  return (
    <figure>
      <figcaption>
        {t.chart} <span className="mut">· {t.chartNote(PEEK_DAYS, chart.n)}</span>
      </figcaption>
      <svg
        width={chart.width}
        height={chart.height}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={t.chartLabel(PEEK_DAYS, chart.n, words)}
      >
        {chart.weekends.map((x) => (
          <rect key={x} x={x} y={6} width={chart.dayWidth} height={78} fill="var(--surface-2)" />
        ))}
        {chart.bands.map((band) => (
          <rect
            key={band.fill}
            x={chart.left}
            y={band.y}
            width={chart.width - chart.left}
            height={band.height}
            fill={`var(--${band.fill})`}
          />
        ))}
        {chart.ticks.map((tick) => (
          <g key={tick.minutes}>
            <path
              d={`M${chart.left} ${tick.y}H${chart.width}`}
              stroke={tick.limit ? "var(--line-2)" : "var(--line)"}
              strokeDasharray={tick.limit ? "3 2" : undefined}
            />
            <text x={chart.left - 5} y={tick.y + 4} fontSize={11} textAnchor="end" fill="var(--ink-3)">
              {tick.minutes}
            </text>
          </g>
        ))}
        {chart.revisions.map((revision) => (
          <g key={revision.number}>
            <path d={`M${revision.x} 2V84`} stroke="var(--primary)" strokeWidth={1.5} />
            <text
              x={revision.labelLeft ? revision.x - 5 : revision.x + 5}
              y={13}
              textAnchor={revision.labelLeft ? "end" : "start"}
              fontSize={11}
              fontWeight={600}
              fill="var(--primary)"
            >
              {t.revision(revision.number)}
            </text>
          </g>
        ))}
        {chart.gaps.map((x) => (
          <path key={x} d={`M${x} 88.5h5`} stroke="var(--line-2)" strokeWidth={1.5} />
        ))}
        {chart.dots.map((dot) => (
          <circle
            key={dot.x}
            cx={dot.x}
            cy={dot.y}
            r={2.6}
            fill={dot.hollow ? "var(--surface)" : "var(--stiffness)"}
            stroke="var(--stiffness)"
            strokeWidth={1.3}
          />
        ))}
        {chart.labels.map((label) => (
          <text
            key={label.x}
            x={label.x}
            y={102}
            fontSize={11}
            textAnchor={label.first ? "start" : "middle"}
            fill="var(--ink-3)"
          >
            {dayMonth(label.date, locale)}
          </text>
        ))}
      </svg>
    </figure>
  );
}

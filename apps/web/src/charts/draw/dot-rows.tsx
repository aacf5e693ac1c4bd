import { centreMark, dotRow, prepareDotRow } from "../review/dot-row.ts";
import { dotsPath } from "../timeline/marks.ts";
import "./dot-rows.css";

type Row = { label: string; values: readonly (number | null)[]; centre: number | null };

const ROW = 23;
const R = 2.5;

/** Two rows of dots on one printed scale: before hollow, after full, a 2 px mark at each summary value. */
export function DotRows({
  before,
  after,
  scale,
  lane,
}: {
  before: Row;
  after: Row;
  scale: { low: number; high: number };
  /** Class that gives the lane's colour. */
  lane: string;
}) {
  const ticks = [scale.low, (scale.low + scale.high) / 2, scale.high];
  return (
    <svg className="dot-rows" width={318} height={58} viewBox="0 0 318 58" aria-hidden="true">
      {[before, after].map((row, index) => {
        const centre = centreMark(row.centre, scale);
        return (
          <g key={row.label} transform={`translate(0 ${index * ROW})`}>
            <text x={0} y={17}>
              {row.label}
            </text>
            <path className="dot-rows-line" d={`M${dotRow.left} 13H${dotRow.right}`} />
            <path
              className={`${index === 0 ? "lanes-hollow" : "lanes-full"} ${lane}`}
              strokeWidth={1.3}
              d={dotsPath(prepareDotRow(row.values, scale).points, R)}
            />
            {centre !== null && <path className="dot-rows-centre" d={`M${centre} 3v20`} />}
          </g>
        );
      })}
      {ticks.map((tick) => (
        <text key={tick} className="dot-rows-tick" x={centreMark(tick, scale) ?? 0} y={57}>
          {tick}
        </text>
      ))}
    </svg>
  );
}

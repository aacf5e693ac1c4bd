import { prepareSparkline, type SparklineMorning } from "./sparkline-model.ts";

/**
 * Fourteen mornings of stiffness in minutes on the fixed scale 0–120. `label` says in words what the picture shows,
 * including how many mornings were filled in; it is the only thing a screen reader gets.
 */
export function Sparkline({ mornings, label }: { mornings: readonly SparklineMorning[]; label: string }) {
  const model = prepareSparkline(mornings);
  return (
    <svg
      width={model.width}
      height={model.height}
      viewBox={`0 0 ${model.width} ${model.height}`}
      role="img"
      aria-label={label}
    >
      {model.bands.map((band) => (
        <rect
          key={band.of}
          x={0}
          y={band.y}
          width={model.width}
          height={band.height}
          fill={band.of === "0-30" ? "var(--band)" : "var(--band-2)"}
        />
      ))}
      <path d={`M0 ${model.limitY}H${model.width}`} stroke="var(--line-2)" strokeDasharray="2 2" />
      {model.lines.map((line) => (
        <line key={line.x1} {...line} stroke="var(--stiffness)" opacity={0.55} />
      ))}
      {model.gaps.map((gap) => (
        <path key={gap.x} d={`M${gap.x} ${gap.y}h${gap.width}`} stroke="var(--line-2)" strokeWidth={1.5} />
      ))}
      {model.dots.map((dot) => (
        <circle
          key={dot.x}
          cx={dot.x}
          cy={dot.y}
          r={dot.hollow ? dot.r - 0.4 : dot.r}
          fill={dot.hollow ? "var(--surface)" : "var(--stiffness)"}
          stroke="var(--stiffness)"
          strokeWidth={dot.hollow ? 1.2 : 0}
        />
      ))}
    </svg>
  );
}

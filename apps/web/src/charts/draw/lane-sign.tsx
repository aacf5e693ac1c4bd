const shapes = {
  dot: <circle cx={5} cy={5} r={3.6} />,
  diamond: <path d="M5 .6L9.400 5L5 9.400L.6 5z" />,
  square: <path d="M1.800 1.800h6.400v6.400h-6.400z" />,
  triangle: <path d="M5 1L9.500 9H.5z" />,
  dash: <path d="M1 4.300h8v1.400h-8z" />,
  bar: <path d="M3.200 0h3.600v10h-3.600z" />,
  mark: <rect x={1} y={1} width={8} height={8} rx={1.6} opacity={0.74} />,
  ring: <circle cx={5} cy={5} r={3.2} fill="none" stroke="currentColor" strokeWidth={1.4} />,
} as const;

export type LaneShape = keyof typeof shapes;

/** The mark of a lane in 10 px, in the colour of the text around it, so that shape and colour say the same everywhere. */
export function LaneSign({ shape }: { shape: LaneShape }) {
  return (
    <svg
      className="lane-sign"
      width={10}
      height={10}
      viewBox="0 0 10 10"
      fill="currentColor"
      aria-hidden="true"
    >
      {shapes[shape]}
    </svg>
  );
}

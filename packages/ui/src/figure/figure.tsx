import { type ReactElement, useEffect, useId, useMemo, useState } from "react";
import { draw, lensArrows, type Stage, stage } from "./draw.ts";
import { FIGURES } from "./figures.ts";
import { CARD, PAINT } from "./paint.ts";
import { circle, polyline } from "./path.ts";
import type { Figure, Scene, Shape } from "./scene.ts";

/** Milliseconds to the end pose, hold, and back. */
const PACE = { there: 1200, hold: 600, back: 1200, rest: 500 } as const;
const WIDTH = 400;
const HEIGHT = 300;

export type FigureSize = "row" | "card" | "player";
export type FigureMode = "still" | "both" | "animated";

export interface ExerciseFigureProps {
  /** Id of the library item, such as `cat-cow`. */
  readonly id: string;
  /**
   * `row` from 44 px, `card` from 98 px, `player` large; the caller sets the width, this the line weights.
   */
  readonly size?: FigureSize;
  /**
   * `still`: end pose with ghost; `both`: start and end, numbered; `animated`: `both` under reduced motion.
   */
  readonly mode?: FigureMode;
  /** True draws the exercise for the left side. */
  readonly mirrored?: boolean;
  /** Text alternative: start position and steps. Without it the figure is decoration. */
  readonly title?: string;
}

function Path({ shape, bold }: { readonly shape: Shape; readonly bold: number }): ReactElement {
  const { role, d, halo } = shape;
  if (role === "text") {
    return (
      <text
        x={shape.at?.[0]}
        y={shape.at?.[1]}
        fontSize={shape.size ?? 12}
        fontWeight={700}
        textAnchor="middle"
        fill="var(--ink)"
      >
        {d}
      </text>
    );
  }
  const { ink, strength, width, dash } = PAINT[role];
  // A browser without color-mix() falls back to the fill inherited from the picture.
  const token = ink === "card" ? CARD : `var(--${ink})`;
  const colour = strength === undefined ? token : `color-mix(in srgb, ${token} ${strength * 100}%, ${CARD})`;
  if (width !== undefined) {
    const wide = width * (role === "arrow" ? bold : 1);
    const rim = role === "arrow" || role === "guide" || role === "yes" || role === "no";
    return (
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        {rim && <path d={d} stroke={CARD} strokeWidth={wide + 4.4} />}
        <path d={d} stroke={colour} strokeWidth={wide} strokeDasharray={dash} />
      </g>
    );
  }
  if (role === "ghost") {
    return (
      <>
        <path
          d={d}
          stroke="var(--primary)"
          strokeWidth={2.6}
          strokeDasharray="4 3.4"
          strokeLinejoin="round"
        />
        <path d={d} fill={colour} />
      </>
    );
  }
  return (
    <>
      {halo !== undefined && (
        <path d={d} fill={CARD} stroke={CARD} strokeWidth={halo} strokeLinejoin="round" />
      )}
      <path d={d} fill={colour} />
    </>
  );
}

interface SceneViewProps {
  readonly scene: Scene;
  readonly fixed: Stage;
  readonly t: number;
  readonly still: boolean;
  readonly bold: number;
}

function SceneView({ scene, fixed, t, still, bold }: SceneViewProps): ReactElement {
  const clip = useId();
  const shapes = draw(scene, fixed, t, still);
  const paths = (list: readonly Shape[]) =>
    list.map((shape, i) => <Path key={i} shape={shape} bold={bold} />);
  const { lens } = scene;
  if (!lens) return <>{paths(shapes)}</>;
  const { spot, at, r = 36, scale = 1.9 } = lens;
  const glass = circle(at[0], at[1], r);
  const [dx, dy] = [spot[0] - at[0], spot[1] - at[1]];
  const reach = r / Math.hypot(dx, dy);
  return (
    <>
      {paths(shapes)}
      <path
        d={polyline([[at[0] + dx * reach, at[1] + dy * reach], spot])}
        stroke="var(--ink-3)"
        strokeWidth={2}
      />
      <clipPath id={clip}>
        <path d={glass} />
      </clipPath>
      <path d={glass} fill={CARD} />
      <g clipPath={`url(#${clip})`}>
        <g transform={`translate(${at[0]} ${at[1]})scale(${scale})translate(${-spot[0]} ${-spot[1]})`}>
          {paths(shapes.filter((shape) => shape.role !== "arrow"))}
          {t > 0 && lensArrows(scene).map((shape, i) => <Path key={i} shape={shape} bold={bold / scale} />)}
        </g>
      </g>
      <path d={glass} fill="none" stroke="var(--ink-3)" strokeWidth={2.4} />
    </>
  );
}

/** Cells of a figure: where each view stands in the picture of 400 by 300. */
function cells(figure: Figure): { x: number; y: number; width: number; height: number }[] {
  const count = figure.views.length;
  const rows = figure.layout === "rows";
  const gap = 10;
  const span = ((rows ? HEIGHT : WIDTH) - gap * (count - 1)) / count;
  return figure.views.map((_, i) => {
    const start = i * (span + gap);
    return rows
      ? { x: 0, y: start, width: WIDTH, height: span }
      : { x: start, y: 0, width: span, height: HEIGHT };
  });
}

/** Share 0 to 1 of the movement at `ms` after the start, eased in and out. */
export function paceAt(ms: number): number {
  const { there, hold, back, rest } = PACE;
  const at = ms % (there + hold + back + rest);
  const ease = (share: number) => (1 - Math.cos(Math.PI * share)) / 2;
  if (at < there) return ease(at / there);
  if (at < there + hold) return 1;
  if (at < there + hold + back) return 1 - ease((at - there - hold) / back);
  return 0;
}

const CALM = "(prefers-reduced-motion: reduce)";
const prefersCalm = () => typeof window === "undefined" || window.matchMedia(CALM).matches;

/** Share of the movement now, following the clock while `wanted`; null when the figure must stand still. */
function useMovement(wanted: boolean): number | null {
  const [calm, setCalm] = useState(prefersCalm);
  const [t, setT] = useState(0);
  const running = wanted && !calm;
  useEffect(() => {
    const preference = window.matchMedia(CALM);
    const follow = () => setCalm(preference.matches);
    preference.addEventListener("change", follow);
    return () => preference.removeEventListener("change", follow);
  }, []);
  useEffect(() => {
    if (!running) return;
    let start: number | null = null;
    const step = (now: number) => {
      start ??= now;
      setT(paceAt(now - start));
      frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [running]);
  return running ? t : null;
}

interface PictureProps {
  readonly figure: Figure;
  readonly t: number;
  readonly still: boolean;
  readonly bold: number;
  readonly mirrored: boolean;
}

function Picture({ figure, t, still, bold, mirrored }: PictureProps): ReactElement {
  const laid = useMemo(() => {
    const places = cells(figure);
    return figure.views.map((scene, i) => {
      const place = places[i] ?? { x: 0, y: 0, width: WIDTH, height: HEIGHT };
      return { scene, place, fixed: stage(scene, place.width / place.height) };
    });
  }, [figure]);
  return (
    <>
      {laid.map(({ scene, place, fixed }, i) => {
        const [x, y, w, h] = fixed.box;
        const turned = mirrored !== (scene.flip ?? false);
        return (
          <svg key={i} {...place} viewBox={`${x} ${y} ${w} ${h}`}>
            <g transform={turned ? `translate(${2 * x + w} 0)scale(-1 1)` : undefined}>
              <SceneView scene={scene} fixed={fixed} t={t} still={still} bold={bold} />
            </g>
          </svg>
        );
      })}
    </>
  );
}

const BOLD: Readonly<Record<FigureSize, number>> = { row: 2, card: 1.25, player: 1 };

/** The figure of an item; of two views above each other a row of 33 px has room for the first only. */
function chosen(id: string, size: FigureSize): Figure | undefined {
  const figure = FIGURES[id];
  return figure?.layout === "rows" && size === "row" ? { views: figure.views.slice(0, 1) } : figure;
}

/** The drawing of one library item, 4 to 3, as wide as its container. Null when the id has no figure. */
export function ExerciseFigure(props: ExerciseFigureProps): ReactElement | null {
  const { id, size = "card", mode = "still", mirrored = false, title } = props;
  const figure = useMemo(() => chosen(id, size), [id, size]);
  const moves = figure?.views.some((scene) => scene.b) ?? false;
  const t = useMovement(mode === "animated" && moves);
  if (!figure) return null;
  const common = { figure, bold: BOLD[size], mirrored };
  const name = title === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": title };
  if (mode === "still" || !moves || t !== null) {
    return (
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" fill="var(--ink-3)" {...name}>
        <Picture {...common} t={t ?? 1} still={t === null} />
      </svg>
    );
  }
  return (
    <svg viewBox={`0 0 ${2 * WIDTH + 20} ${HEIGHT}`} width="100%" fill="var(--ink-3)" {...name}>
      {[0, 1].map((pose) => (
        <svg
          key={pose}
          x={pose * (WIDTH + 20)}
          width={WIDTH}
          height={HEIGHT}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        >
          <Picture {...common} t={pose} still />
          <circle cx={20} cy={20} r={17} fill="var(--primary-soft)" />
          <text x={20} y={27} textAnchor="middle" fontSize={20} fontWeight={700} fill="var(--primary)">
            {pose + 1}
          </text>
        </svg>
      ))}
    </svg>
  );
}

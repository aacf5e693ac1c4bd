import { useEffect, type ReactNode } from "react";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { Icon } from "../../components/icon.tsx";
import { Heading } from "../../components/page.tsx";
import { Spoken, useReadAloud } from "../../components/read-aloud.tsx";
import { changeSettings, prefersStill, useSettings } from "../../lib/settings.ts";
import { breathAt, type Lead } from "../../model/player.ts";
import { allowSound, cue } from "./cue.ts";
import { useStopwatch } from "./use-stopwatch.ts";

const CENTRE = 160;
const RADIUS = 142;
const GAP_DEG = 6;

const point = (degrees: number) => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(CENTRE + RADIUS * Math.cos(angle)).toFixed(1)} ${(CENTRE + RADIUS * Math.sin(angle)).toFixed(1)}`;
};

/** One segment of the ring per second of a breath. */
const segment = (i: number, of: number) => {
  const width = 360 / of;
  return `M${point(i * width + GAP_DEG / 2)}A${RADIUS} ${RADIUS} 0 0 1 ${point((i + 1) * width - GAP_DEG / 2)}`;
};

type Props = {
  name: string;
  hint: string;
  lead: Lead & { kind: "breath" };
  onEnd: () => void;
  foot: ReactNode;
};

/** The breathing pacer: disc grows and shrinks, ring segments pass, words in the disc. Without motion only the ring. */
export function BreathLead({ name, hint, lead, onEnd, foot }: Props) {
  const { locale, sound } = useSettings();
  const t = routineTexts[locale];
  const { running, elapsed, start, pause } = useStopwatch();
  const at = breathAt(lead, elapsed);
  const phase = at?.phase ?? null;
  const over = at === null;
  useEffect(() => {
    if (over) {
      cue("end", sound);
      onEnd();
    } else if (elapsed > 0) cue("change", sound);
    // Only a change of breath is a cue.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [phase, over]);
  useReadAloud(elapsed > 0 && phase !== null ? [phase === "in" ? t.breatheIn : t.breatheOut] : []);
  const total = lead.inS + lead.outS;
  const second = at?.second ?? total;
  const fresh = elapsed === 0;
  const full = running && phase === "in";
  const step = phase === "in" ? second + 1 : second - lead.inS + 1;
  const of = phase === "in" ? lead.inS : lead.outS;
  const minutes = Math.ceil((at?.leftMs ?? 0) / 60_000);
  return (
    <main className="pad breath">
      <Spoken texts={[name, hint]}>
        <Heading>{name}</Heading>
        <p className="hint">{hint}</p>
      </Spoken>
      <div className="sp" />
      <div className="pac">
        <svg viewBox="0 0 320 320" aria-hidden="true">
          <g
            className="disc"
            style={
              prefersStill()
                ? undefined
                : {
                    transform: `scale(${full ? 1 : 0.82})`,
                    transitionDuration: `${full ? lead.inS : lead.outS}s`,
                  }
            }
          >
            <circle className="o3" cx="160" cy="160" r="126" />
            <circle className="o2" cx="160" cy="160" r="110" />
            <circle className="o1" cx="160" cy="160" r="92" />
          </g>
          {Array.from({ length: total }, (_, i) => (
            <path
              key={i}
              className={`tk ${i < lead.inS ? "in" : "out"}${!fresh && i <= second ? " past" : ""}`}
              d={segment(i, total)}
            />
          ))}
        </svg>
        <div className="rt">
          <b>{phase === "out" ? t.breatheOut : t.breatheIn}</b>
          <small>{fresh ? t.breathOf(1, lead.inS) : t.breathOf(step, of)}</small>
        </div>
      </div>
      <p className="key">
        <span className="k1" />
        {t.countsIn(lead.inS)}
        <span className="k2" />
        {t.countsOut(lead.outS)}
      </p>
      <div className="sp" />
      <p className="left">
        {(at?.leftMs ?? 0) < 30_000 && !fresh ? t.lessThanMinute : t.minutesLeft(minutes)}
      </p>
      <button
        type="button"
        className="btn pri"
        onClick={() => {
          allowSound();
          if (running) pause();
          else start();
        }}
      >
        <Icon name={running ? "pause" : "play"} />
        {running ? t.pause : fresh ? t.startTimer : t.resume}
      </button>
      <button
        type="button"
        className="btn txt"
        onClick={() => {
          allowSound();
          changeSettings({ sound: !sound });
        }}
      >
        <Icon name="say" />
        {sound ? t.withoutSound : t.withSound}
      </button>
      {foot}
    </main>
  );
}

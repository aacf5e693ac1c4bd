import { useEffect, type ReactNode } from "react";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { Icon } from "../../components/icon.tsx";
import { Say } from "../../components/page.tsx";
import { useReadAloud } from "../../components/read-aloud.tsx";
import { useSettings } from "../../lib/settings.ts";
import { clockAt, type Lead, type Side, type Stretch } from "../../model/player.ts";
import { allowSound, cue } from "./cue.ts";
import { Ring } from "./ring.tsx";
import { Sides } from "./sides.tsx";
import { useStopwatch } from "./use-stopwatch.ts";

type Props = {
  lead: Lead & { kind: "clock" };
  onSide: (side: Side) => void;
  onEnd: () => void;
  steps: ReactNode;
  foot: ReactNode;
};

/** Leads holds and timed exercises: get ready, work, other side; the ring counts down in words and shape. */
export function ClockLead({ lead, onSide, onEnd, steps, foot }: Props) {
  const { locale, sound } = useSettings();
  const t = routineTexts[locale];
  const { running, elapsed, start, pause } = useStopwatch();
  const at = clockAt(lead.stretches, elapsed);
  const side = at?.stretch.side ?? lead.stretches.at(-1)?.side ?? null;
  const index = at?.index ?? -1;
  useEffect(() => onSide(side), [side, onSide]);
  useEffect(() => {
    if (elapsed > 0) cue(index === -1 ? "end" : "change", sound);
    if (index === -1) onEnd();
    // Only a change of stretch is a cue, not the passing of time within it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [index]);
  const first = lead.stretches.find((stretch) => stretch.kind === "work");
  const fresh = elapsed === 0;
  useReadAloud(fresh || at === null ? [] : wordsOf(at.stretch, lead.stretches[index - 1]));
  const shown = fresh ? (first?.seconds ?? 0) : (at?.left ?? 0);
  const kind = fresh ? "work" : (at?.stretch.kind ?? "work");
  /** What a voice says when a stretch begins: the side when it changes, and what to do now. */
  function wordsOf({ kind: now, side: on, seconds }: Stretch, before: Stretch | undefined): string[] {
    const moved = on !== null && on !== before?.side;
    const what = now === "work" ? `${seconds} ${seconds === 1 ? t.count : t.counts}` : t.getReady;
    return [...(moved && before ? [t.switchSide] : []), ...(moved ? [t[on]] : []), what];
  }

  return (
    <>
      <Sides side={side} />
      <div className="tim">
        <Ring gone={fresh || kind !== "work" ? 0 : (at?.gone ?? 1)}>
          <b>{shown}</b>
          <small>{kind === "work" ? (shown === 1 ? t.count : t.counts) : t.getReady}</small>
        </Ring>
        {steps}
      </div>
      {at !== null && at.stretch.rounds > 1 ? (
        <p className="hint sm">{t.round(at.stretch.round, at.stretch.rounds)}</p>
      ) : null}
      <Say>{!fresh && kind !== "work" ? t.getReady : ""}</Say>
      <div className="sp" />
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
      {foot}
    </>
  );
}

import { useEffect, useState, type ReactNode } from "react";
import { routineTexts } from "@soepel/i18n/diary/routine";
import { useReadAloud } from "../../components/read-aloud.tsx";
import { useSettings } from "../../lib/settings.ts";
import { countAt, type Lead, type Side } from "../../model/player.ts";
import { allowSound, cue } from "./cue.ts";
import { Ring } from "./ring.tsx";
import { Sides } from "./sides.tsx";

type Props = {
  lead: Lead & { kind: "count" };
  onSide: (side: Side) => void;
  onEnd: () => void;
  steps: ReactNode;
  foot: ReactNode;
};

/** Counts repetitions along: one tap each, no pace. */
export function CountLead({ lead, onSide, onEnd, steps, foot }: Props) {
  const { locale, sound } = useSettings();
  const t = routineTexts[locale];
  const [taps, setTaps] = useState(0);
  const at = countAt(lead, taps);
  useEffect(() => onSide(at.side), [at.side, onSide]);
  const moved = taps > 0 && at.side !== null && at.side !== countAt(lead, 0).side;
  useReadAloud(moved ? [t.switchSide, t[at.side ?? "right"]] : []);
  return (
    <>
      <Sides side={at.side} />
      <div className="tim">
        <Ring gone={at.n / lead.reps.max}>
          <b>{at.n}</b>
          <small>{t.of(at.n, lead.reps.max).replace(/^\d+ /, "")}</small>
        </Ring>
        {steps}
      </div>
      {lead.rounds > 1 ? <p className="hint sm">{t.round(at.round, lead.rounds)}</p> : null}
      <div className="sp" />
      <button
        type="button"
        className="btn pri"
        onClick={() => {
          allowSound();
          const next = countAt(lead, taps + 1);
          if (next.done) {
            cue("end", sound);
            onEnd();
          } else if (next.side !== at.side || next.round !== at.round) cue("change", sound);
          setTaps(taps + 1);
        }}
      >
        {t.oneMore}
      </button>
      {foot}
    </>
  );
}

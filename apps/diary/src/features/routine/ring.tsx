import type { ReactNode } from "react";

const AROUND = 2 * Math.PI * 62;

/** A ring that fills up, with a number in the middle. `gone` is the share 0–1. */
export function Ring({ gone, children }: { gone: number; children: ReactNode }) {
  return (
    <div className="rg">
      <svg viewBox="0 0 150 150" aria-hidden="true">
        <circle cx="75" cy="75" r="62" className="r0" strokeWidth="10" />
        {gone > 0 ? (
          <circle
            cx="75"
            cy="75"
            r="62"
            className="r1"
            strokeWidth="10"
            strokeDasharray={`${AROUND * Math.min(1, gone)} ${AROUND}`}
            transform="rotate(-90 75 75)"
          />
        ) : null}
      </svg>
      <div className="rt">{children}</div>
    </div>
  );
}

import type { PlacedEvent } from "../review/events-lane.ts";
import "./lanes.css";

const BLOCK_Y = [7, 28] as const;
const ICON_Y = [16, 37] as const;
const BELOW_Y = 40;

/** Events of the lane: blocks for what lasts, icons for what happened on a day, each with its words when there is room. */
export function EventMarks({ events, hatch }: { events: readonly PlacedEvent[]; hatch: string }) {
  return events.map((event) => (
    <g key={keyOf(event)}>
      {event.shape === "block" ? <Block event={event} hatch={hatch} /> : <Sign event={event} />}
    </g>
  ));
}

function keyOf(event: PlacedEvent): string {
  if (event.kind === "flag") return event.flag.flagId;
  if (event.kind === "marker") return event.marker.markerId;
  if (event.kind === "staffNote") return event.note.noteId;
  if (event.kind === "phase") return `${event.trial.trialId}-${event.index}`;
  return `${event.kind}-${event.date}-${"number" in event ? event.number : ""}`;
}

function Block({ event, hatch }: { event: PlacedEvent; hatch: string }) {
  const y = BLOCK_Y[event.track];
  const middle = event.x + event.width / 2;
  if (event.kind === "revision") {
    return (
      <>
        <rect className="lanes-revision" x={event.x} y={y} width={event.width} height={18} rx={3} />
        <text className="lanes-on-primary lanes-middle" x={middle} y={y + 13}>
          {event.label}
        </text>
      </>
    );
  }
  if (event.kind === "phase") {
    return (
      <>
        <rect
          className="lanes-phase-block"
          x={event.x + 1}
          y={y}
          width={Math.max(1, event.width - 2)}
          height={18}
          rx={3}
        />
        <text className="lanes-event-text lanes-event-strong lanes-middle" x={middle} y={y + 13}>
          {event.label}
        </text>
      </>
    );
  }
  const paper = event.label.length * 6 + 8;
  return (
    <>
      <rect
        className="lanes-pause-block"
        fill={event.kind === "pause" ? `url(#${hatch})` : undefined}
        x={event.x + 1}
        y={y}
        width={Math.max(1, event.width - 2)}
        height={18}
        rx={3}
      />
      {event.label && (
        <>
          <rect
            className="lanes-pause-paper"
            x={middle - paper / 2}
            y={y + 2}
            width={paper}
            height={14}
            rx={2}
          />
          <text className="lanes-event-text lanes-event-strong lanes-middle" x={middle} y={y + 13}>
            {event.label}
          </text>
        </>
      )}
    </>
  );
}

function Sign({ event }: { event: PlacedEvent }) {
  const y = ICON_Y[event.track];
  const text = (x: number, at: number, anchor: string | undefined) => (
    <text className={`lanes-event-text ${anchor ?? ""}`} x={x} y={at}>
      {event.label}
    </text>
  );
  return (
    <>
      <g transform={`translate(${event.x} ${y})`}>
        <Glyph event={event} />
      </g>
      {event.labelAt === "below" && text(event.x, BELOW_Y, "lanes-middle")}
      {event.labelAt === "left" && text(event.x - 10, y + 4, "lanes-end")}
      {event.labelAt === "right" && text(event.x + 10, y + 4, undefined)}
    </>
  );
}

/** Drawings of 13–15 px around 0,0. */
function Glyph({ event }: { event: PlacedEvent }) {
  switch (event.kind) {
    case "flag": {
      const tone = event.urgency === "A" || event.urgency === "112" ? "lanes-flag-urgent" : "lanes-flag-soon";
      const state = event.open ? "lanes-flag-open" : "lanes-flag-done";
      return <path className={`${tone} ${state}`} d="M-4.500 7V-6.500H5.500L3 -3L5.500 .5H-4.500" />;
    }
    case "clockChange":
      return (
        <>
          <circle className="lanes-icon" r={6.5} />
          <path className="lanes-icon-line" d="M0 -3.500V0L2.300 1.500" />
        </>
      );
    case "firstDiary":
      return <path className="lanes-icon" d="M-4 -5.500L5.500 0L-4 5.500z" />;
    case "staffNote":
      return (
        <>
          <path className="lanes-icon lanes-own-note" d="M-6 -6h12v8l-4 4h-8z" />
          <path className="lanes-icon-line" d="M-3 -2.500h6M-3 .5h4" />
        </>
      );
    case "planEnd":
      return <path className="lanes-icon" d="M-4.500 -4.500h9v9h-9z" />;
    default:
      return (
        <>
          <path className="lanes-icon" d="M-6 -6h12v8l-4 4h-8z" />
          <path className="lanes-icon-line" d="M-3 -2.500h6M-3 .5h4" />
        </>
      );
  }
}

import { eachDay } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { lastMorning, mixedMornings } from "@soepel/domain/trial/trial";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { phaseDates } from "../../charts/trial/nights.ts";
import { useLocale } from "../../lib/locale.ts";
import { variableName } from "./trial-names.ts";

/** Widest a night is drawn, and the room that the words of a short phase take, in px. */
const NIGHT = 30;
const LABEL = 64;

type Drawn = Pick<TrialWire, "startsOn" | "phases" | "stoppedOn"> & Partial<Pick<TrialWire, "changes">>;

/** The phases as blocks of one square per night: passed nights full, mixed ones struck, nights to come pale. */
export function PhaseStrip({ trial, today }: { trial: Drawn; today: LocalDate | null }) {
  const locale = useLocale();
  const last = lastMorning({ ...trial });
  const whole = { ...trial, protocol: "", questions: [], main: "pain_rise" as const };
  const mixed = mixedMornings(whole, trial.changes ?? []);
  const days = phaseDates(trial);
  const phases = trial.phases.map((phase, index) => {
    const { from, to } = days[index] ?? { from: trial.startsOn, to: trial.startsOn };
    return { key: `${index}-${phase.code}`, phase, dates: phase.nights > 0 ? eachDay(from, to) : [] };
  });
  return (
    <span className="phase-strip" aria-hidden="true">
      {phases.map(({ key, phase, dates }) => (
        <span
          key={key}
          className="phase-strip-phase"
          style={{ flexGrow: phase.nights, maxWidth: Math.max(phase.nights * NIGHT, LABEL) }}
        >
          <span className="phase-strip-nights">
            {dates.map((date) => (
              <i key={date} className={nightClass(date, { today, last, mixed })} />
            ))}
          </span>
          <em>{variableName(phase.variable, locale)}</em>
        </span>
      ))}
    </span>
  );
}

function nightClass(
  date: LocalDate,
  { today, last, mixed }: { today: LocalDate | null; last: LocalDate; mixed: ReadonlySet<LocalDate> },
): string {
  if (date > last) return "off";
  if (mixed.has(date)) return "mixed";
  if (today === null || date > today) return "";
  return date === today ? "full now" : "full";
}

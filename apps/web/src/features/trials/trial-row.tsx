import { Link } from "@tanstack/react-router";
import { daysBetween } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import { lastMorning, phaseOn, trialState } from "@soepel/domain/trial/trial";
import type { TrialRowWire } from "@soepel/domain/wire/trials";
import { localDateAt } from "@soepel/domain/zone";
import { dayMonth, shortDate } from "@soepel/i18n/format";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { trialName } from "@soepel/i18n/trials";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { urls } from "../../lib/urls.ts";
import { PhaseStrip } from "./phase-strip.tsx";
import { variableName } from "./trial-names.ts";

/** One test in the list: whose, which, how far, and how much was filled in. The row is one link. */
export function TrialRow({ trial, today }: { trial: TrialRowWire; today: LocalDate }) {
  const t = useTexts(staffTrialTexts);
  const locale = useLocale();
  const last = lastMorning(trial);
  const passed = daysBetween(trial.startsOn, today < last ? today : last) + 1;
  return (
    <li className="trials-row">
      <Link to={urls.patientTests} params={{ patientId: trial.patientId }} className="trials-who">
        {trial.patientName}
      </Link>
      <span className="trials-name">
        {trialName(trial, locale)}
        {trial.ownChange !== null && <small>{trial.ownChange}</small>}
      </span>
      <PhaseStrip trial={trial} today={today} />
      <span className="trials-state">
        <StateText trial={trial} today={today} />
      </span>
      <span className="trials-filled">
        {today < trial.startsOn ? null : t.filled(trial.mornings, Math.max(0, passed))}
        <small>
          {t.patient.dates(dayMonth(trial.startsOn, locale), shortDate(last, locale), nights(trial))}
        </small>
      </span>
    </li>
  );
}

const nights = (trial: TrialRowWire) => daysBetween(trial.startsOn, lastMorning(trial)) + 1;

function StateText({ trial, today }: { trial: TrialRowWire; today: LocalDate }) {
  const t = useTexts(staffTrialTexts);
  const locale = useLocale();
  const { practice } = useMe();
  const state = trialState(trial, today);
  if (state === "planned") return t.startsOn(shortDate(trial.startsOn, locale));
  if (state === "running") {
    const day = phaseOn(trial, today);
    return (
      <>
        <b>{t.progress(daysBetween(trial.startsOn, today) + 1, nights(trial))}</b>
        {day && <small>{t.phase(variableName(day.phase.variable, locale))}</small>}
      </>
    );
  }
  const seen = trial.reviewed;
  return (
    <>
      {t.endedOn(shortDate(lastMorning(trial), locale))}
      <small>
        {seen !== null &&
          t.seenBy(seen.by, shortDate(localDateAt(Date.parse(seen.at), practice.timeZone), locale))}
        {seen === null && trial.stoppedOn !== null && t.stopped}
      </small>
    </>
  );
}

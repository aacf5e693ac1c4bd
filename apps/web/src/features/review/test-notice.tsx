import { daysBetween } from "@soepel/domain/calendar";
import { lastMorning, phaseOn, trialState } from "@soepel/domain/trial/trial";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { trialName, trialTexts } from "@soepel/i18n/trials";
import { ButtonLink } from "../../components/button.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";

/** A test that runs, or one whose result waits for a look, in one line above the weeks. */
export function TestNotice({ review }: { review: ReviewWire }) {
  const t = useTexts(staffTrialTexts);
  const names = useTexts(trialTexts).variables;
  const locale = useLocale();
  const { today } = review;
  return review.trials.map((trial) => {
    const state = trialState(trial, today);
    const day = phaseOn(trial, today);
    const name = trialName(trial, locale);
    const waits = state === "finished" && trial.reviewed === null;
    if (!waits && day === null) return null;
    const nights = daysBetween(trial.startsOn, lastMorning(trial)) + 1;
    const progress = t.progress(daysBetween(trial.startsOn, today) + 1, nights);
    return (
      <div key={trial.trialId} className="notice info no-print">
        <span>
          {day === null
            ? t.notice.finished(name)
            : t.notice.running(name, progress, t.phase(names[day.phase.variable]))}
        </span>
        <ButtonLink
          to={urls.patientTests}
          params={{ patientId: review.patient.patientId }}
          size="small"
          className="end"
        >
          {waits ? t.notice.result : t.notice.open}
        </ButtonLink>
      </div>
    );
  });
}

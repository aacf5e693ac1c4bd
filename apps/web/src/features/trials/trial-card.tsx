import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trialMeasures, type TrialMeasure } from "@soepel/domain/trial/protocols";
import { offerSevenPlusSeven, trialResult } from "@soepel/domain/trial/result";
import { lastMorning, trialState } from "@soepel/domain/trial/trial";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { dateWithYear, dayMonth } from "@soepel/i18n/format";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { trialName, trialTexts } from "@soepel/i18n/trials";
import { Button } from "../../components/button.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { ChangeActions } from "./change-actions.tsx";
import { ChangesList } from "./changes-list.tsx";
import { NightsView } from "./nights-view.tsx";
import { PhaseTable } from "./phase-table.tsx";
import { refreshTrials } from "./refresh.ts";
import { nightsOf } from "./trial-names.ts";

type Props = { trial: TrialWire; review: ReviewWire; onRepeat: () => void };

/** One test: its nights, what each phase shows beside the baseline, and what can still be done with it. */
export function TrialCard({ trial, review, onRepeat }: Props) {
  const t = useTexts(staffTrialTexts);
  const locale = useLocale();
  const [measure, setMeasure] = useState<TrialMeasure>(trial.main);
  const state = trialState(trial, review.today);
  const result = trialResult(trial, review.mornings, trial.changes, review.timeZone, measure);
  const dates = t.patient.dates(
    dayMonth(trial.startsOn, locale),
    dateWithYear(lastMorning(trial), locale),
    nightsOf(trial),
  );
  return (
    <Card
      className="trial-card"
      title={trialName(trial, locale)}
      note={dates}
      end={
        <span className="trial-tags">
          {trial.stoppedOn !== null && <Tag>{t.stopped}</Tag>}
          <Tag tone={state === "running" ? "pri" : "plain"}>{t.states[state]}</Tag>
        </span>
      }
    >
      {trial.ownChange !== null && <p className="trial-own">{trial.ownChange}</p>}
      <MeasureChoice trial={trial} measure={measure} onChange={setMeasure} />
      <NightsView trial={trial} review={review} measure={measure} />
      <PhaseTable result={result} />
      {state !== "planned" && <Notes result={result} />}
      <ChangesList trial={trial} review={review} />
      <div className="trial-actions">
        {state === "finished" ? (
          <Finished trial={trial} review={review} offer={offerSevenPlusSeven(result)} onRepeat={onRepeat} />
        ) : (
          <ChangeActions trial={trial} review={review} />
        )}
      </div>
    </Card>
  );
}

function MeasureChoice({
  trial,
  measure,
  onChange,
}: {
  trial: TrialWire;
  measure: TrialMeasure;
  onChange: (measure: TrialMeasure) => void;
}) {
  const t = useTexts(staffTrialTexts).patient;
  const names = useTexts(trialTexts).measures;
  return (
    <label className="trial-measure no-print">
      <span>{t.measure}</span>
      <select
        className="input"
        aria-label={t.measure}
        value={measure}
        onChange={(event) => onChange(trialMeasures.find((one) => one === event.target.value) ?? trial.main)}
      >
        {trialMeasures.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a reader must know to read the table: fixed order, and why no p-values stand here. */
function Notes({ result }: { result: ReturnType<typeof trialResult> }) {
  const t = useTexts(staffTrialTexts).patient;
  const compares = result.phases.some((phase) => phase.sentence !== null);
  const few = compares && result.phases.every((phase) => phase.comparison === null);
  if (!result.fixedOrder && !few) return null;
  return (
    <p className="trial-notes">
      {result.fixedOrder && t.order} {few && t.noP}
    </p>
  );
}

function Finished({ trial, review, offer, onRepeat }: Props & { offer: boolean }) {
  const t = useTexts(staffTrialTexts).patient;
  const errorText = useErrorText();
  const looked = useMutation(
    trpc.trial.markReviewed.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.lookedDone });
        return refreshTrials();
      },
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return (
    <>
      {offer && (
        <>
          <Button onClick={onRepeat}>{t.repeat}</Button>
          <span className="xs mut">{t.repeatHint}</span>
        </>
      )}
      {trial.reviewed === null && (
        <Button
          look="primary"
          className="end"
          disabled={looked.isPending}
          onClick={() => looked.mutate({ patientId: review.patient.patientId, trialId: trial.trialId })}
        >
          {t.looked}
        </Button>
      )}
    </>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isLocalDate } from "@soepel/domain/local-date";
import { pauseInSight } from "@soepel/domain/plan-pause";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import type { PauseRow } from "@soepel/domain/wire/plans";
import { dayMonth, shortDate } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useFieldError } from "../../lib/error-text.ts";
import { issuesOf, reasonOf } from "../../lib/errors.ts";
import { useLocale } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";

type Props = {
  patientId: PatientId;
  pauses: readonly PauseRow[];
  today: LocalDate;
  /** Fetches the plan anew; what is being edited stays. */
  onChanged: () => Promise<unknown>;
};

/** The pause of now or to come, with the way to end it, or the way to make one. */
export function Pauses(props: Props) {
  const locale = useLocale();
  const t = planTexts[locale];
  const { pauses, today } = props;
  const current = pauseInSight(pauses, today);
  const earlier = pauses.filter((pause) => pause.to !== null && pause.to < today);
  const days = (pause: PauseRow) =>
    `${dayMonth(pause.from, locale)} – ${pause.to === null ? "" : dayMonth(pause.to, locale)}`;
  return (
    <section className="plan-pauses" aria-label={t.pauses}>
      <h2>{t.pauses}</h2>
      <div>
        <p>
          {current === null ? t.noPause : <b>{stateOf(current, today, locale)}</b>}
          {earlier.length > 0 && <span className="mut"> {t.pauseBefore(earlier.map(days).join(", "))}</span>}
        </p>
        {current === null ? (
          <NewPause {...props} />
        ) : (
          <Resume key={current.pauseId} {...props} pause={current} />
        )}
      </div>
    </section>
  );
}

function stateOf(pause: PauseRow, today: LocalDate, locale: "nl" | "en"): string {
  const t = planTexts[locale];
  const from = shortDate(pause.from, locale);
  const to = pause.to === null ? null : shortDate(pause.to, locale);
  if (pause.from > today) return t.pauseComing(from, to);
  return to === null ? t.pausedNow(from) : t.pausedUntil(from, to);
}

function NewPause({ patientId, today, onChanged }: Props) {
  const t = planTexts[useLocale()];
  const fieldError = useFieldError();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const pause = useMutation(
    trpc.plan.pause.mutationOptions({
      onSuccess: async () => {
        await onChanged();
        showToast({ text: t.pauseMade });
      },
    }),
  );
  const send = () => {
    if (isLocalDate(from)) pause.mutate({ patientId, from, to: isLocalDate(to) ? to : null });
  };
  return (
    <>
      <div className="plan-pause-form">
        <TextField
          type="date"
          label={t.pauseFrom}
          min={today}
          value={from}
          error={fieldError(pause.error, "from")}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          label={t.pauseTo}
          min={from === "" ? today : from}
          value={to}
          error={fieldError(pause.error, "to")}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button disabled={!isLocalDate(from) || pause.isPending} onClick={send}>
          {t.pausePlan}
        </Button>
      </div>
      {from !== "" && <p className="xs mut">{t.pauseEffect}</p>}
      {pause.isError && issuesOf(pause.error).length === 0 && <ErrorBar error={pause.error} />}
    </>
  );
}

function Resume({ patientId, today, pause, onChanged }: Props & { pause: PauseRow }) {
  const locale = useLocale();
  const t = planTexts[locale];
  const first = pause.from > today ? pause.from : today;
  const [on, setOn] = useState<string>(first);
  const resume = useMutation(
    trpc.plan.resume.mutationOptions({
      onSuccess: async (_done, input) => {
        await onChanged();
        showToast({ text: t.pauseEnded(shortDate(input.on, locale)) });
      },
    }),
  );
  const late = resume.isError && reasonOf(resume.error) === "PLAN_DATE";
  return (
    <>
      <div className="plan-pause-form">
        <TextField
          type="date"
          label={t.resumeOn}
          min={first}
          {...(pause.to !== null && { max: pause.to })}
          value={on}
          error={late ? t.resumeLate : undefined}
          onChange={(event) => setOn(event.target.value)}
        />
        <Button
          disabled={!isLocalDate(on) || resume.isPending}
          onClick={() => {
            if (isLocalDate(on)) resume.mutate({ patientId, pauseId: pause.pauseId, on });
          }}
        >
          {t.resume}
        </Button>
      </div>
      {resume.isError && !late && <ErrorBar error={resume.error} />}
    </>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { addDays } from "@soepel/domain/calendar";
import { isLocalDate } from "@soepel/domain/local-date";
import type { LocalDate, Locale, PatientId } from "@soepel/domain/primitives";
import { shippedTrials, trialMeasures, type TrialMeasure } from "@soepel/domain/trial/protocols";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { startTrialInputSchema } from "@soepel/domain/wire/trials";
import { commonTexts } from "@soepel/i18n/common";
import { shortDate } from "@soepel/i18n/format";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { trialTexts } from "@soepel/i18n/trials";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { FieldGroup, SelectField, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useCheckedForm } from "../../lib/form.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { OwnPhases, newPhases, type OwnPhase } from "./own-phases.tsx";
import { PhaseStrip } from "./phase-strip.tsx";
import { phaseDates } from "../../charts/trial/nights.ts";
import { refreshTrials } from "./refresh.ts";
import { phaseName } from "./trial-names.ts";
import type { TestsSearch } from "./search.ts";

const OWN = "own";
type Choice = (typeof slugs)[number];
const slugs = [
  "seven-night-test",
  "seven-plus-seven",
  "three-day-pattern",
  "seven-day-downshift",
  OWN,
] as const;

/** Begins a test: which one, from when, about what; the nights it will take are drawn before it is sent. */
export function StartDialog({
  patientId,
  review,
  first,
  onClose,
}: {
  patientId: PatientId;
  review: ReviewWire;
  first: NonNullable<TestsSearch["start"]>;
  onClose: () => void;
}) {
  const t = useTexts(trialFormTexts).start;
  return (
    <Dialog opened onClose={onClose} title={t.title} size={760}>
      <StartForm patientId={patientId} review={review} first={first} onClose={onClose} />
    </Dialog>
  );
}

function StartForm({ patientId, review, first, onClose }: Parameters<typeof StartDialog>[0]) {
  const t = useTexts(trialFormTexts).start;
  const common = useTexts(commonTexts);
  const names = useTexts(trialTexts);
  const locale = useLocale();
  const [choice, setChoice] = useState<Choice>(first === "choose" ? "seven-night-test" : first);
  const [startsOn, setStartsOn] = useState<string>(addDays(review.today, 1));
  const [main, setMain] = useState<TrialMeasure | "">("");
  const [ownChange, setOwnChange] = useState("");
  const [title, setTitle] = useState("");
  const [own, setOwn] = useState<OwnPhase[]>(newPhases);
  const start = useMutation(
    trpc.trial.start.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.done });
        onClose();
        return refreshTrials();
      },
    }),
  );
  const shipped = shippedTrials.find((protocol) => protocol.slug === choice);
  const phases = (shipped?.phases ?? own).map((phase) => ({
    ...phase,
    extraQuestions: [...phase.extraQuestions],
  }));
  const measure = main === "" ? (shipped?.main ?? "pain_rise") : main;
  const needsWords = phases.some((phase) => phase.variable === "own");
  const input = {
    patientId,
    startsOn,
    protocol:
      choice === OWN
        ? {
            kind: "own",
            title,
            protocol: { slug: OWN, phases, questions: [questionOf(measure)], main: measure },
          }
        : { kind: "shipped", slug: choice },
    main: measure,
    ownChange: needsWords ? ownChange : null,
  };
  const { submit, errorAt } = useCheckedForm(startTrialInputSchema, input, start.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) start.mutate(value);
  };
  return (
    <form onSubmit={send} className="trial-form">
      <FieldGroup legend={t.which}>
        <div className="trial-choices">
          {slugs.map((slug) => (
            <label key={slug} className="trial-choice">
              <input
                type="radio"
                name="protocol"
                checked={choice === slug}
                onChange={() => {
                  setChoice(slug);
                  setMain("");
                }}
                data-autofocus={slug === choice || undefined}
              />
              <span>
                {slug === OWN ? names.own : names.protocols[slug]}
                <small>{t.describe[slug]}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      {choice === OWN && (
        <>
          <TextField
            label={t.ownName}
            hint={t.ownNameHint}
            maxLength={60}
            value={title}
            error={errorAt("protocol.title")}
            onChange={(event) => setTitle(event.target.value)}
          />
          <OwnPhases phases={own} onChange={setOwn} errorAt={errorAt} />
        </>
      )}
      {needsWords && (
        <TextField
          label={t.ownChange}
          hint={t.ownChangeHint}
          maxLength={120}
          value={ownChange}
          error={errorAt("ownChange")}
          onChange={(event) => setOwnChange(event.target.value)}
        />
      )}
      <div className="trial-pair">
        <TextField
          label={t.first}
          hint={t.firstHint}
          type="date"
          min={review.today}
          max={addDays(review.today, 92)}
          value={startsOn}
          error={errorAt("startsOn")}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        <SelectField
          label={t.main}
          value={measure}
          onChange={(event) => setMain(trialMeasures.find((one) => one === event.target.value) ?? "")}
        >
          {trialMeasures.map((one) => (
            <option key={one} value={one}>
              {names.measures[one]}
            </option>
          ))}
        </SelectField>
      </div>
      {isLocalDate(startsOn) && phases.every(({ nights }) => nights >= 1) && (
        <section className="trial-preview" aria-label={t.preview}>
          <h3>{t.preview}</h3>
          <PhaseStrip trial={{ startsOn, phases, stoppedOn: null }} today={null} />
          <ul>
            {phaseDates({ startsOn, phases }).map(({ from, to }, index) => {
              const phase = phases[index];
              return phase ? (
                <li key={from}>
                  <b>{phaseName(phase, locale)}</b>
                  {daysText(from, to, locale)}
                </li>
              ) : null;
            })}
          </ul>
          <p className="xs mut">{t.check}</p>
        </section>
      )}
      {start.error && <ErrorBar error={start.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={start.isPending}>
          {t.do}
        </Button>
      </DialogActions>
    </form>
  );
}

const daysText = (from: LocalDate, to: LocalDate, locale: Locale): string =>
  from === to ? shortDate(from, locale) : `${shortDate(from, locale)} – ${shortDate(to, locale)}`;

/** The core question that a measure is read from; efficiency comes from all times of the night. */
const questionOf = (measure: TrialMeasure) => (measure === "sleep_efficiency" ? "out_of_bed" : measure);

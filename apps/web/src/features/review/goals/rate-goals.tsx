import { useMutation } from "@tanstack/react-query";
import type { LocalDate, PatientId } from "@soepel/domain/primitives";
import { rateGoalsInputSchema, type GoalWire } from "@soepel/domain/wire/records";
import { commonTexts } from "@soepel/i18n/common";
import { shortDate } from "@soepel/i18n/format";
import { reviewGoalTexts } from "@soepel/i18n/staff/review-goals";
import { useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { Segmented } from "../../../components/parts.tsx";
import { showToast } from "../../../components/toast.tsx";
import { reasonOf } from "../../../lib/errors.ts";
import { useCheckedForm } from "../../../lib/form.ts";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh-patient.ts";

const NOT_RATED = "none";
const SCORES = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;
type Choice = typeof NOT_RATED | (typeof SCORES)[number];

/** Numbers that the patient gives in the room. A goal without a number is left out, never 0. */
export function RateGoals({
  patientId,
  open,
  today,
  onClose,
}: {
  patientId: PatientId;
  open: readonly GoalWire[];
  today: LocalDate;
  onClose: () => void;
}) {
  const t = useTexts(reviewGoalTexts);
  const common = useTexts(commonTexts);
  const [date, setDate] = useState<string>(today);
  const [given, setGiven] = useState<Readonly<Record<string, Choice>>>({});
  const [tried, setTried] = useState(false);
  const rate = useMutation(
    trpc.goal.rate.mutationOptions({
      onSuccess: () => {
        showToast({ text: t.rated });
        onClose();
      },
      onSettled: refreshPatient,
    }),
  );
  const ratings = open.flatMap(({ goalId }) => {
    const choice = given[goalId] ?? NOT_RATED;
    return choice === NOT_RATED ? [] : [{ goalId, value: Number(choice) }];
  });
  const { submit, errorAt } = useCheckedForm(rateGoalsInputSchema, { patientId, date, ratings }, rate.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const value = submit();
    if (value && value.date <= today) rate.mutate(value);
  };
  const conflict = rate.error !== null && reasonOf(rate.error) === "CONFLICT";
  const dateError = tried && date > today ? t.dayError : errorAt("date");
  return (
    <Dialog opened onClose={onClose} title={t.rateTitle} size={620}>
      <form className="goal-form" onSubmit={send} noValidate>
        <TextField
          label={t.day}
          type="date"
          max={today}
          value={date}
          error={dateError}
          onChange={(event) => setDate(event.target.value)}
        />
        {open.map((goal) => (
          <Rating
            key={goal.goalId}
            goal={goal}
            date={date}
            value={given[goal.goalId] ?? NOT_RATED}
            onChange={(choice) => setGiven({ ...given, [goal.goalId]: choice })}
          />
        ))}
        {tried && ratings.length === 0 && (
          <p className="notice" role="alert">
            {t.nothingRated}
          </p>
        )}
        {conflict && (
          <p className="notice" role="alert">
            {t.rateConflict}
          </p>
        )}
        {rate.error !== null && !conflict && <ErrorBar error={rate.error} />}
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="primary" disabled={rate.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Rating({
  goal: { goalId, activity, ratings },
  date,
  value,
  onChange,
}: {
  goal: GoalWire;
  date: string;
  value: Choice;
  onChange: (choice: Choice) => void;
}) {
  const t = useTexts(reviewGoalTexts);
  const locale = useLocale();
  const here = ratings.find((rating) => rating.date === date);
  const last = ratings.at(-1);
  const hint = here
    ? t.replaces(here.value)
    : last
      ? t.lastWas(last.value, shortDate(last.date, locale))
      : t.never;
  return (
    <div className="goal-rating">
      <p>
        <b>{activity}</b> <span className="xs mut">{hint}</span>
      </p>
      <Segmented<Choice>
        small
        name={goalId}
        label={activity}
        value={value}
        onChange={onChange}
        options={[
          { value: NOT_RATED, label: t.notRated },
          ...SCORES.map((score) => ({ value: score, label: score })),
        ]}
      />
    </div>
  );
}

import { isLocalDate, type Locale } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { durationText, numberText, percentText, shortDate } from "@soepel/i18n/format";
import { reviewBaselineTexts } from "@soepel/i18n/staff/review-baseline";
import { useMemo, useState, type FormEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog, DialogActions } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/field.tsx";
import { ErrorBar } from "../../../components/panel.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { useMayDo } from "../../../lib/session.ts";
import { baselineFromDay, proposedFirstDay, type BaselineChoice } from "./baseline-choice.ts";
import { daysText } from "../days-text.ts";
import { Marked } from "../marked.tsx";
import { patientRecord, settingsOf } from "../patient-record.ts";
import { useBaseline } from "./use-baseline.ts";
import "./baseline.css";

/** "Uitgangswaarde…": from which day on this patient is compared. `whole` must hold the whole history. */
export function BaselineButton({ whole }: { whole: ReviewWire }) {
  const t = useTexts(reviewBaselineTexts);
  const allowed = useMayDo("patient.write") && whole.patient.readAlongUntil === null;
  const [opened, setOpened] = useState(false);
  if (!allowed || whole.firstMorning === null) return null;
  return (
    <>
      <Button
        className="no-print"
        look="quiet"
        size="small"
        title={t.openTitle}
        onClick={() => setOpened(true)}
      >
        {t.open}
      </Button>
      {opened && (
        <Dialog opened onClose={() => setOpened(false)} title={t.title} size={560}>
          <BaselineForm whole={whole} onDone={() => setOpened(false)} />
        </Dialog>
      )}
    </>
  );
}

function BaselineForm({ whole, onDone }: { whole: ReviewWire; onDone: () => void }) {
  const t = useTexts(reviewBaselineTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { patient, today } = whole;
  const record = useMemo(() => patientRecord(whole), [whole]);
  const settings = useMemo(() => settingsOf(whole), [whole]);
  const [from, setFrom] = useState<string>(() => proposedFirstDay(record, today, settings) ?? today);
  const now = baselineFromDay(record, patient.baselineFrom, today, settings);
  const then = isLocalDate(from) && from <= today ? baselineFromDay(record, from, today, settings) : null;
  const save = useBaseline(patient.patientId, patient.baselineFrom, onDone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (then?.enough && isLocalDate(from)) save.mutate({ patientId: patient.patientId, from });
  };
  return (
    <form className="baseline-form" onSubmit={send}>
      <p className="sec">{t.intro(settings.limits.baselineDays)}</p>
      <TextField
        label={t.firstDay}
        {...(patient.baselineFrom !== null && { hint: t.chosen(shortDate(patient.baselineFrom, locale)) })}
        type="date"
        required
        min={whole.firstMorning ?? undefined}
        max={today}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <div className="baseline-window" role="status">
        <WindowText choice={then} needed={settings.limits.baselineMinN} />
      </div>
      <table className="baseline-figures">
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">
              {t.now} {now.window && <i>{daysText(now.window, locale)}</i>}
            </th>
            <th scope="col">
              {t.fromDay} {then?.window && <i>{daysText(then.window, locale)}</i>}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row">
                {t.measures[measure]} {measure !== "efficiency" && <i>{t.units[measure]}</i>}
              </th>
              <Figure figure={now.figures[measure]} measure={measure} />
              <Figure figure={then?.figures[measure]} measure={measure} />
            </tr>
          ))}
        </tbody>
      </table>
      {save.error && <ErrorBar error={save.error} />}
      <DialogActions>
        {patient.baselineFrom !== null && (
          <Button
            className="baseline-back"
            disabled={save.isPending}
            onClick={() => save.mutate({ patientId: patient.patientId, from: null })}
          >
            {t.back}
          </Button>
        )}
        <Button onClick={onDone}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={!then?.enough || save.isPending}>
          {t.save}
        </Button>
      </DialogActions>
    </form>
  );
}

function WindowText({ choice, needed }: { choice: BaselineChoice | null; needed: number }) {
  const t = useTexts(reviewBaselineTexts);
  const locale = useLocale();
  if (!choice?.window) return <p>{t.noWindow}</p>;
  const why = choice.enough ? (choice.cut ? t.cut : null) : t.tooFew(needed);
  return (
    <>
      <p>
        <Marked text={t.window(daysText(choice.window, locale), choice.n)} />
      </p>
      {why !== null && <p className="s sec">{why}</p>}
    </>
  );
}

type Measure = keyof BaselineChoice["figures"];
const measures: readonly Measure[] = ["stiffness", "pain", "efficiency"];
const words: Record<Measure, (value: number, locale: Locale) => string> = {
  stiffness: durationText,
  pain: (value, locale) => numberText(value, locale, 1),
  efficiency: (value, locale) => percentText(value, locale, 1),
};

function Figure({
  figure,
  measure,
}: {
  figure: { value: number | null; n: number } | undefined;
  measure: Measure;
}) {
  const t = useTexts(reviewBaselineTexts);
  const locale = useLocale();
  if (!figure) return <td className="mut">{t.tooFewValues}</td>;
  return (
    <td className={figure.value === null ? "mut" : ""}>
      {figure.value === null ? t.tooFewValues : words[measure](figure.value, locale)} <i>{t.n(figure.n)}</i>
    </td>
  );
}

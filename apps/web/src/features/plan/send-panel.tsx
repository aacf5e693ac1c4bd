import { addDays, daysBetween } from "@soepel/domain/calendar";
import { isLocalDate } from "@soepel/domain/local-date";
import type { LocalDate } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { shortDate } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { TextArea, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { SendForm, SendProblem } from "./model/send-form.ts";

const WEEKS = [4, 6, 12] as const;

/** First and last day, the reason, what happens to the days before, and the button. Problems show after a first try. */
export function SendPanel({
  form,
  onForm,
  problems,
  base,
  openFlags,
  today,
  sending,
  error,
  onSend,
}: {
  form: SendForm;
  onForm: (change: Partial<SendForm>) => void;
  problems: readonly SendProblem[];
  base: RevisionWire | null;
  openFlags: number;
  today: LocalDate;
  sending: boolean;
  error: unknown;
  onSend: () => void;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const problem = (at: SendProblem["at"]) => {
    const found = problems.find((each) => each.at === at);
    if (found === undefined) return undefined;
    return found.kind === "fields" ? t.problems.fields(found.count) : t.problems[found.kind];
  };
  const from = isLocalDate(form.effectiveFrom) ? form.effectiveFrom : null;
  return (
    <section className="plan-send" aria-label={t.sendTitle}>
      <h2>{t.sendTitle}</h2>
      <div className="plan-dates">
        <TextField
          type="date"
          label={t.from}
          min={today}
          value={form.effectiveFrom}
          error={problem("effectiveFrom")}
          onChange={(event) => onForm({ effectiveFrom: event.target.value })}
        />
        <TextField
          type="date"
          label={t.to}
          min={form.effectiveFrom}
          value={form.endsOn}
          error={problem("endsOn")}
          onChange={(event) => onForm({ endsOn: event.target.value })}
        />
      </div>
      {from !== null && (
        <div className="plan-weeks">
          {WEEKS.map((weeks) => {
            const end = addDays(from, weeks * 7 - 1);
            return (
              <button
                key={weeks}
                type="button"
                className={form.endsOn === end ? "chip on" : "chip"}
                aria-pressed={form.endsOn === end}
                onClick={() => onForm({ endsOn: end })}
              >
                {t.weeks(weeks)}
              </button>
            );
          })}
          <button
            type="button"
            className={form.endsOn === "" ? "chip on" : "chip"}
            aria-pressed={form.endsOn === ""}
            onClick={() => onForm({ endsOn: "" })}
          >
            {t.openEnd}
          </button>
        </div>
      )}
      <TextArea
        label={t.reason}
        rows={2}
        maxLength={400}
        placeholder={t.reasonHint}
        value={form.reason}
        error={problem("reason")}
        onChange={(event) => onForm({ reason: event.target.value })}
      />
      {openFlags > 0 && (
        <TextArea
          label={t.redFlagReason}
          className="plan-flag"
          rows={2}
          maxLength={400}
          required
          value={form.redFlagReason}
          error={problem("redFlagReason")}
          onChange={(event) => onForm({ redFlagReason: event.target.value })}
        />
      )}
      {from !== null && <Consequence base={base} from={from} today={today} />}
      {problem("items") !== undefined && (
        <p className="plan-problem" role="alert">
          {problem("items")}
        </p>
      )}
      {error !== null && <ErrorBar error={error} />}
      <Button look="primary" className="plan-send-button" disabled={sending} onClick={onSend}>
        {sending ? t.sending : t.send}
      </Button>
    </section>
  );
}

/** Which days stay as they are, and until when this can be taken back. */
function Consequence({
  base,
  from,
  today,
}: {
  base: RevisionWire | null;
  from: LocalDate;
  today: LocalDate;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const lastOld = addDays(from, -1);
  const sentences: string[] = [];
  if (base !== null && base.effectiveFrom < from && (base.endsOn === null || base.endsOn >= lastOld)) {
    sentences.push(t.keeps(shortDate(lastOld, locale), base.number));
  }
  if (base !== null && base.effectiveFrom >= from) {
    sentences.push(t.replacesPending(base.number, shortDate(base.effectiveFrom, locale)));
  }
  if (daysBetween(today, from) > 0) sentences.push(t.undoUntil(shortDate(from, locale)));
  return sentences.length === 0 ? null : <p className="xs mut">{sentences.join(" ")}</p>;
}

import { Link } from "@tanstack/react-router";
import { addDays, daysBetween } from "@soepel/domain/calendar";
import type { LocalDate, Locale, PatientId } from "@soepel/domain/primitives";
import type { CaseloadRow, SignalWire } from "@soepel/domain/wire/patients";
import { numberText, shortDate } from "@soepel/i18n/format";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { Emphasis } from "../../components/emphasis.tsx";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { dayText } from "./days-text.ts";
import { mainSignal, otherSignals, ruleText, shortReason, type ReasonAt } from "./reason.ts";

/** Rule, inputs, threshold, version and days of everything that put a patient where the list shows it. */
export function WhyHere({ row, at }: { row: CaseloadRow; at: ReasonAt }) {
  const t = useTexts(peekTexts);
  const main = mainSignal(row);
  return (
    <div className="why-stack">
      <details className="why-here" open>
        <Summary>{t.why}</Summary>
        {main ? <SignalFacts signal={main} row={row} at={at} /> : <p>{t.noRule}</p>}
      </details>
      {otherSignals(row).map((signal) => (
        <details key={signal.rule} className="why-here">
          <Summary>{t.also(shortReason(signal, at.locale))}</Summary>
          <SignalFacts signal={signal} row={row} at={at} />
        </details>
      ))}
    </div>
  );
}

function Summary({ children }: { children: string }) {
  return (
    <summary>
      {children}
      <Icon name="down" />
    </summary>
  );
}

function SignalFacts({ signal, row, at }: { signal: SignalWire; row: CaseloadRow; at: ReasonAt }) {
  const t = useTexts(peekTexts);
  const names: Readonly<Record<string, string>> = t.facts;
  const inputs = Object.entries(signal.facts).flatMap(([key, value]) =>
    key in names && typeof value === "number"
      ? [`${names[key]} ${numberText(value, at.locale, Number.isInteger(value) ? 0 : 1)}`]
      : [],
  );
  const lastDay = signal.days.at(-1);
  return (
    <>
      <p>
        <Emphasis text={t.rule(ruleCode(signal.rule), signal.version, ruleText(signal, at))} />
        {inputs.length > 0 && ` ${t.inputs} ${inputs.join(", ")}.`}
      </p>
      {lastDay !== undefined && (
        <p className="days">
          <span>
            <DayLinks days={signal.days} patientId={row.patientId} locale={at.locale} />
          </span>
          <Link
            to={urls.patient}
            params={{ patientId: row.patientId }}
            search={{ day: lastDay, ...rangeAround(signal.days, at.today) }}
          >
            {t.showDays}
          </Link>
        </p>
      )}
    </>
  );
}

/** Days that the usual four weeks do not show come with a range of their own. */
function rangeAround(days: readonly LocalDate[], today: LocalDate) {
  const first = days[0];
  if (first === undefined || daysBetween(first, today) < USUAL_DAYS) return {};
  return { from: addDays(first, -6), to: days.at(-1) };
}
const USUAL_DAYS = 28;

/** Each day leads to that day on the time axis. */
function DayLinks({
  days,
  patientId,
  locale,
}: {
  days: readonly LocalDate[];
  patientId: PatientId;
  locale: Locale;
}) {
  return days.map((day, index) => (
    <span key={day}>
      {index > 0 && ", "}
      <Link to={urls.patient} params={{ patientId }} search={{ day }} aria-label={shortDate(day, locale)}>
        {dayText(days, index, locale)}
      </Link>
    </span>
  ));
}

/** The rule's id as it stands in the rule book, in capitals: "PROLONGED-STIFFNESS". */
const ruleCode = (rule: string) => rule.replaceAll("_", "-").toUpperCase();

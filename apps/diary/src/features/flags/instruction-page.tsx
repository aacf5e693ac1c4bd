import { useCallback, useState } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import { isoWeekday } from "@soepel/domain/calendar";
import type { CallTarget } from "@soepel/domain/redflags";
import { flagTexts } from "@soepel/i18n/diary/flags";
import { alarmTexts } from "@soepel/i18n/redflags";
import type { SubmissionId } from "@soepel/domain/primitives";
import { Icon } from "../../components/icon.tsx";
import { Heading } from "../../components/page.tsx";
import { Spoken } from "../../components/read-aloud.tsx";
import { phoneNote } from "../../lib/device.ts";
import { useDiary, type Diary } from "../../lib/diary.tsx";
import { swap, useHeld } from "../../lib/navigation.ts";
import { useLocale } from "../../lib/settings.ts";
import { dayOf } from "../../model/day.ts";
import { reportOutcome } from "@soepel/domain/flags-of-day";
import { instructionOf } from "../../model/instruction.ts";

type Props = { date: LocalDate; codes: readonly string[]; submissionId: string | null };

/** The report on this phone that an instruction belongs to, also after the page was closed; null when unknown. */
function reportOf(date: LocalDate, given: string | null): SubmissionId | null {
  if (given !== null) return given as SubmissionId;
  try {
    const note = JSON.parse(phoneNote.get("flagged") ?? "null") as {
      date: string;
      submissionId: string;
    } | null;
    return note?.date === date ? (note.submissionId as SubmissionId) : null;
  } catch {
    return null;
  }
}

const isDaytime = ({ date, clock }: Diary) => isoWeekday(date) <= 5 && clock >= 8 * 60 && clock < 17 * 60;

/** What to do now. Same pixels online and offline, no tabs, not left by accident. */
export function InstructionPage({ date, codes, submissionId }: Props) {
  const locale = useLocale();
  const t = alarmTexts[locale];
  const diary = useDiary();
  const { waiting, today, save } = diary;
  const [closing, setClosing] = useState(false);
  useHeld(useCallback(() => setClosing(true), []));
  const outcome = reportOutcome(codes);
  const report = reportOf(date, submissionId);
  const flag = dayOf(today, date)?.flag ?? null;
  // A call made for an earlier report says nothing about a new one.
  const [called, setCalled] = useState(flag !== null && flag.called && flag.codes.join() === codes.join());
  if (outcome === null) return null;

  const { title, why, warnings, rest } = instructionOf(outcome, codes, locale);
  const now = outcome.message === "call_today" || outcome.message === "call_112_now";
  const calm = outcome.urgency === "B" || outcome.urgency === "C";
  const targets = inOrder(outcome.callTargets, isDaytime(diary), outcome.message === "call_today");
  const entry = waiting.entries.find((one) => one.submissionId === report);

  if (closing) {
    return (
      <main className="pad alarm">
        <div className={calm ? "band calm" : "band"}>
          <Heading>{now ? t.closeQuestion : flagTexts[locale].closeQuestionLater}</Heading>
        </div>
        <div className="sp" />
        <button type="button" className="btn pri" onClick={() => swap({ name: "start" })}>
          {t.closeYes}
        </button>
        <button type="button" className="btn txt" onClick={() => setClosing(false)}>
          {t.closeNo}
        </button>
      </main>
    );
  }
  return (
    <main className="pad alarm">
      <div className={calm ? "band calm" : "band"}>
        <Icon name="phone" size={30} />
        <Spoken texts={[title, why, ...warnings, ...rest]}>
          <Heading>{title}</Heading>
          <p>{why}</p>
        </Spoken>
      </div>
      {targets.map((target, i) => (
        <CallRow key={target} target={target} first={i === 0 && !calm} />
      ))}
      {calm ? <CallRow target="practice" first={false} /> : null}
      <ul className="plain">
        {warnings.map((line) => (
          <li key={line}>
            <b>{line}</b>
          </li>
        ))}
        {rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="sp" />
      <Notice
        waits={entry !== undefined}
        refused={entry !== undefined && entry.refused !== null}
        offline={waiting.blocked !== null}
      />
      {report === null ? null : (
        <label className="cbx card2">
          <input
            type="checkbox"
            checked={called}
            disabled={called}
            onChange={() => {
              setCalled(true);
              void save({ kind: "called", flagSubmissionId: report });
            }}
          />
          <span>{t.called}</span>
        </label>
      )}
      <button type="button" className="btn txt" onClick={() => setClosing(true)}>
        {flagTexts[locale].close}
      </button>
    </main>
  );
}

/** The number for this hour stands first: the GP on weekdays in the daytime, else the out-of-hours GP. */
function inOrder(targets: readonly CallTarget[], daytime: boolean, today: boolean): CallTarget[] {
  if (!today || daytime || targets[0] !== "gp") return [...targets];
  const rest = targets.filter((target) => target !== "out_of_hours");
  return targets.includes("out_of_hours") ? ["out_of_hours", ...rest] : rest;
}

/** The state of the report to the practice, in words; it never stands in the way of the numbers. */
function Notice({ waits, refused, offline }: { waits: boolean; refused: boolean; offline: boolean }) {
  const locale = useLocale();
  const words = refused
    ? flagTexts[locale].refused
    : waits
      ? offline
        ? alarmTexts[locale].noticeWaiting
        : flagTexts[locale].sending
      : alarmTexts[locale].noticeSent;
  return (
    <p className={waits ? "saved wait" : "saved"} role="status">
      <Icon name={waits ? "cloud" : "check"} size={22} />
      {words}
    </p>
  );
}

function CallRow({ target, first }: { target: CallTarget | "practice"; first: boolean }) {
  const locale = useLocale();
  const { practice } = useDiary().today;
  const numbers: Record<CallTarget | "practice", string> = {
    gp: practice.phoneGp,
    out_of_hours: practice.phoneOutOfHours,
    emergency112: "112",
    suicide113: "113",
    practice: practice.phonePractice,
  };
  const number = numbers[target];
  const { name, when } = alarmTexts[locale].calls[target];
  const short = number === "112" || number === "113";
  if (number === "") {
    return target === "practice" ? null : (
      <p className="tel none">
        <Icon name="phone" />
        <span>
          <b>{name}</b>
          <small>{flagTexts[locale].noNumber}</small>
        </span>
      </p>
    );
  }
  return (
    <a className={first ? "tel u" : "tel"} href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>
      <Icon name="phone" />
      <span>
        <b>{name}</b>
        <small>{when}</small>
      </span>
      <em>{short ? alarmTexts[locale].call : number}</em>
    </a>
  );
}

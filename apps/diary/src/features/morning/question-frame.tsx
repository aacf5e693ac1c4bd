import type { ReactNode } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import { frameTexts } from "@soepel/i18n/diary/frame";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { answerTexts } from "@soepel/i18n/questions";
import { DayChip } from "../../components/chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { KeepsNothing } from "../../components/keeps-nothing.tsx";
import { Heading, Say, Top } from "../../components/page.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { SayButton, useReadAloud } from "../../components/read-aloud.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { useSettings } from "../../lib/settings.ts";
import type { Given, Place } from "../../model/flow.ts";

type Props = {
  place: Place;
  date: LocalDate;
  texts: { title: string; hint: string };
  /** Between question and answers, such as the list of signs, and the same to read aloud. */
  lines?: ReactNode;
  spoken?: readonly string[];
  saved: boolean;
  doubt?: ReactNode;
  children: ReactNode;
  current: Given | undefined;
  /** Shows "Verder". */
  onNext: (() => void) | null;
  /** Stands in the place of "Weet ik niet". */
  instead?: ReactNode;
  onPass: (given: Given) => void;
};

/** Everything around the answers of one question: place, chip, question, "Bewaard", and the two ways to pass. */
export function QuestionFrame(props: Props) {
  const { place, date, texts, saved, current } = props;
  const { date: today, waiting } = useDiary();
  // Neither kept here nor on its way: "Bewaard" would not be true.
  const atRisk = !waiting.durable && waiting.blocked !== null && waiting.entries.length > 0;
  const { locale } = useSettings();
  const frame = frameTexts[locale];
  const t = answerTexts[locale];
  const { title, hint } = texts;
  const { about } = place.question;
  const spoken = [title, hint, ...(props.spoken ?? [])];
  useReadAloud(spoken);
  const passed = current !== undefined && "state" in current ? current.state : null;
  return (
    <>
      <Top middle={morningTexts[locale].questionOf(place.number, place.total)} />
      <ProgressBar number={place.number} total={place.total} />
      <main className="q">
        <div className="qh">
          <div className="qr">
            <DayChip date={date} about={about === "night" ? "night" : "day"} today={today} />
            <SayButton texts={spoken} />
          </div>
          <Heading>{title}</Heading>
          {hint === "" ? null : <p className="hint">{hint}</p>}
        </div>
        {props.lines}
        <div className="sp" />
        {atRisk ? <KeepsNothing /> : null}
        {saved && !atRisk ? (
          <p className="saved" aria-hidden="true">
            <Icon name="check" size={22} />
            {frame.saved}
          </p>
        ) : null}
        <Say>{saved && !atRisk ? frame.saved : ""}</Say>
        {props.doubt}
        {props.children}
      </main>
      <footer className="foot">
        {props.onNext === null ? null : (
          <button type="button" className="btn pri" onClick={props.onNext}>
            {frame.next}
          </button>
        )}
        <div className="skip">
          {props.instead ?? (
            <button
              type="button"
              aria-pressed={passed === "unknown"}
              onClick={() => props.onPass({ state: "unknown" })}
            >
              {t.unknown}
            </button>
          )}
          <button
            type="button"
            aria-pressed={passed === "skipped"}
            onClick={() => props.onPass({ state: "skipped" })}
          >
            {t.skip}
          </button>
        </div>
      </footer>
    </>
  );
}

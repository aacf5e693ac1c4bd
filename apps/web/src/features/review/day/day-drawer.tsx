import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { addDays } from "@soepel/domain/calendar";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { commonTexts } from "@soepel/i18n/common";
import { longDate } from "@soepel/i18n/format";
import { reviewDayTexts } from "@soepel/i18n/staff/review-day";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Panel } from "../../../components/panel.tsx";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { eventSentence } from "../event-text.ts";
import { NoteForm } from "../notes/note-form.tsx";
import { NoteList } from "../notes/note-list.tsx";
import { DayPart } from "./day-part.tsx";
import { DayAnswers, DayChanges, DayRoutine } from "./day-parts.tsx";
import "../notes/notes.css";
import "./day.css";

type DayDrawerProps = {
  review: ReviewWire;
  date: LocalDate;
  onDay: (date: LocalDate) => void;
  onClose: () => void;
};

/** Everything of one morning: answers, how they came in, exercises, red flags and notes. */
export function DayDrawer({ review, date, onDay, onClose }: DayDrawerProps) {
  const t = useTexts(reviewDayTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const { patientId } = review.patient;
  const day = useQuery(trpc.review.day.queryOptions({ patientId, date }));
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={440}
      padding={0}
      lockScroll={false}
      shadow="xl"
      transitionProps={{ duration: 120 }}
    >
      <Drawer.Content aria-label={t.label(longDate(date, locale))}>
        <Drawer.Body>
          <div className="day">
            <header>
              <h2>{longDate(date, locale)}</h2>
              <span>
                <Button
                  look="quiet"
                  size="small"
                  square
                  aria-label={t.previous}
                  onClick={() => onDay(addDays(date, -1))}
                >
                  <Icon name="left" />
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  square
                  aria-label={t.next}
                  disabled={date >= review.today}
                  onClick={() => onDay(addDays(date, 1))}
                >
                  <Icon name="right" />
                </Button>
                <Button look="quiet" size="small" square aria-label={common.close} onClick={onClose}>
                  <Icon name="close" />
                </Button>
              </span>
            </header>
            <DayFlags review={review} date={date} />
            <Panel query={day} skeleton={[40, 180, 60]}>
              {(data) => (
                <>
                  <DayAnswers day={data} review={review} />
                  <DayRoutine day={data} review={review} />
                  <DayChanges day={data} review={review} />
                </>
              )}
            </Panel>
            <DayNotes key={date} review={review} date={date} />
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function DayFlags({ review, date }: { review: ReviewWire; date: LocalDate }) {
  const t = useTexts(reviewDayTexts);
  const locale = useLocale();
  const flags = review.flags.filter((flag) => flag.date === date);
  if (flags.length === 0) return null;
  return (
    <DayPart title={t.flags}>
      {flags.map((flag) => (
        <p key={flag.flagId} className={flag.acknowledged === null ? "day-flag" : ""}>
          {eventSentence(
            { kind: "flag", date, urgency: flag.urgency, open: flag.acknowledged === null, flag },
            locale,
          )}
        </p>
      ))}
    </DayPart>
  );
}

function DayNotes({ review, date }: { review: ReviewWire; date: LocalDate }) {
  const t = useTexts(reviewDayTexts);
  const n = useTexts(reviewNoteTexts);
  const [adding, setAdding] = useState(false);
  const notes = review.notes.filter((note) => note.date === date);
  return (
    <DayPart title={t.notes}>
      <NoteList review={review} notes={notes} withDay={false} />
      {adding ? (
        <NoteForm
          patientId={review.patient.patientId}
          today={review.today}
          note={null}
          date={date}
          chooseDay={false}
          onDone={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : (
        review.patient.readAlongUntil === null && (
          <Button size="small" onClick={() => setAdding(true)}>
            {n.add}
          </Button>
        )
      )}
    </DayPart>
  );
}

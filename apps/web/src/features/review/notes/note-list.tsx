import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { NoteWire } from "@soepel/domain/wire/records";
import { recentInstant, shortDate } from "@soepel/i18n/format";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { Button } from "../../../components/button.tsx";
import { Tag } from "../../../components/parts.tsx";
import { showToast } from "../../../components/toast.tsx";
import { useErrorText } from "../../../lib/error-text.ts";
import { useLocale, useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { refreshPatient } from "../refresh.ts";
import { NoteForm } from "./note-form.tsx";

type NoteListProps = {
  review: ReviewWire;
  notes: readonly NoteWire[];
  /** Says which day a note is about; left out where all are about one day. */
  withDay: boolean;
};

/** Notes, newest first, with their earlier versions; each can be changed or taken back. */
export function NoteList({ review, notes, withDay }: NoteListProps) {
  const newest = notes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <ul className="note-list">
      {newest.map((note) => (
        <NoteItem key={note.noteId} review={review} note={note} withDay={withDay} />
      ))}
    </ul>
  );
}

function NoteItem({ review, note, withDay }: Omit<NoteListProps, "notes"> & { note: NoteWire }) {
  const t = useTexts(reviewNoteTexts);
  const locale = useLocale();
  const [changing, setChanging] = useState(false);
  const { retract, busy } = useRetract(review, note);
  const when = (at: NoteWire["at"]) => recentInstant(at, review.timeZone, review.today, locale);
  const { patientId } = review.patient;
  if (changing) {
    return (
      <li>
        <NoteForm
          patientId={patientId}
          today={review.today}
          note={note}
          date={note.date}
          chooseDay={false}
          onDone={() => setChanging(false)}
          onCancel={() => setChanging(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <p className="note-head">
        <span>{t.by(note.by, when(note.at))}</span>
        {withDay && <span>{note.date === null ? t.onPatient : t.onDay(shortDate(note.date, locale))}</span>}
        {note.shared && <Tag tone="pri">{t.sharedTag}</Tag>}
      </p>
      <p className="note-text">{note.text}</p>
      {note.earlier.length > 0 && (
        <details>
          <summary>{t.earlier(note.earlier.length)}</summary>
          {note.earlier.map((version) => (
            <p key={version.at} className="note-earlier">
              <span>{t.by(version.by, when(version.at))}</span>
              {version.text}
            </p>
          ))}
        </details>
      )}
      {review.patient.readAlongUntil === null && (
        <p className="note-actions no-print">
          <Button look="quiet" size="small" onClick={() => setChanging(true)}>
            {t.edit}
          </Button>
          <Button look="quiet" size="small" disabled={busy} onClick={retract}>
            {t.retract}
          </Button>
        </p>
      )}
    </li>
  );
}

/** Taking back a note; undoing writes the same text again. */
function useRetract(review: ReviewWire, note: NoteWire) {
  const t = useTexts(reviewNoteTexts);
  const errorText = useErrorText();
  const { patientId } = review.patient;
  const onError = (error: unknown) => {
    showToast({ text: errorText(error) });
    void refreshPatient();
  };
  const again = useMutation(trpc.note.add.mutationOptions({ onSuccess: refreshPatient, onError }));
  const retract = useMutation(
    trpc.note.retract.mutationOptions({
      onSuccess: () => {
        const { date, text, shared } = note;
        showToast({
          text: t.retracted,
          action: {
            label: t.undo,
            run: () => again.mutate({ patientId, date, text, shared, replaces: null }),
          },
        });
        return refreshPatient();
      },
      onError,
    }),
  );
  return { retract: () => retract.mutate({ patientId, noteId: note.noteId }), busy: retract.isPending };
}

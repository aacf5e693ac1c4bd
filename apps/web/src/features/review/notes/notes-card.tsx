import type { ReviewWire } from "@soepel/domain/wire/patients";
import { reviewNoteTexts } from "@soepel/i18n/staff/review-notes";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Card } from "../../../components/parts.tsx";
import { useTexts } from "../../../lib/locale.ts";
import { useStore } from "../../../lib/store.ts";
import { draftKey, drafts, leftOvers } from "./drafts.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteList } from "./note-list.tsx";
import "./notes.css";

/** All notes of a patient. */
export function NotesCard({ review, onAdd }: { review: ReviewWire; onAdd: () => void }) {
  const t = useTexts(reviewNoteTexts);
  const open = useStore(drafts);
  const { patientId } = review.patient;
  const standing = review.notes.map(({ noteId }) => noteId);
  return (
    <Card
      title={t.title}
      note={open.has(draftKey(patientId, null)) ? t.unsaved : undefined}
      end={
        review.patient.readAlongUntil === null && (
          <Button look="quiet" size="small" className="no-print" onClick={onAdd}>
            {t.add}
          </Button>
        )
      }
    >
      {leftOvers(open, patientId, standing).map(([key, draft]) => (
        <div key={key} className="note-left">
          <NoteForm
            patientId={patientId}
            today={review.today}
            note={null}
            date={draft.date}
            chooseDay={false}
            leftOver={key}
            onDone={() => undefined}
            onCancel={() => undefined}
          />
        </div>
      ))}
      {review.notes.length === 0 ? (
        <p className="review-card-empty">{t.none}</p>
      ) : (
        <NoteList review={review} notes={review.notes} withDay />
      )}
    </Card>
  );
}

/** A new note about the patient or a day. */
export function NewNoteDialog({ review, onClose }: { review: ReviewWire; onClose: () => void }) {
  const t = useTexts(reviewNoteTexts);
  return (
    <Dialog opened onClose={onClose} title={t.newTitle} size={520}>
      <NoteForm
        patientId={review.patient.patientId}
        today={review.today}
        note={null}
        date={null}
        chooseDay
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  );
}

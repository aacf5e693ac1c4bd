import { useId, useState } from "react";
import type { LocalDate } from "@soepel/domain/local-date";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { questionTexts } from "@soepel/i18n/questions";
import { Icon } from "../../components/icon.tsx";
import { useDiary, type Diary } from "../../lib/diary.tsx";
import { keepNoteDraft, noteDraft } from "../../lib/note-draft.ts";
import { useLocale } from "../../lib/settings.ts";

const MOST = 280;

/** Stores a note as an answer; an emptied one is stored as skipped. The draft goes once the phone has the answer. */
export async function saveNote(save: Diary["save"], date: LocalDate, text: string): Promise<void> {
  const given = text === "" ? ({ state: "skipped" } as const) : { value: text };
  await save({ kind: "answers", date, answers: { note: given } });
  keepNoteDraft(date, null);
}

/** A few words with the morning; saved by its own button, as one more answer. Until then the phone keeps the draft. */
export function NoteField({ date, note }: { date: LocalDate; note: string }) {
  const locale = useLocale();
  const t = morningTexts[locale];
  const texts = questionTexts[locale].note;
  const { save } = useDiary();
  const [text, setText] = useState(() => noteDraft(date) ?? note);
  const [open, setOpen] = useState(text !== "");
  const [saved, setSaved] = useState(false);
  const id = useId();
  if (!open) {
    return (
      <button type="button" className="btn txt left" onClick={() => setOpen(true)}>
        <Icon name="pen" />
        {t.noteOpen}
      </button>
    );
  }
  const trimmed = text.trim();
  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed === note) return;
        void saveNote(save, date, trimmed).then(() => setSaved(true));
      }}
    >
      <label htmlFor={id}>{t.noteLabel}</label>
      <p className="hint sm" id={`${id}-hint`}>
        {texts.hint} {t.noteLeft(MOST - text.length)}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        maxLength={MOST}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSaved(false);
          keepNoteDraft(date, event.target.value.trim() === note ? null : event.target.value);
        }}
      />
      <button type="submit" className="btn sec" disabled={trimmed === note}>
        {t.noteSave}
      </button>
      <p className="saved" role="status">
        {saved ? (
          <>
            <Icon name="check" size={22} />
            {t.noteSaved}
          </>
        ) : null}
      </p>
    </form>
  );
}

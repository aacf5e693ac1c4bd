import { localDateAt } from "@soepel/domain/zone";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { shortDate } from "@soepel/i18n/format";
import { peekTexts } from "@soepel/i18n/staff/peek";
import { useTexts } from "../../lib/locale.ts";
import type { ReasonAt } from "./reason.ts";

/** Beginnings of the newest notes, so that a look says what was decided last. */
export function LastNotes({ row, at }: { row: CaseloadRow; at: ReasonAt }) {
  const t = useTexts(peekTexts);
  return (
    <section className="last-notes">
      <h3>{t.notes}</h3>
      {row.notes.length === 0 && <p className="mut s">{t.noNotes}</p>}
      {row.notes.map((note) => (
        <article key={note.at}>
          <p className="xs mut">
            {t.noteBy(shortDate(localDateAt(Date.parse(note.at), at.timeZone), at.locale), note.by)}
            {note.date !== null && ` · ${t.noteOn(shortDate(note.date, at.locale))}`}
          </p>
          <p>{note.text.length >= EXCERPT ? `${note.text}…` : note.text}</p>
        </article>
      ))}
    </section>
  );
}

/** The server sends the first 240 characters of a note. */
const EXCERPT = 240;

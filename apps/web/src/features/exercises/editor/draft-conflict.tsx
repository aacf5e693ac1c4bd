import type { ExerciseContent } from "@soepel/domain/content";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { Button } from "../../../components/button.tsx";
import { useLocale } from "../../../lib/locale.ts";
import { named } from "../../../lib/named.ts";

/** Another admin saved this draft meanwhile: both contents, side by side, to choose from. */
export function DraftConflict({
  theirs,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: ExerciseContent;
  mine: ExerciseContent;
  onKeepMine: () => void;
  onTakeTheirs: (content: ExerciseContent) => void;
}) {
  const locale = useLocale();
  const t = exerciseEditorTexts[locale];
  const side = (title: string, content: ExerciseContent) => (
    <div>
      <h3>{title}</h3>
      <b>{named(content.name, locale, t.unnamed)}</b>
      <p>{content.startPosition[locale]}</p>
      <ol>
        {content.steps[locale].map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
    </div>
  );
  return (
    <section className="exe-conflict" role="alert">
      <h2>{t.conflictTitle}</h2>
      <p>{t.conflictText}</p>
      <div className="exe-sides">
        {side(t.mine, mine)}
        {side(t.theirs, theirs)}
      </div>
      <div className="actions">
        <Button look="primary" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        <Button onClick={() => onTakeTheirs(theirs)}>{t.takeTheirs}</Button>
      </div>
    </section>
  );
}

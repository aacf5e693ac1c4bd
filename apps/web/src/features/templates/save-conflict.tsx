import type { TemplateContent } from "@soepel/domain/content";
import type { Bilingual } from "@soepel/domain/primitives";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import type { Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import { CompareCard } from "./compare-card.tsx";
import { templateDiff } from "./model/template-draft.ts";

/** Another admin saved this draft meanwhile: the difference, and both contents to choose from. */
export function SaveConflict({
  theirs,
  mine,
  library,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: TemplateContent;
  mine: { name: Bilingual; note: Bilingual; items: TemplateContent["items"] };
  library: Library;
  onKeepMine: () => void;
  onTakeTheirs: (content: TemplateContent) => void;
}) {
  const t = templateTexts[useLocale()];
  return (
    <section className="tpl-conflict" role="alert">
      <h2>{t.conflictTitle}</h2>
      <p>{t.conflictText}</p>
      <CompareCard diff={templateDiff(theirs, mine, library)} title={t.conflictDiff} library={library} />
      <div className="tpl-conflict-actions">
        <Button look="primary" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        <Button onClick={() => onTakeTheirs(theirs)}>{t.takeTheirs}</Button>
      </div>
    </section>
  );
}

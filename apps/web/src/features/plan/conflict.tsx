import { useEffect, useRef } from "react";
import { planDiff } from "@soepel/domain/plan-diff";
import type { PlanItem } from "@soepel/domain/plan";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { instantText } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { DiffList } from "../../components/plan-editor/diff-list.tsx";
import { variantStep, type Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";

/** Somebody else changed the plan meanwhile: both contents are kept until this person chooses. */
export function Conflict({
  newest,
  takenBack,
  mine,
  library,
  onKeepMine,
  onTakeTheirs,
}: {
  newest: RevisionWire | null;
  /** The newest revision is older than the one this edit began with. */
  takenBack: boolean;
  mine: readonly PlanItem[];
  library: Library;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const { practice } = useMe();
  const diff = planDiff(mine, newest?.items ?? [], (a, b) => variantStep(library, a, b) !== null);
  const place = useRef<HTMLElement>(null);
  // Sending starts anywhere on a long page; the choice has to be seen and be next for the keyboard.
  useEffect(() => {
    window.scrollTo({ top: 0 });
    place.current?.focus();
  }, []);
  return (
    <section className="plan-conflict" role="alert" tabIndex={-1} ref={place}>
      <h2>{takenBack || newest === null ? t.conflictTakenBack : t.conflictTitle(newest.number)}</h2>
      {!takenBack && newest !== null && (
        <p>{t.conflictText(newest.createdBy, instantText(newest.createdAt, practice.timeZone, locale))}</p>
      )}
      {newest !== null && (
        <>
          <h3>{t.conflictDiff}</h3>
          <DiffList diff={diff} library={library} />
        </>
      )}
      <div className="plan-conflict-actions">
        <Button look="primary" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        {newest !== null && <Button onClick={onTakeTheirs}>{t.takeTheirs(newest.number)}</Button>}
        {newest !== null && <span className="xs mut">{t.keepMineHint(newest.number)}</span>}
      </div>
    </section>
  );
}

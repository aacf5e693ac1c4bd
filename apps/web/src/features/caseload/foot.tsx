import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Kbd } from "../../components/parts.tsx";
import { useTexts } from "../../lib/locale.ts";
import { useStore, type Store } from "../../lib/store.ts";
import { rowsBelow, type ListLayout } from "./layout.ts";

/** The keys, and what stands below the edge of the window. */
export function Foot({ layout, edge }: { layout: ListLayout; edge: Store<number> }) {
  const t = useTexts(caseloadTexts);
  const below = [...rowsBelow(layout, useStore(edge))];
  const rest = below.reduce((sum, [, rows]) => sum + rows, 0);
  const parts = below.flatMap(([group, rows]) => (group === null ? [] : [`${t.groupWords[group]} ${rows}`]));
  return (
    <footer className="case-foot">
      <span>
        <Kbd name="J" />
        <Kbd name="K" />
        {t.keys.move}
      </span>
      <span>
        <Kbd name="Enter" />
        {t.keys.open}
      </span>
      <span>
        <Kbd name="R" />
        {t.keys.seen}
      </span>
      <span>
        <Kbd name="/" />
        {t.keys.search}
      </span>
      <span>
        <Kbd name="?" />
        {t.keys.all}
      </span>
      {rest > 0 && (
        <span className="end" title={parts.join(" · ")}>
          {t.below(rest, parts.join(" · "))}
        </span>
      )}
    </footer>
  );
}

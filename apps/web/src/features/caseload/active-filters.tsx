import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { conditionTexts } from "@soepel/i18n/plan";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import type { noFilter, CaseloadSearch, Filter } from "./search.ts";

type ActiveKey = Exclude<keyof typeof noFilter, "group"> | "discharged";

/** What hides patients beside the chosen group, each to be taken away: a remembered filter never works unseen. */
export function ActiveFilters({
  rows,
  shown,
  filter,
  discharged,
  change,
}: {
  rows: readonly CaseloadRow[];
  shown: number;
  filter: Filter;
  discharged: boolean;
  change: (next: Partial<CaseloadSearch>) => void;
}) {
  const t = useTexts(caseloadTexts);
  const conditions = useTexts(conditionTexts);
  const therapist = rows
    .flatMap((row) => row.therapists)
    .find((one) => one.staffId === filter.therapist)?.name;
  const all: readonly (readonly [ActiveKey, string | false | undefined])[] = [
    ["discharged", discharged && t.discharged],
    ["tag", filter.tag],
    ["condition", filter.condition && conditions[filter.condition]],
    ["therapist", filter.therapist && t.with(therapist ?? "–")],
    ["unseen", filter.unseen === true && t.unseen],
  ];
  const active = all.flatMap(([key, text]) => (text ? [{ key, text }] : []));
  if (active.length === 0 || rows.length === 0) return null;
  const clear = Object.fromEntries(active.map(({ key }) => [key, undefined])) as Partial<CaseloadSearch>;
  return (
    <div className="case-active" role="status">
      <span>{t.filtered(shown, rows.length)}</span>
      {active.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          className="tag case-remove"
          aria-label={t.removeFilter(text)}
          onClick={() => change({ [key]: undefined })}
        >
          {text}
          <Icon name="close" size={11} />
        </button>
      ))}
      <button type="button" className="case-clear" onClick={() => change(clear)}>
        {t.clearFilter}
      </button>
    </div>
  );
}

import { useDeferredValue, useMemo, type ReactNode, type RefObject } from "react";
import { goalSchema, equipmentSchema, type Condition, type Goal } from "@soepel/domain/content";
import { anyExercise, searchExercises, type ExerciseQuery } from "@soepel/domain/exercise-search";
import { moments } from "@soepel/domain/plan";
import type { LocalDate } from "@soepel/domain/primitives";
import type { ExerciseRow } from "@soepel/domain/wire/library";
import { conditionTexts, equipmentTexts, goalTexts, momentTexts } from "@soepel/i18n/plan";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { useLocale } from "../../lib/locale.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { Chip, Kbd } from "../parts.tsx";
import { ChipSelect } from "./chip-select.tsx";
import { LibraryRows } from "./library-rows.tsx";

type ColumnFacts = {
  /** Slugs that the plan or template already has. */
  present: ReadonlySet<string>;
  presentLabel: string;
  /** Conditions of the patient, for "suitable" and the hints; empty in templates. */
  conditions: readonly Condition[];
  stopped: Readonly<Record<string, readonly LocalDate[]>>;
};

/** The searchable library beside a plan or template. Rows add with one click; what is in already shows a check. */
export function LibraryColumn({
  rows,
  facts,
  query,
  onQuery,
  onAdd,
  onShow,
  searchRef,
  children,
}: {
  rows: readonly ExerciseRow[];
  facts: ColumnFacts;
  query: ExerciseQuery;
  onQuery: (query: ExerciseQuery) => void;
  onAdd: (row: ExerciseRow) => void;
  onShow: (slug: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** What stands between the filters and the list, such as templates. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = planEditorTexts[locale];
  const shown = useDeferredValue(query);
  // What the practice archived is not offered; what the plan has already stays to be found.
  const offered = useMemo(
    () => rows.filter((row) => !row.archived || facts.present.has(row.slug)),
    [rows, facts.present],
  );
  const found = useMemo(() => searchExercises(offered, shown), [offered, shown]);
  const fitting = useMemo(
    () => searchExercises(offered, { ...shown, suitsConditions: facts.conditions }).length,
    [offered, shown, facts.conditions],
  );
  const set = (change: Partial<ExerciseQuery>) => onQuery({ ...query, ...change });
  const filtered =
    JSON.stringify({ ...query, text: "" }) !== JSON.stringify(anyExercise) || query.text !== "";

  return (
    <aside className="pe-lib" aria-label={t.libraryTitle}>
      <h2>{t.libraryTitle}</h2>
      <label className="find">
        <Icon name="search" />
        <input
          type="search"
          ref={searchRef}
          value={query.text}
          placeholder={t.searchIn(offered.length)}
          aria-label={t.searchIn(offered.length)}
          onChange={(event) => set({ text: event.target.value })}
        />
        <Kbd>/</Kbd>
      </label>
      <div className="pe-chips">
        {facts.conditions.length > 0 && (
          <span title={t.fittingHint}>
            <Chip
              on={query.suitsConditions.length > 0}
              count={fitting}
              onClick={() =>
                set({ suitsConditions: query.suitsConditions.length > 0 ? [] : facts.conditions })
              }
            >
              {t.fitting}
            </Chip>
          </span>
        )}
        {moments.map((moment) => (
          <Chip
            key={moment}
            on={query.moment === moment}
            onClick={() => set({ moment: query.moment === moment ? null : moment })}
          >
            {momentTexts[locale][moment]}
          </Chip>
        ))}
        <Chip
          on={query.equipment === "none"}
          onClick={() => set({ equipment: query.equipment === "none" ? null : "none" })}
        >
          {t.noEquipment}
        </Chip>
        <ChipSelect
          label={t.goal}
          any={t.goal}
          value={query.goal}
          options={goalSchema.options.map((goal): [Goal, string] => [goal, goalTexts[locale][goal]])}
          onChange={(goal) => set({ goal })}
        />
        <ChipSelect
          label={t.equipment}
          any={t.equipment}
          value={query.equipment === "none" ? null : query.equipment}
          options={equipmentSchema.options.map((item) => [item, equipmentTexts[locale][item]] as const)}
          onChange={(equipment) => set({ equipment })}
        />
        <ChipSelect
          label={t.condition}
          any={t.condition}
          value={query.hintFor}
          options={Object.entries(conditionTexts[locale]).map(
            ([code, name]) => [code as Condition, name] as const,
          )}
          onChange={(hintFor) => set({ hintFor })}
        />
      </div>
      {children}
      <p className="vh" role="status">
        {t.found(found.length)}
      </p>
      {found.length === 0 ? (
        <div className="pe-lib-empty">
          <p>{t.nothingFound}</p>
          {filtered && (
            <Button size="small" onClick={() => onQuery(anyExercise)}>
              {t.clearFilters}
            </Button>
          )}
        </div>
      ) : (
        <LibraryRows
          rows={found}
          {...facts}
          onChoose={(row) => (facts.present.has(row.content.slug) ? onShow(row.content.slug) : onAdd(row))}
        />
      )}
    </aside>
  );
}

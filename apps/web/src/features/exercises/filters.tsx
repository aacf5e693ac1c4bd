import type { RefObject } from "react";
import { conditionSchema, equipmentSchema, exerciseTypeSchema, goalSchema } from "@soepel/domain/content";
import { moments } from "@soepel/domain/plan";
import { conditionTexts, equipmentTexts, exerciseTypeTexts, goalTexts, momentTexts } from "@soepel/i18n/plan";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { libraryTexts } from "@soepel/i18n/staff/library";
import { Icon } from "../../components/icon.tsx";
import { Chip, Kbd } from "../../components/parts.tsx";
import { ChipSelect } from "../../components/plan-editor/chip-select.tsx";
import { useLocale } from "../../lib/locale.ts";
import type { ExercisesSearch } from "./search.ts";

/** One row: words, kind as chips, and the filters with many values as lists. */
export function Filters({
  search,
  withArchived,
  onChange,
  fieldRef,
}: {
  search: ExercisesSearch;
  /** Whether there are archived items to ask for. */
  withArchived: boolean;
  onChange: (change: Partial<ExercisesSearch>) => void;
  fieldRef: RefObject<HTMLInputElement | null>;
}) {
  const locale = useLocale();
  const t = libraryTexts[locale];
  return (
    <search className="ex-filters" aria-label={t.filters}>
      <label className="find sm">
        <Icon name="search" />
        <input
          type="search"
          ref={fieldRef}
          value={search.q ?? ""}
          placeholder={t.search}
          aria-label={t.search}
          onChange={(event) => onChange({ q: event.target.value === "" ? undefined : event.target.value })}
        />
        <Kbd>/</Kbd>
      </label>
      <Chip on={search.type === undefined} onClick={() => onChange({ type: undefined })}>
        {t.allTypes}
      </Chip>
      {exerciseTypeSchema.options.map((type) => (
        <Chip
          key={type}
          on={search.type === type}
          onClick={() => onChange({ type: search.type === type ? undefined : type })}
        >
          {exerciseTypeTexts[locale][type]}
        </Chip>
      ))}
      <ChipSelect
        label={t.anyMoment}
        any={t.anyMoment}
        value={search.moment ?? null}
        options={moments.map((moment) => [moment, momentTexts[locale][moment]] as const)}
        onChange={(moment) => onChange({ moment: moment ?? undefined })}
      />
      <ChipSelect
        label={t.anyGoal}
        any={t.anyGoal}
        value={search.goal ?? null}
        options={goalSchema.options.map((goal) => [goal, goalTexts[locale][goal]] as const)}
        onChange={(goal) => onChange({ goal: goal ?? undefined })}
      />
      <ChipSelect
        label={t.anyEquipment}
        any={t.anyEquipment}
        value={search.equipment ?? null}
        options={[
          ["none", t.noEquipment] as const,
          ...equipmentSchema.options.map((item) => [item, equipmentTexts[locale][item]] as const),
        ]}
        onChange={(equipment) => onChange({ equipment: equipment ?? undefined })}
      />
      <ChipSelect
        label={t.anyCondition}
        any={t.anyCondition}
        value={search.condition ?? null}
        options={conditionSchema.options.map((code) => [code, conditionTexts[locale][code]] as const)}
        onChange={(condition) => onChange({ condition: condition ?? undefined })}
      />
      {withArchived && (
        <Chip
          on={search.archived === true}
          onClick={() => onChange({ archived: search.archived === true ? undefined : true })}
        >
          {exerciseEditorTexts[locale].withArchived}
        </Chip>
      )}
    </search>
  );
}

import { Menu } from "@mantine/core";
import type { Condition } from "@soepel/domain/content";
import type { StaffId } from "@soepel/domain/primitives";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { conditionTexts } from "@soepel/i18n/plan";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { noFilter, type CaseloadSearch, type Filter } from "./search.ts";

type Props = {
  rows: readonly CaseloadRow[];
  filter: Filter;
  discharged: boolean;
  change: (next: Partial<CaseloadSearch>) => void;
  groups: [key: string, name: string, count: number][];
};

/** Every filter that has no chip: status, seen, groups, tags, conditions, who treats along. */
export function MoreMenu({ rows, filter, discharged, change, groups }: Props) {
  const t = useTexts(caseloadTexts);
  const conditions = useTexts(conditionTexts);
  const { staffId } = useMe();
  const tags = [...new Set(rows.flatMap((row) => row.tags))].toSorted((a, b) => a.localeCompare(b, "nl"));
  const known = [...new Set(rows.flatMap((row) => row.conditions))];
  const colleagues = colleaguesOf(rows, staffId);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className="chip">
          <Icon name="more" size={14} />
          <span>{t.more}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={460} style={{ overflowY: "auto" }}>
        <Menu.Label>{t.status}</Menu.Label>
        {[false, true].map((ended) => (
          <Menu.RadioItem
            key={`${ended}`}
            value={`${ended}`}
            checked={discharged === ended}
            closeMenuOnClick
            checkIcon={<Icon name="check" />}
            onChange={() => change({ ...noFilter, discharged: ended || undefined })}
          >
            {ended ? t.discharged : t.inTreatment}
          </Menu.RadioItem>
        ))}
        <Menu.CheckboxItem
          checked={filter.unseen === true}
          checkIcon={<Icon name="check" />}
          onChange={(on) => change({ unseen: on || undefined })}
        >
          {t.unseen}
        </Menu.CheckboxItem>
        {groups.length > 0 && <Menu.Label>{t.filterLabel}</Menu.Label>}
        {groups.map(([key, name, count]) => (
          <Menu.RadioItem
            key={key}
            value={key}
            checked={filter.group === key}
            checkIcon={<Icon name="check" />}
            rightSection={<b>{count}</b>}
            onChange={() => change({ group: filter.group === key ? undefined : key })}
          >
            {name}
          </Menu.RadioItem>
        ))}
        <Choices<string>
          label={t.tags}
          options={tags.map((tag) => [tag, tag])}
          chosen={filter.tag}
          onChoose={(tag) => change({ tag })}
        />
        <Choices<Condition>
          label={t.conditions}
          options={known.map((condition) => [condition, conditions[condition]])}
          chosen={filter.condition}
          onChoose={(condition) => change({ condition })}
        />
        <Choices<StaffId>
          label={t.therapist}
          options={colleagues.map((one) => [one.staffId, one.name])}
          chosen={filter.therapist}
          onChoose={(therapist) => change({ therapist })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Colleagues who treat along with the person who looks, by name. */
function colleaguesOf(rows: readonly CaseloadRow[], own: StaffId) {
  const all = new Map(rows.flatMap((row) => row.therapists.map((one) => [one.staffId, one] as const)));
  all.delete(own);
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
}

function Choices<T extends string>({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  options: readonly (readonly [value: T, name: string])[];
  chosen: T | undefined;
  onChoose: (value: T | undefined) => void;
}) {
  if (options.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {options.map(([value, name]) => (
        <Menu.CheckboxItem
          key={value}
          checked={chosen === value}
          checkIcon={<Icon name="check" />}
          onChange={(on) => onChoose(on ? value : undefined)}
        >
          {name}
        </Menu.CheckboxItem>
      ))}
    </>
  );
}

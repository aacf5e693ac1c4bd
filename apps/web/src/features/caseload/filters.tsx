import { Menu } from "@mantine/core";
import { memo, type RefObject } from "react";
import { caseloadGroups } from "@soepel/domain/rules";
import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Icon } from "../../components/icon.tsx";
import { Chip, Kbd } from "../../components/parts.tsx";
import { useTexts } from "../../lib/locale.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { countGroups } from "./rows.ts";
import { sortKeys, type CaseloadSearch, type Filter, type SortKey } from "./search.ts";

const CHIP_LIMIT = 6;

type Props = {
  rows: readonly CaseloadRow[];
  /** How many of them the filters leave. */
  shown: number;
  filter: Filter;
  discharged: boolean;
  sort: SortKey;
  onSort: (key: SortKey) => void;
  change: (next: Partial<CaseloadSearch>) => void;
  searchBox: RefObject<HTMLInputElement | null>;
};

/** Search, groups as chips, the rest under "Meer", and the order. Every choice stands in the address. */
export const Filters = memo(function Filters(props: Props) {
  const { rows, filter, discharged, sort, onSort, change, searchBox } = props;
  const t = useTexts(caseloadTexts);
  const counts = countGroups(rows);
  const count = (key: string) => counts.get(key) ?? 0;
  const names: Readonly<Record<string, string>> = { flags: t.flags, ...t.chips };
  const present = ["flags", ...caseloadGroups].filter((key) => key in names && count(key) > 0);
  const chips = chipsFor(present, filter.group);
  const chooseGroup = (group: string | undefined) =>
    change({ group: filter.group === group ? undefined : group });
  return (
    <div>
      <div className="case-filters">
        <div className="find sm">
          <Icon name="search" size={15} />
          <input
            ref={searchBox}
            type="search"
            placeholder={t.find}
            aria-label={t.find}
            value={filter.q ?? ""}
            onChange={(event) => change({ q: event.target.value || undefined })}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
            }}
          />
          <Kbd name="/" />
        </div>
        <div className="case-chips" role="group" aria-label={t.filterLabel}>
          <Chip on={filter.group === undefined} count={rows.length} onClick={() => chooseGroup(undefined)}>
            {discharged ? t.discharged : t.all}
          </Chip>
          {!discharged &&
            chips.map((key) => (
              <Chip key={key} on={filter.group === key} count={count(key)} onClick={() => chooseGroup(key)}>
                {names[key]}
              </Chip>
            ))}
        </div>
        <MoreMenu
          rows={rows}
          filter={filter}
          discharged={discharged}
          change={change}
          groups={discharged ? [] : present.map((key) => [key, names[key] ?? key, count(key)])}
        />
        <OrderMenu sort={sort} onSort={onSort} />
      </div>
      <ActiveFilters
        rows={rows}
        shown={props.shown}
        filter={filter}
        discharged={discharged}
        change={change}
      />
    </div>
  );
});

/** At most six chips; "stabiel of beter" and the chosen group are always among them. */
function chipsFor(present: readonly string[], chosen: string | undefined): string[] {
  const keep = new Set(present.filter((key) => key === "steady" || key === chosen));
  for (const key of present) if (keep.size < CHIP_LIMIT) keep.add(key);
  return present.filter((key) => keep.has(key));
}

function OrderMenu({ sort, onSort }: Pick<Props, "sort" | "onSort">) {
  const t = useTexts(caseloadTexts);
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button type="button" className="case-sort">
          {t.order} <b>{t.sorts[sort]}</b>
          <Icon name="down" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {sortKeys.map((key) => (
          <Menu.RadioItem
            key={key}
            value={key}
            checked={key === sort}
            closeMenuOnClick
            checkIcon={<Icon name="check" />}
            onChange={() => onSort(key)}
          >
            {t.sorts[key]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

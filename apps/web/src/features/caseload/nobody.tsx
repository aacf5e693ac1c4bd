import type { CaseloadRow } from "@soepel/domain/wire/patients";
import { caseloadTexts } from "@soepel/i18n/staff/caseload";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Empty } from "../../components/panel.tsx";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { emptyKind } from "./rows.ts";
import { noFilter, type CaseloadSearch } from "./search.ts";

/** Why the list is empty, and what to do about it. */
export function Nobody({
  all,
  search,
  change,
}: {
  all: readonly CaseloadRow[];
  search: CaseloadSearch;
  change: (next: Partial<CaseloadSearch>) => void;
}) {
  const t = useTexts(caseloadTexts);
  const kind = emptyKind(all, search);
  const showAll = () => change({ q: undefined, ...noFilter, discharged: undefined });
  if (search.discharged && all.length === 0) {
    return (
      <Empty action={<Button onClick={showAll}>{t.empty.showActive}</Button>}>{t.empty.discharged}</Empty>
    );
  }
  if (kind === "none") {
    return (
      <Empty
        action={
          <ButtonLink to={urls.newPatient} look="primary">
            {t.newPatient}
          </ButtonLink>
        }
      >
        {t.empty.none}
      </Empty>
    );
  }
  if (kind === "search") {
    return (
      <Empty action={<Button onClick={() => change({ q: undefined })}>{t.empty.clearSearch}</Button>}>
        {t.empty.search(search.q ?? "")}
      </Empty>
    );
  }
  return (
    <Empty action={<Button onClick={showAll}>{t.empty.showAll}</Button>}>
      {kind === "reviewed" ? t.empty.reviewed : t.empty.filter}
    </Empty>
  );
}

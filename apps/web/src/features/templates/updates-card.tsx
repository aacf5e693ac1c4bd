import { useQuery } from "@tanstack/react-query";
import { templateAssignTexts } from "@soepel/i18n/staff/template-assign";
import { ButtonLink } from "../../components/button.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";

/** Own patients whose plan follows an older version of its template; absent when there are none. */
export function UpdatesCard() {
  const locale = useLocale();
  const t = templateAssignTexts[locale];
  const { data } = useQuery(trpc.plan.templateUpdates.queryOptions());
  if (data === undefined || data.length === 0) return null;
  return (
    <Card title={t.updates} note={t.updatesText} className="tpl-updates">
      <ul>
        {data.map((row) => (
          <li key={row.patientId}>
            <b>{row.patientName}</b>
            <span>
              {row.name[locale]}
              <span className="mut">{t.updateRow(row.pinnedVersion, row.version)}</span>
            </span>
            <span className="sec">{t.updateChanges(row.changes)}</span>
            <ButtonLink
              to={urls.plan}
              params={{ patientId: row.patientId }}
              size="small"
              aria-label={t.lookAtOf(row.patientName)}
            >
              {t.lookAt}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

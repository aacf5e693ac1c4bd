import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { UnattendedPatient } from "@soepel/domain/wire/care";
import { listText } from "@soepel/i18n/format";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { unattendedTexts } from "@soepel/i18n/staff/unattended";
import { Button, ButtonLink } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { Empty, ErrorBar, Panel } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { UnattendedRow } from "./unattended-row.tsx";
import { useTakeOver } from "./use-take-over.ts";
import "./patients.css";

/** Patients of the practice whom nobody treats, to take over one by one or together. */
export function UnattendedPage() {
  const t = useTexts(unattendedTexts);
  const patients = useTexts(patientTexts);
  const query = useQuery(trpc.care.unattended.queryOptions(undefined, { refetchInterval: 120_000 }));
  return (
    <Page>
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {patients.caseload}
          </Link>,
          t.title,
        ]}
      </Crumbs>
      <PageHeader title={t.title} tab={t.title} sub={t.sub} />
      <Panel query={query} skeleton={[38, 50, 50, 50]}>
        {(rows) => <Ready rows={rows} />}
      </Panel>
    </Page>
  );
}

function Ready({ rows }: { rows: readonly UnattendedPatient[] }) {
  const t = useTexts(unattendedTexts);
  const locale = useLocale();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly UnattendedPatient[]>([]);
  const takeOver = useTakeOver(() => setAsking([]));
  const picked = rows.filter((row) => chosen.has(row.patientId));
  const toggle = (patientId: string) =>
    setChosen(
      chosen.has(patientId)
        ? new Set([...chosen].filter((id) => id !== patientId))
        : new Set([...chosen, patientId]),
    );
  const first = asking[0]?.name ?? "";
  return (
    <div className="unattended-stack">
      {takeOver.gone.length > 0 && (
        <p className="notice info" role="status">
          {t.gone(listText(takeOver.gone, locale))}
        </p>
      )}
      {takeOver.error !== null && <ErrorBar error={takeOver.error} />}
      {rows.length === 0 ? (
        <Empty action={<ButtonLink to={urls.caseload}>{t.back}</ButtonLink>}>{t.none}</Empty>
      ) : (
        <Card className="unattended">
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t.all}
                    checked={picked.length === rows.length}
                    ref={(box) => {
                      if (box) box.indeterminate = picked.length > 0 && picked.length < rows.length;
                    }}
                    onChange={() =>
                      setChosen(
                        picked.length === rows.length
                          ? new Set()
                          : new Set(rows.map(({ patientId }) => patientId)),
                      )
                    }
                  />
                </th>
                <th scope="col">{t.columns.name}</th>
                <th scope="col">{t.columns.since}</th>
                <th scope="col">{t.columns.flags}</th>
                <th scope="col">
                  <Button
                    size="small"
                    look="primary"
                    disabled={picked.length === 0}
                    onClick={() => setAsking(picked)}
                  >
                    {t.takeOverChosen(picked.length)}
                  </Button>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <UnattendedRow
                  key={row.patientId}
                  row={row}
                  chosen={chosen.has(row.patientId)}
                  onToggle={() => toggle(row.patientId)}
                  onTakeOver={() => setAsking([row])}
                />
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <ConfirmDialog
        opened={asking.length > 0}
        onClose={() => setAsking([])}
        onConfirm={() => void takeOver.run(asking)}
        title={t.confirmTitle(asking.length, first)}
        confirmLabel={takeOver.done === null ? t.confirm : t.busy(takeOver.done, asking.length)}
        busy={takeOver.done !== null}
      >
        {t.confirmText}
      </ConfirmDialog>
    </div>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PatientId } from "@soepel/domain/primitives";
import type { LinkStatus } from "@soepel/domain/wire/common";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { practiceTexts } from "@soepel/i18n/staff/practice";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { Empty, Panel } from "../../components/panel.tsx";
import { Card } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import "./practice.css";

type LinkRow = { patientId: PatientId; number: string | null; state: LinkStatus["state"] };

export function LinksPage() {
  const t = useTexts(practiceTexts).links;
  const query = useQuery(trpc.practice.links.queryOptions());
  return (
    <Page>
      <PageHeader title={t.title} tab={t.title} sub={t.sub} />
      <Panel
        query={query}
        skeleton={[34, 38, 38, 38, 38]}
        isEmpty={(links) => links.length === 0}
        empty={<Empty>{t.empty}</Empty>}
      >
        {(links) => <Links links={links} />}
      </Panel>
    </Page>
  );
}

function Links({ links }: { links: readonly LinkRow[] }) {
  const t = useTexts(practiceTexts).links;
  const states = useTexts(patientTexts).state;
  const errorText = useErrorText();
  const [typed, setTyped] = useState("");
  const [asking, setAsking] = useState<LinkRow | null>(null);
  const revoke = useMutation(
    trpc.link.revoke.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.practice.links.pathFilter()),
    }),
  );
  const nameOf = (link: LinkRow) => link.number ?? t.noNumber;
  const shown = links
    .filter((link) => nameOf(link).includes(typed.trim()))
    .toSorted((a, b) => (a.number ?? "~").localeCompare(b.number ?? "~", "nl", { numeric: true }));
  const confirm = (link: LinkRow) =>
    revoke.mutate(
      { patientId: link.patientId },
      {
        onSuccess: () => showToast({ text: t.revoked(nameOf(link)) }),
        onError: (error) => showToast({ text: errorText(error) }),
        onSettled: () => setAsking(null),
      },
    );
  return (
    <div className="practice-stack narrow">
      <div className="find">
        <Icon name="search" size={15} />
        <input
          type="search"
          placeholder={t.find}
          aria-label={t.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <Empty>{t.nothing}</Empty>
      ) : (
        <Card className="practice-card">
          <table className="practice-table">
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">
                  <span className="vh">{t.action}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((link) => (
                <tr key={link.patientId}>
                  <th scope="row">{nameOf(link)}</th>
                  <td>{states[link.state]}</td>
                  <td className="r">
                    {link.state !== "none" && link.state !== "revoked" && (
                      <Button size="small" look="quiet" onClick={() => setAsking(link)}>
                        {t.revoke}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        onConfirm={() => asking && confirm(asking)}
        title={t.revokeTitle(asking ? nameOf(asking) : "")}
        confirmLabel={t.revokeDo}
        busy={revoke.isPending}
      >
        {t.revokeText}
      </ConfirmDialog>
    </div>
  );
}

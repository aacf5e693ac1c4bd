import { useInfiniteQuery } from "@tanstack/react-query";
import { instantText } from "@soepel/i18n/format";
import { practiceTexts } from "@soepel/i18n/staff/practice";
import { Button } from "../../components/button.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { Empty, ErrorBar, Panel } from "../../components/panel.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc, trpcClient } from "../../lib/trpc.ts";
import "./practice.css";

type Entry = Awaited<ReturnType<typeof trpcClient.practice.audit.query>>[number];

export function AuditPage() {
  const t = useTexts(practiceTexts).audit;
  const query = useInfiniteQuery({
    queryKey: [...trpc.practice.audit.pathKey(), "pages"],
    queryFn: ({ pageParam }) => trpcClient.practice.audit.query({ before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length === 0 || last.at(-1)?.seq === 1 ? undefined : last.at(-1)?.seq),
  });
  return (
    <Page>
      <PageHeader title={t.title} tab={t.title} sub={t.sub} />
      <Panel
        query={query}
        skeleton={[38, 32, 32, 32, 32, 32, 32]}
        isEmpty={(data) => (data.pages[0]?.length ?? 0) === 0}
        empty={<Empty>{t.empty}</Empty>}
      >
        {(data) => (
          <div className="practice-stack">
            <AuditTable entries={data.pages.flat()} />
            {query.isFetchNextPageError && (
              <ErrorBar error={query.error} onRetry={() => void query.fetchNextPage()} />
            )}
            <div className="audit-more">
              {query.hasNextPage ? (
                <Button onClick={() => void query.fetchNextPage()} disabled={query.isFetchingNextPage}>
                  {t.older}
                </Button>
              ) : (
                <span className="xs mut">{t.end}</span>
              )}
            </div>
          </div>
        )}
      </Panel>
    </Page>
  );
}

function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const t = useTexts(practiceTexts).audit;
  const locale = useLocale();
  const { timeZone } = useMe().practice;
  const actions: Readonly<Record<string, string>> = { ...t.actions, ...t.more };
  const roles: Readonly<Record<string, string>> = t.roles;
  const roleText = (role: string) =>
    role
      .split("+")
      .map((one) => roles[one] ?? one)
      .join(", ");
  const outcomes: Readonly<Record<string, string>> = t.outcomes;
  return (
    <Card className="practice-card">
      <table className="practice-table dense">
        <thead>
          <tr>
            <th scope="col">{t.columns.at}</th>
            <th scope="col">{t.columns.who}</th>
            <th scope="col">{t.columns.role}</th>
            <th scope="col">{t.columns.action}</th>
            <th scope="col">{t.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td className="nw">{instantText(entry.at, timeZone, locale)}</td>
              <td>{entry.who}</td>
              <td>{roleText(entry.role)}</td>
              <td>{actions[entry.action] ?? entry.action}</td>
              <td>
                {entry.outcome === "denied" ? (
                  <Tag tone="soon">{t.outcomes.denied}</Tag>
                ) : (
                  (outcomes[entry.outcome] ?? entry.outcome)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TemplateRow } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Icon } from "../../components/icon.tsx";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { Empty, Panel } from "../../components/panel.tsx";
import { Chip, Tag } from "../../components/parts.tsx";
import { useLocale } from "../../lib/locale.ts";
import { useMayDo } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { named } from "../../lib/named.ts";
import { templatesNamed } from "./template-list.tsx";
import { TemplatesActions } from "./templates-actions.tsx";
import { UpdatesCard } from "./updates-card.tsx";
import "./templates.css";

/** Every template of the practice and of the product, with the version in use and a draft where there is one. */
export function TemplatesPage() {
  const locale = useLocale();
  const t = templateTexts[locale];
  const admin = useMayDo("library.write");
  const therapist = useMayDo("plan.write");
  const query = useQuery(trpc.library.templates.queryOptions());
  return (
    <Page>
      <Crumbs>{[t.title]}</Crumbs>
      <PageHeader
        title={t.title}
        tab={t.tab}
        sub={admin ? t.intro : t.introReader}
        actions={admin && <TemplatesActions />}
      />
      {therapist && <UpdatesCard />}
      <Panel
        query={query}
        skeleton={[34, 52, 52, 52, 52, 52, 52]}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty>{t.none}</Empty>}
      >
        {(rows) => <Table rows={rows} />}
      </Panel>
    </Page>
  );
}

function Table({ rows }: { rows: readonly TemplateRow[] }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const [text, setText] = useState("");
  const [archived, setArchived] = useState(false);
  const shown = templatesNamed(rows, text, { archived });
  const other = locale === "nl" ? "en" : "nl";
  return (
    <>
      <div className="tpl-find-row">
        <label className="find tpl-find">
          <Icon name="search" />
          <input
            type="search"
            value={text}
            placeholder={t.search}
            aria-label={t.search}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {rows.some((row) => row.archived) && (
          <Chip on={archived} onClick={() => setArchived(!archived)}>
            {t.withArchived}
          </Chip>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty>{t.nothing}</Empty>
      ) : (
        <table className="card tpl-table">
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              <th scope="col">{t.columns.english}</th>
              <th scope="col">{t.columns.items}</th>
              <th scope="col">{t.columns.version}</th>
              <th scope="col">{t.columns.origin}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.templateId}>
                <th scope="row">
                  <Link to={urls.template} params={{ templateId: row.templateId }}>
                    {named(row.name, locale, t.unnamed)}
                  </Link>
                  {row.archived && <Tag>{t.archived}</Tag>}
                </th>
                <td lang={other}>{row.name[other]}</td>
                <td>{t.items(row.items)}</td>
                <td>
                  <span>
                    {row.publishedVersion === null ? t.notPublished : t.versionTag(row.publishedVersion)}
                  </span>
                  {row.draftVersion !== null && <Tag tone="pri">{t.draftTag(row.draftVersion)}</Tag>}
                </td>
                <td className="sec">{row.origin === "shipped" ? t.shipped : t.practice}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

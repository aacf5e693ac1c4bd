import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Template, TemplateRow } from "@soepel/domain/wire/plans";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Tag } from "../../components/parts.tsx";
import { planView, type Library } from "../../components/plan-editor/model/plan-view.ts";
import { showToast } from "../../components/toast.tsx";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { draftOfContent } from "./model/template-draft.ts";
import { StepRow } from "./step-row.tsx";
import { TemplateList } from "./template-list.tsx";
import { TemplatePhone } from "./template-phone.tsx";
import { TemplateTable } from "./template-table.tsx";
import { useTemplateFacts } from "./use-template-facts.ts";
import { VersionsList } from "./versions-card.tsx";

/** The version in use, to read; an admin starts a new version or a copy from here. */
export function TemplateReader({
  template,
  rows,
  library,
  admin,
}: {
  template: Template;
  rows: readonly TemplateRow[];
  library: Library;
  admin: boolean;
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const shown = template.versions.find(({ status }) => status === "published") ?? template.versions[0];
  const draft = useMemo(
    () =>
      shown === undefined
        ? null
        : draftOfContent(shown.content, () => crypto.randomUUID(), locale === "nl" ? "," : "."),
    [shown, locale],
  );
  const view = useMemo(
    () => planView({ list: draft?.list ?? [], library, base: [], conditions: [], stopped: {} }),
    [draft, library],
  );
  const facts = useTemplateFacts(template, view);
  if (shown === undefined || draft === null) return null;
  return (
    <>
      <header className="pe-head">
        <div>
          <h1>
            {draft.name[locale]} <Tag>{t.versionTag(shown.version)}</Tag>
          </h1>
          <p>{[facts, ...(admin ? [] : [t.readOnly])].join(" · ")}</p>
        </div>
        {admin && <AdminActions template={template} />}
      </header>
      <div className="tpl-cols">
        <TemplateList rows={rows} open={template.templateId} />
        <div className="pe-mid tpl-mid">
          <TemplateTable name={draft.name} note={draft.note}>
            {view.lines.map((line, index) => (
              <StepRow
                key={line.draft.key}
                line={line}
                number={index + 1}
                library={library}
                changed={null}
                open={false}
                onOpen={() => undefined}
              />
            ))}
          </TemplateTable>
          <section className="card tpl-low single">
            <VersionsList versions={template.versions} />
          </section>
        </div>
        <TemplatePhone items={view.items} library={library} openKey={null} />
      </div>
    </>
  );
}

function AdminActions({ template }: { template: Template }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const navigate = useNavigate();
  const { templateId } = template;
  const go = async (made: Template) => {
    queryClient.setQueryData(trpc.library.template.queryKey({ templateId: made.templateId }), made);
    void queryClient.invalidateQueries(trpc.library.templates.pathFilter());
    await navigate({ to: urls.template, params: { templateId: made.templateId } });
  };
  const start = useMutation(trpc.library.startDraft.mutationOptions({ onSuccess: go }));
  const duplicate = useMutation(
    trpc.library.duplicate.mutationOptions({
      onSuccess: async (made) => {
        await go(made);
        showToast({ text: t.duplicated(template.name[locale]) });
      },
    }),
  );
  const busy = start.isPending || duplicate.isPending;
  const error = start.error ?? duplicate.error;
  return (
    <div className="actions">
      {error !== null && <ErrorBar error={error} />}
      <Button look="quiet" disabled={busy} onClick={() => duplicate.mutate({ templateId })}>
        {t.duplicate}
      </Button>
      <Button look="primary" disabled={busy} onClick={() => start.mutate({ templateId })}>
        {t.startDraft}
      </Button>
    </div>
  );
}

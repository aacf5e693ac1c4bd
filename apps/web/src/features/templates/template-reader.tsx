import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { TemplateVersionId } from "@soepel/domain/primitives";
import type { Template, TemplateRow } from "@soepel/domain/wire/library";
import { templateAssignTexts } from "@soepel/i18n/staff/template-assign";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { Tag } from "../../components/parts.tsx";
import { planView, type Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { trpc } from "../../lib/trpc.ts";
import { useMayDo } from "../../lib/session.ts";
import { ArchiveButton } from "./archive-button.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { DuplicateButton, useShowTemplate } from "./duplicate-button.tsx";
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
  const therapist = useMayDo("plan.write");
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
            {named(draft.name, locale, t.unnamed)} <Tag>{t.versionTag(shown.version)}</Tag>
          </h1>
          <p>
            {[facts, ...(admin ? [] : [t.readOnly]), ...(template.archived ? [t.archivedNote] : [])].join(
              " · ",
            )}
          </p>
        </div>
        <div className="actions">
          {therapist && shown.status === "published" && !template.archived && (
            <AssignButton templateVersionId={shown.templateVersionId} name={draft.name[locale]} />
          )}
          {admin && <AdminActions template={template} />}
        </div>
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
  const t = templateTexts[useLocale()];
  const show = useShowTemplate();
  const { templateId } = template;
  const start = useMutation(trpc.library.startDraft.mutationOptions({ onSuccess: show }));
  return (
    <>
      {start.isError && <ErrorBar error={start.error} />}
      <ArchiveButton template={template} />
      <DuplicateButton template={template} />
      <Button look="primary" disabled={start.isPending} onClick={() => start.mutate({ templateId })}>
        {t.startDraft}
      </Button>
    </>
  );
}

function AssignButton({ templateVersionId, name }: { templateVersionId: TemplateVersionId; name: string }) {
  const t = templateAssignTexts[useLocale()];
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.assign}</Button>
      <AssignDialog
        templateVersionId={templateVersionId}
        name={name}
        opened={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

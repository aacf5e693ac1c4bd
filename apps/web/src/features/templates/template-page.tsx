import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Crumbs } from "../../components/page.tsx";
import { ErrorBar, Skeleton } from "../../components/panel.tsx";
import { libraryOf } from "../../components/plan-editor/model/plan-view.ts";
import "../../components/plan-editor/lines.css";
import "../../components/plan-editor/plan-editor.css";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { useMayDo } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { TemplateEditor } from "./template-editor.tsx";
import { TemplateReader } from "./template-reader.tsx";
import { draftOfTemplate } from "./use-template-saving.ts";
import "./templates.css";
import "./versions.css";

/** One template: its draft to edit for an admin, otherwise the version in use to read. */
export function TemplatePage() {
  const { templateId } = useParams({ from: "/inside/templates/$templateId" });
  const locale = useLocale();
  const t = templateTexts[locale];
  const admin = useMayDo("library.write");
  const template = useQuery(trpc.library.template.queryOptions({ templateId }));
  const templates = useQuery(trpc.library.templates.queryOptions());
  const exercises = useQuery(trpc.library.exercises.queryOptions());
  const failed = [template, templates, exercises].find((query) => query.isError && query.data === undefined);
  const draft = template.data === undefined ? undefined : draftOfTemplate(template.data);
  return (
    <>
      <title>{t.tabTitle}</title>
      <Crumbs>
        {[
          <Link key="templates" to={urls.templates}>
            {t.title}
          </Link>,
          template.data === undefined ? "…" : named(template.data.name, locale, t.unnamed),
        ]}
      </Crumbs>
      {template.data === undefined || templates.data === undefined || exercises.data === undefined ? (
        <div className="tpl-waiting">
          {failed === undefined ? (
            <Skeleton heights={[68, 34, 40, 60, 90, 90, 90]} />
          ) : (
            <ErrorBar error={failed.error} onRetry={() => void failed.refetch()} />
          )}
        </div>
      ) : admin && draft !== undefined ? (
        <TemplateEditor
          key={draft.templateVersionId}
          template={template.data}
          draft={draft}
          rows={templates.data}
          exercises={exercises.data}
        />
      ) : (
        <TemplateReader
          key={templateId}
          template={template.data}
          rows={templates.data}
          library={libraryOf(exercises.data)}
          admin={admin}
        />
      )}
    </>
  );
}

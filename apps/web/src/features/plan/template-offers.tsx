import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TemplateRow } from "@soepel/domain/wire/library";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import type { Editing } from "./use-editing.ts";

/** Published templates above the exercises: the ones that match the search, otherwise the first, with the way to all. */
export function TemplateOffers({ text, editing }: { text: string; editing: Editing }) {
  const locale = useLocale();
  const t = planTexts[locale];
  const errorText = useErrorText();
  const [all, setAll] = useState(false);
  const [loading, setLoading] = useState<string | null>(null);
  const query = useQuery(trpc.library.templates.queryOptions());
  if (query.isError) return <ErrorBar error={query.error} onRetry={() => void query.refetch()} />;
  const published = (query.data ?? []).filter((row) => row.publishedVersion !== null && !row.archived);
  const words = text.trim().toLowerCase();
  const matching = published.filter(({ name }) => `${name.nl} ${name.en}`.toLowerCase().includes(words));
  const empty = editing.session.list.length === 0;
  const few = empty ? 4 : 1;
  const shown = words === "" ? (all ? published : published.slice(0, few)) : matching.slice(0, 4);

  const load = async (row: TemplateRow) => {
    setLoading(row.templateId);
    try {
      const template = await queryClient.fetchQuery(
        trpc.library.template.queryOptions({ templateId: row.templateId }),
      );
      const version = template.versions.find(({ version: number }) => number === row.publishedVersion);
      if (version === undefined) return;
      const added = editing.load(version);
      showToast({
        text: t.loaded(row.name[locale], added),
        ...(added > 0 && { action: { label: t.undo, run: editing.undo } }),
      });
    } catch (error) {
      showToast({ text: errorText(error) });
    } finally {
      setLoading(null);
    }
  };

  return (
    <div className="plan-templates">
      {shown.map((row) => (
        <div key={row.templateId} className="plan-template">
          <div>
            <b>{row.name[locale]}</b>
            <span>{t.template(row.publishedVersion ?? 1, row.items)}</span>
          </div>
          <Button
            look="quiet"
            size="small"
            aria-label={t.loadName(row.name[locale])}
            disabled={loading !== null}
            onClick={() => void load(row)}
          >
            {t.load}
          </Button>
        </div>
      ))}
      {words === "" && published.length > few && (
        <button type="button" className="pe-text-button" onClick={() => setAll(!all)}>
          {all ? t.fewerTemplates : t.allTemplates(published.length)}
        </button>
      )}
    </div>
  );
}

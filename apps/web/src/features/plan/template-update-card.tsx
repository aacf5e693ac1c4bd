import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import { planDiff } from "@soepel/domain/plan-diff";
import type { PlanItem } from "@soepel/domain/plan";
import type { PatientId } from "@soepel/domain/primitives";
import { mergeTemplate } from "@soepel/domain/template-merge";
import type { TemplateUpdate } from "@soepel/domain/wire/plans";
import { listText } from "@soepel/i18n/format";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Button } from "../../components/button.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { DiffCounts, DiffList } from "../../components/plan-editor/diff-list.tsx";
import { variantStep, type Library } from "../../components/plan-editor/model/plan-view.ts";
import { showToast } from "../../components/toast.tsx";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** The template of this plan has a newer version: what it would change for this patient, to take over or to leave. */
export function TemplateUpdateCard({
  patientId,
  update,
  items,
  library,
  onTake,
}: {
  patientId: PatientId;
  update: TemplateUpdate;
  /** The plan as it stands on the screen. */
  items: readonly PlanItem[];
  library: Library;
  onTake: () => void;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const decline = useMutation(
    trpc.plan.declineTemplate.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.plan.pathFilter());
        showToast({ text: t.updateDeclined });
      },
    }),
  );
  const { merge, diff } = useMemo(() => {
    const merged = mergeTemplate(items, update.pinned, update.next, () => crypto.randomUUID());
    return {
      merge: merged,
      diff: planDiff(items, merged.items, (a, b) => variantStep(library, a, b) !== null),
    };
  }, [items, update, library]);
  const keptKeys = merge.lines.flatMap((line) =>
    line.kind === "kept" || line.kind === "kept_though_removed" ? [line.itemKey] : [],
  );
  const kept = items
    .filter(({ key }) => keptKeys.includes(key))
    .map(({ exercise }) => library.get(exercise)?.content.name[locale] ?? exercise);
  return (
    <section className="card plan-update" aria-label={t.updateTitle(update.name[locale], update.version)}>
      <h2>
        {t.updateTitle(update.name[locale], update.version)} {!diff.empty && <DiffCounts diff={diff} />}
      </h2>
      <p className="s sec">{t.updateText(update.pinnedVersion)}</p>
      {update.changeNote !== null && <blockquote>{update.changeNote}</blockquote>}
      {diff.empty ? <p className="s">{t.updateNothing}</p> : <DiffList diff={diff} library={library} />}
      {kept.length > 0 && <p className="s sec">{t.updateKept(listText(kept, locale))}</p>}
      {decline.isError && <ErrorBar error={decline.error} />}
      <div className="plan-update-actions">
        <Button
          disabled={decline.isPending}
          onClick={() => decline.mutate({ patientId, templateVersionId: update.templateVersionId })}
        >
          {t.declineUpdate}
        </Button>
        {!diff.empty && (
          <Button
            look="primary"
            onClick={() => {
              onTake();
              showToast({ text: t.updateTaken(update.version) });
            }}
          >
            {t.takeUpdate}
          </Button>
        )}
      </div>
    </section>
  );
}

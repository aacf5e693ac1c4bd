import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Template, TemplateVersion } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useFieldError } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** The header's button leads here. */
export const publishPanelId = "template-publish";

/** What has changed, for therapists, and publishing for good. The draft is saved first. */
export function PublishPanel({
  template,
  draft,
  ready,
  flush,
}: {
  template: Template;
  draft: TemplateVersion;
  /** Whether the draft can be saved as it is. */
  ready: boolean;
  flush: () => Promise<boolean>;
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const fieldError = useFieldError();
  const [note, setNote] = useState(draft.changeNote ?? "");
  const [tried, setTried] = useState(false);
  const { templateId } = template;
  const publish = useMutation(
    trpc.library.publish.mutationOptions({
      onSuccess: (fresh) => {
        queryClient.setQueryData(trpc.library.template.queryKey({ templateId }), fresh);
        void queryClient.invalidateQueries(trpc.library.templates.pathFilter());
        showToast({ text: t.published(draft.version) });
      },
    }),
  );
  const tooShort = note.trim().length < 3;
  const submit = async () => {
    setTried(true);
    if (tooShort || !ready || !(await flush())) return;
    publish.mutate({ templateId, templateVersionId: draft.templateVersionId, changeNote: note.trim() });
  };
  const older = template.versions.filter(({ status }) => status !== "draft").map(({ version }) => version);
  const noteError = tried && tooShort ? t.noteNeeded : fieldError(publish.error, "changeNote");
  return (
    <div className="tpl-publish" id={publishPanelId}>
      <h2>{t.publish}</h2>
      <TextArea
        label={t.changeNote}
        rows={2}
        maxLength={300}
        value={note}
        error={noteError}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="xs mut">
        {older.length === 0
          ? t.publishFirst
          : t.publishText(t.versionsRange(Math.min(...older), Math.max(...older)), older.length > 1)}
      </p>
      {tried && !ready && <p className="tpl-problem">{t.notComplete}</p>}
      {publish.isError && noteError === undefined && <ErrorBar error={publish.error} />}
      <Button look="primary" disabled={publish.isPending} onClick={() => void submit()}>
        {publish.isPending ? t.publishing : t.publishAs(draft.version)}
      </Button>
    </div>
  );
}

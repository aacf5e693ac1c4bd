import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Template } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { showToast } from "../../components/toast.tsx";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";

/** Throws the draft away after asking; published versions stay. */
export function DiscardButton({ template, revision }: { template: Template; revision: number }) {
  const t = useTexts(templateTexts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useMutation(
    trpc.library.discardDraft.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        await navigate({ to: urls.templates, ignoreBlocker: true });
        void queryClient.invalidateQueries(trpc.library.pathFilter());
        showToast({ text: t.discarded });
      },
    }),
  );
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate({ templateId: template.templateId, draftRevision: revision })}
        title={t.discardTitle}
        confirmLabel={t.discard}
        busy={discard.isPending}
      >
        <p>{t.discardText}</p>
        {discard.isError && <ErrorBar error={discard.error} />}
      </ConfirmDialog>
    </>
  );
}

import { useMutation } from "@tanstack/react-query";
import type { Template } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** Stops offering a template, or offers it again. */
export function ArchiveButton({ template }: { template: Template }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const errorText = useErrorText();
  const name = named(template.name, locale, t.unnamed);
  const archive = useMutation(
    trpc.library.setArchived.mutationOptions({
      onSuccess: (_done, { archived }) => {
        void queryClient.invalidateQueries(trpc.library.pathFilter());
        showToast({ text: archived ? t.didArchive(name) : t.didUnarchive(name) });
      },
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return (
    <Button
      look="quiet"
      disabled={archive.isPending}
      onClick={() => archive.mutate({ kind: "template", slug: template.slug, archived: !template.archived })}
    >
      {template.archived ? t.unarchive : t.archive}
    </Button>
  );
}

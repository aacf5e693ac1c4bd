import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Template } from "@soepel/domain/wire/library";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { named } from "../../lib/named.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";

/** Goes to a template that was just made; its data is already here. */
export function useShowTemplate(): (made: Template) => Promise<void> {
  const navigate = useNavigate();
  return async (made) => {
    queryClient.setQueryData(trpc.library.template.queryKey({ templateId: made.templateId }), made);
    void queryClient.invalidateQueries(trpc.library.templates.pathFilter());
    await navigate({ to: urls.template, params: { templateId: made.templateId } });
  };
}

/** Makes an own copy as a draft and opens it. */
export function DuplicateButton({ template }: { template: Template }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const show = useShowTemplate();
  const errorText = useErrorText();
  const duplicate = useMutation(
    trpc.library.duplicate.mutationOptions({
      onSuccess: async (made) => {
        await show(made);
        showToast({ text: t.duplicated(named(template.name, locale, t.unnamed)) });
      },
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return (
    <Button
      look="quiet"
      disabled={duplicate.isPending}
      onClick={() => duplicate.mutate({ templateId: template.templateId })}
    >
      {t.duplicate}
    </Button>
  );
}

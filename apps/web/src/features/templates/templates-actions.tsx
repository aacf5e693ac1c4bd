import { useMutation } from "@tanstack/react-query";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { Button, ButtonLink } from "../../components/button.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { useShowTemplate } from "./duplicate-button.tsx";

/** For admins: a new template, and the way to files. */
export function TemplatesActions() {
  const t = useTexts(templateTexts);
  const show = useShowTemplate();
  const errorText = useErrorText();
  const create = useMutation(
    trpc.library.createTemplate.mutationOptions({
      onSuccess: show,
      onError: (error) => showToast({ text: errorText(error) }),
    }),
  );
  return (
    <>
      <ButtonLink to={urls.libraryFile} look="quiet">
        {t.exchange}
      </ButtonLink>
      <Button look="primary" disabled={create.isPending} onClick={() => create.mutate()}>
        {t.create}
      </Button>
    </>
  );
}

import type { TemplateContent } from "@soepel/domain/content";
import type { Template, TemplateVersion } from "@soepel/domain/wire/library";
import { useMutation } from "@tanstack/react-query";
import { useAutosave } from "../../components/draft/use-autosave.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

export const draftOfTemplate = (template: Template): TemplateVersion | undefined =>
  template.versions.find(({ status }) => status === "draft");

/** Saves the draft of a template by itself; see useAutosave. */
export function useTemplateSaving(
  template: Template,
  draft: TemplateVersion,
  content: TemplateContent | null,
) {
  const { templateId } = template;
  const mutation = useMutation(trpc.library.saveDraft.mutationOptions());
  return useAutosave<TemplateContent>({
    start: draft,
    content,
    save: async (typed, draftRevision) => {
      const fresh = await mutation.mutateAsync({ templateId, draftRevision, content: typed });
      queryClient.setQueryData(trpc.library.template.queryKey({ templateId }), fresh);
      void queryClient.invalidateQueries(trpc.library.templates.pathFilter());
      return draftOfTemplate(fresh) ?? null;
    },
    readTheirs: async () => {
      const fresh = await queryClient.fetchQuery({
        ...trpc.library.template.queryOptions({ templateId }),
        staleTime: 0,
      });
      return draftOfTemplate(fresh) ?? null;
    },
  });
}

import { useQuery } from "@tanstack/react-query";
import type { TemplateVersionId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { trpc } from "../../lib/trpc.ts";

/** The template version that the base revision was made from, so that a change of the plan keeps that pin. */
export function usePinnedTemplate(base: RevisionWire | null): TemplateVersionId | null {
  const pin = base?.template ?? null;
  const templates = useQuery({ ...trpc.library.templates.queryOptions(), enabled: pin !== null });
  const templateId = templates.data?.find((row) => row.slug === pin?.slug)?.templateId ?? null;
  const template = useQuery({
    ...trpc.library.template.queryOptions({
      templateId: templateId ?? ("" as NonNullable<typeof templateId>),
    }),
    enabled: templateId !== null,
  });
  return template.data?.versions.find(({ version }) => version === pin?.version)?.templateVersionId ?? null;
}

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Bilingual, TemplateVersionId } from "@soepel/domain/primitives";
import type { RevisionWire } from "@soepel/domain/wire/common";
import { trpc } from "../../lib/trpc.ts";

export type PinnedTemplate = {
  templateVersionId: TemplateVersionId;
  name: Bilingual;
  version: number;
  /** Version in use now, when that is a later one. */
  newer: number | null;
};

/** The template version that the base revision was made from, so that a change of the plan keeps that pin. */
export function usePinnedTemplate(base: RevisionWire | null): PinnedTemplate | null {
  const pin = base?.template ?? null;
  const templates = useQuery({ ...trpc.library.templates.queryOptions(), enabled: pin !== null });
  const row = templates.data?.find(({ slug }) => slug === pin?.slug);
  const template = useQuery(
    trpc.library.template.queryOptions(row === undefined ? skipToken : { templateId: row.templateId }),
  );
  const version = template.data?.versions.find((each) => each.version === pin?.version);
  if (row === undefined || version === undefined) return null;
  const { publishedVersion } = row;
  return {
    templateVersionId: version.templateVersionId,
    name: row.name,
    version: version.version,
    newer: publishedVersion !== null && publishedVersion > version.version ? publishedVersion : null,
  };
}

import { useQuery } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import { exerciseEditorTexts } from "@soepel/i18n/staff/exercise-editor";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";

/** In how many running plans and templates an exercise stands: counts only, never whose. */
export function Usage({
  slug,
  fact: Fact,
}: {
  slug: string;
  fact: ComponentType<{ label: string; children: ReactNode }>;
}) {
  const t = useTexts(exerciseEditorTexts);
  const { data } = useQuery(trpc.exercise.read.queryOptions({ slug }));
  const plans = data?.versions.reduce((sum, { plansInUse }) => sum + plansInUse, 0);
  return (
    <Fact label={t.usage}>
      {data === undefined || plans === undefined ? "…" : t.usageText(plans, data.templates)}
    </Fact>
  );
}

import { lazy, Suspense } from "react";
import type { StopRuleCode } from "@soepel/domain/content";
import "@soepel/ui/stop-rules.css";
import { useLocale } from "../../lib/settings.ts";

const StopRules = lazy(() =>
  import("@soepel/ui/stop-rules").then((module) => ({ default: module.StopRules })),
);

/** When to stop with this exercise, one tap away; its texts come after the page. */
export function WhenToStop({ codes }: { codes: readonly StopRuleCode[] }) {
  const locale = useLocale();
  if (codes.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <StopRules codes={codes} locale={locale} />
    </Suspense>
  );
}

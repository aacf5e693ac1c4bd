import type { StopRuleCode } from "@soepel/domain/content";
import type { Locale } from "@soepel/domain/primitives";
import { stopRuleTexts, stopRulesTitle } from "@soepel/i18n/stop-rules";

/** When to stop with an exercise: closed on the phone, `open` where there is room and on paper. */
export function StopRules({
  codes,
  locale,
  open = false,
}: {
  codes: readonly StopRuleCode[];
  locale: Locale;
  open?: boolean;
}) {
  return (
    <details className="sp-stop" open={open}>
      <summary>{stopRulesTitle[locale]}</summary>
      <ul>
        {codes.map((code) => (
          <li key={code}>{stopRuleTexts[locale][code]}</li>
        ))}
      </ul>
    </details>
  );
}

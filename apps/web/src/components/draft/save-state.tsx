import { localClockAt } from "@soepel/domain/zone";
import { clockText } from "@soepel/i18n/format";
import { templateTexts } from "@soepel/i18n/staff/templates";
import { commonTexts } from "@soepel/i18n/common";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import type { SaveState } from "./use-autosave.ts";

/** Where the typed text is now, in words. */
export function SaveStateText({ state, onRetry }: { state: SaveState<unknown>; onRetry: () => void }) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const { practice } = useMe();
  const errorText = useErrorText();
  switch (state.kind) {
    case "saved":
      return (
        <span role="status">
          {state.at === null
            ? t.saved
            : t.savedAt(clockText(localClockAt(state.at.getTime(), practice.timeZone)))}
        </span>
      );
    case "saving":
      return <span>{t.saving}</span>;
    case "waiting":
      return <span>{t.waiting}</span>;
    case "invalid":
      return (
        <b role="status" className="soon">
          {t.invalid}
        </b>
      );
    case "conflict":
      return (
        <b role="status" className="soon">
          {t.waiting}
        </b>
      );
    case "failed":
      return (
        <b role="alert" className="soon">
          {t.saveFailed} {errorText(state.error)}
          <button type="button" className="pe-text-button" onClick={onRetry}>
            {commonTexts[locale].retry}
          </button>
        </b>
      );
  }
}

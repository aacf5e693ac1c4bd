import { progressTexts } from "@soepel/i18n/diary/progress";
import { go, type BehindCode } from "../lib/navigation.ts";
import { useLocale } from "../lib/settings.ts";

/** What a remembered phone shows in place of own data: the code first, then on to the page. */
export function NeedsCode({ onward }: { onward: BehindCode }) {
  const t = progressTexts[useLocale()];
  return (
    <>
      <section className="card">
        <h2>{t.needCode}</h2>
        <p>{t.needCodeHint}</p>
        <button type="button" className="btn pri" onClick={() => go({ name: "code", onward })}>
          {t.enterCode}
        </button>
      </section>
      <div className="sp" />
    </>
  );
}

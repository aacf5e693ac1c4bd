import { durationWords } from "@soepel/i18n/format";
import { morningTexts } from "@soepel/i18n/diary/morning";
import { Icon } from "../../components/icon.tsx";
import { useLocale } from "../../lib/settings.ts";
import type { NightDoubt } from "../../model/night-check.ts";

/** Times that make a very long night are asked about before they are stored; the person decides where that is possible. */
export function DoubtCard({
  doubt,
  onChange,
}: {
  doubt: NightDoubt & { sure: () => void };
  onChange: () => void;
}) {
  const locale = useLocale();
  const t = morningTexts[locale];
  return (
    <div className="off" role="alert">
      <Icon name="warn" size={30} />
      <div>
        <p>{t.tooLongInBed(durationWords(doubt.minutes, locale))}</p>
        {doubt.kind === "ask" ? (
          <button type="button" className="btn sec" onClick={doubt.sure}>
            {t.correct}
          </button>
        ) : (
          <p>{t.lookAgain}</p>
        )}
        <button type="button" className="btn txt" onClick={onChange}>
          {t.changeTime}
        </button>
      </div>
    </div>
  );
}

import { memo, useState } from "react";
import { occasionsOn } from "@soepel/domain/due";
import { addDays, epochDayOf, isoWeekday } from "@soepel/domain/calendar";
import { isLocalDate } from "@soepel/domain/local-date";
import type { PlanItem } from "@soepel/domain/plan";
import type { LocalDate, Locale } from "@soepel/domain/primitives";
import { weekdayTexts } from "@soepel/i18n/common";
import { longDate, shortDate } from "@soepel/i18n/format";
import { planEditorTexts } from "@soepel/i18n/staff/plan-editor";
import { planTexts } from "@soepel/i18n/staff/plan";
import { PreviewColumn, RoutinePreview } from "../../components/plan-editor/phone-preview.tsx";
import type { Library } from "../../components/plan-editor/model/plan-view.ts";
import { useLocale } from "../../lib/locale.ts";

/** The patient's list on the first day of the plan, or on another day of that week. */
export const PlanPhone = memo(function PlanPhone({
  items,
  from,
  today,
  library,
  language,
  openKey,
  over,
}: {
  items: readonly PlanItem[];
  /** First day as typed. */
  from: string;
  today: LocalDate;
  library: Library;
  language: Locale;
  openKey: string | null;
  /** Shown above the page where there is no room beside it. */
  over: boolean;
}) {
  const locale = useLocale();
  const t = planTexts[locale];
  const te = planEditorTexts[locale];
  const [spoken, setSpoken] = useState(language);
  const [later, setLater] = useState(0);
  const first = isLocalDate(from) ? from : today;
  const date = addDays(first, later);
  const due = items.filter((item) => occasionsOn(item.schedule, epochDayOf(date)) !== 0);
  return (
    <PreviewColumn
      language={spoken}
      onLanguage={setSpoken}
      over={over}
      below={
        <>
          <div className="plan-week" role="group" aria-label={te.previewDay}>
            {[0, 1, 2, 3, 4, 5, 6].map((step) => {
              const day = addDays(first, step);
              return (
                <button
                  key={step}
                  type="button"
                  aria-pressed={step === later}
                  aria-label={t.showDay(longDate(day, locale))}
                  onClick={() => setLater(step)}
                >
                  {weekdayTexts[locale].letter[isoWeekday(day) - 1]}
                </button>
              );
            })}
          </div>
          <p className="pe-caption">{t.caption(shortDate(date, locale))}</p>
        </>
      }
    >
      <RoutinePreview
        date={longDate(date, spoken)}
        items={due}
        library={library}
        language={spoken}
        openKey={openKey}
      />
    </PreviewColumn>
  );
});

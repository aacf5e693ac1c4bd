import { useState, type ReactNode } from "react";
import type { PlanItem } from "@soepel/domain/plan";
import { templateTexts } from "@soepel/i18n/staff/templates";
import type { Library } from "../../components/plan-editor/model/plan-view.ts";
import { PreviewColumn, RoutinePreview } from "../../components/plan-editor/phone-preview.tsx";
import { useLocale } from "../../lib/locale.ts";

/** The routine as a patient gets it, in either language. */
export function TemplatePhone({
  items,
  library,
  openKey,
  children,
}: {
  items: readonly PlanItem[];
  library: Library;
  openKey: string | null;
  /** What stands under the phone. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = templateTexts[locale];
  const [language, setLanguage] = useState(locale);
  return (
    <PreviewColumn
      language={language}
      onLanguage={setLanguage}
      below={
        <>
          <p className="pe-caption">{t.caption}</p>
          {children}
        </>
      }
    >
      <RoutinePreview items={items} library={library} language={language} openKey={openKey} />
    </PreviewColumn>
  );
}

import type { ComponentProps } from "react";
import { careTexts } from "@soepel/i18n/staff/care";
import { reasonOf } from "../lib/errors.ts";
import { useTexts } from "../lib/locale.ts";
import { urls } from "../lib/urls.ts";
import { ButtonLink } from "./button.tsx";
import { Panel } from "./panel.tsx";

/**
 * A panel about one patient. When the patient is no longer in this person's list it says so and where to go; what was typed on the
 * page stays below, so that nothing is lost.
 */
export function PatientPanel<T>(props: ComponentProps<typeof Panel<T>>) {
  const { query } = props;
  if (!query.isError || reasonOf(query.error) !== "NOT_FOUND") return <Panel {...props} />;
  return (
    <>
      <PatientGone kept={query.data !== undefined} />
      {query.data !== undefined && props.children(query.data)}
    </>
  );
}

/** Stands where a patient was who has been handed over, or never was in this list. */
export function PatientGone({ kept }: { kept: boolean }) {
  const t = useTexts(careTexts).gone;
  return (
    <div className="notice patient-gone" role="alert">
      <span>
        <b>{t.title}</b> {t.text} {kept && t.kept}
      </span>
      <ButtonLink to={urls.glass} size="small" className="end">
        {t.glass}
      </ButtonLink>
      <ButtonLink to={urls.caseload} size="small" look="primary">
        {t.back}
      </ButtonLink>
    </div>
  );
}

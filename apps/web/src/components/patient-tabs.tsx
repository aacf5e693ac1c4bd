import { Link } from "@tanstack/react-router";
import type { PatientId } from "@soepel/domain/primitives";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Crumbs, PageHeader } from "./page.tsx";
import { useTexts } from "../lib/locale.ts";
import { urls } from "../lib/urls.ts";
import "./patient-tabs.css";

const tabs = [
  ["details", urls.editPatient],
  ["link", urls.card],
  ["care", urls.care],
  ["data", urls.patientData],
] as const;
export type PatientTab = (typeof tabs)[number][0];

/** Top of the pages about the file of one patient: where this is, whose it is, and the pages beside it. */
export function PatientTabs({
  patientId,
  name,
  tab,
}: {
  patientId: PatientId;
  name: string;
  tab: PatientTab;
}) {
  const t = useTexts(patientTexts);
  const title = t.tabs[tab];
  return (
    <>
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {t.caseload}
          </Link>,
          <Link key="patient" to={urls.patient} params={{ patientId }}>
            {name}
          </Link>,
          title,
        ]}
      </Crumbs>
      <div className="no-print">
        <PageHeader title={name} tab={title} />
        <nav className="patient-tabs" aria-label={t.tabsLabel}>
          {tabs.map(([key, to]) => (
            <Link
              key={key}
              to={to}
              params={{ patientId }}
              {...(key === tab && { "aria-current": "page" as const })}
            >
              {t.tabs[key]}
            </Link>
          ))}
        </nav>
      </div>
    </>
  );
}

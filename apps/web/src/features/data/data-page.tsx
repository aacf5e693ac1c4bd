import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { PatientPanel } from "../../components/patient-panel.tsx";
import { PatientTabs } from "../../components/patient-tabs.tsx";
import { trpc } from "../../lib/trpc.ts";
import { ExportCard } from "./export-card.tsx";
import { ImportCard } from "./import-card.tsx";
import "./data.css";

/** Data of one patient that leaves the product or comes into it. */
export function DataPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/data" });
  const query = useQuery(trpc.patient.read.queryOptions({ patientId }));
  return (
    <Page width="form">
      <PatientPanel query={query} skeleton={[28, 34, 200, 160]}>
        {({ name }) => (
          <>
            <PatientTabs patientId={patientId} name={name} tab="data" />
            <div className="patient-stack">
              <ExportCard patientId={patientId} />
              <ImportCard patientId={patientId} />
            </div>
          </>
        )}
      </PatientPanel>
    </Page>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { commonTexts } from "@soepel/i18n/common";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { PatientPanel } from "../../components/patient-panel.tsx";
import { PatientTabs } from "../../components/patient-tabs.tsx";
import { showToast } from "../../components/toast.tsx";
import { useSavePatient } from "../../components/use-save-patient.ts";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { PatientForm } from "./patient-form.tsx";

export function EditPatientPage() {
  const t = useTexts(patientTexts);
  const common = useTexts(commonTexts);
  const navigate = useNavigate();
  const { patientId } = useParams({ from: "/inside/patients/$patientId/edit" });
  const query = useQuery(trpc.patient.read.queryOptions({ patientId }));
  const saving = useSavePatient(async () => {
    showToast({ text: t.saved });
    await Promise.all(
      [trpc.patient, trpc.caseload, trpc.review, trpc.plan].map((part) =>
        queryClient.invalidateQueries(part.pathFilter()),
      ),
    );
    await navigate({ to: urls.patient, params: { patientId }, search: {} });
  });
  return (
    <Page width="form">
      <PatientPanel query={query} skeleton={[28, 60, 60, 60, 80]}>
        {(patient) => (
          <>
            <PatientTabs patientId={patientId} name={patient.name} tab="details" />
            <PatientForm patient={patient} error={saving.error} onChange={saving.save}>
              <ButtonLink to={urls.patient} params={{ patientId }}>
                {common.cancel}
              </ButtonLink>
              <Button type="submit" look="primary" disabled={saving.isPending}>
                {t.save}
              </Button>
            </PatientForm>
          </>
        )}
      </PatientPanel>
    </Page>
  );
}

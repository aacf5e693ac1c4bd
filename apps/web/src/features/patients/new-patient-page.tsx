import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { commonTexts } from "@soepel/i18n/common";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Button, ButtonLink } from "../../components/button.tsx";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { PatientForm } from "./patient-form.tsx";

export function NewPatientPage() {
  const t = useTexts(patientTexts);
  const common = useTexts(commonTexts);
  const navigate = useNavigate();
  const create = useMutation(
    trpc.patient.create.mutationOptions({
      onSuccess: async ({ patientId }) => {
        await queryClient.invalidateQueries(trpc.caseload.pathFilter());
        await navigate({ to: urls.card, params: { patientId } });
      },
    }),
  );
  return (
    <Page width="form">
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {t.caseload}
          </Link>,
          t.newTitle,
        ]}
      </Crumbs>
      <PageHeader title={t.newTitle} tab={t.newTitle} />
      <PatientForm error={create.error} onCreate={(patient) => create.mutate(patient)}>
        <ButtonLink to={urls.caseload}>{common.cancel}</ButtonLink>
        <Button type="submit" look="primary" disabled={create.isPending}>
          {t.create}
        </Button>
      </PatientForm>
    </Page>
  );
}

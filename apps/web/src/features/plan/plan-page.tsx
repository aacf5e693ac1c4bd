import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { planTexts } from "@soepel/i18n/staff/plan";
import { Crumbs } from "../../components/page.tsx";
import { ErrorBar, Skeleton } from "../../components/panel.tsx";
import "../../components/plan-editor/lines.css";
import "../../components/plan-editor/plan-editor.css";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { PlanEditor } from "./plan-editor.tsx";
import "./plan.css";

/** Plan of one patient: library, lines, differences, sending, and the phone that shows what the patient will see. */
export function PlanPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/plan" });
  const t = useTexts(planTexts);
  const plan = useQuery(trpc.plan.read.queryOptions({ patientId }));
  const library = useQuery(trpc.library.exercises.queryOptions());
  const failed = [plan, library].find((query) => query.isError && query.data === undefined);
  return (
    <>
      <title>{t.tabTitle}</title>
      <Crumbs>
        {[
          <Link key="caseload" to={urls.caseload}>
            {t.caseload}
          </Link>,
          ...(plan.data === undefined
            ? []
            : [
                <Link key="patient" to={urls.patient} params={{ patientId }}>
                  {plan.data.patient.name}
                </Link>,
              ]),
          t.crumb,
        ]}
      </Crumbs>
      {plan.data !== undefined && library.data !== undefined ? (
        <PlanEditor key={patientId} data={plan.data} rows={library.data} />
      ) : (
        <div className="plan-waiting">
          {failed === undefined ? (
            <Skeleton heights={[68, 88, 56, 56, 56, 56, 180]} />
          ) : (
            <ErrorBar error={failed.error} onRetry={() => void failed.refetch()} />
          )}
        </div>
      )}
    </>
  );
}

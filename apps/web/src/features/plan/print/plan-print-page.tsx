import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { planPrintTexts } from "@soepel/i18n/staff/plan-print";
import { Button, ButtonLink } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Page, PageHeader } from "../../../components/page.tsx";
import { Empty, Panel } from "../../../components/panel.tsx";
import { useTexts } from "../../../lib/locale.ts";
import { trpc } from "../../../lib/trpc.ts";
import { urls } from "../../../lib/urls.ts";
import { PlanSheet } from "./plan-sheet.tsx";
import "./plan-print.css";

/** The plan of one patient for people without a phone, as it comes out of the printer. */
export function PlanPrintPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/plan/print" });
  const t = useTexts(planPrintTexts);
  const query = useQuery(trpc.plan.print.queryOptions({ patientId }));
  const back = (
    <ButtonLink to={urls.plan} params={{ patientId }}>
      {t.back}
    </ButtonLink>
  );
  return (
    <Page>
      <div className="no-print">
        <PageHeader
          title={t.tab}
          tab={t.tab}
          sub={t.hint}
          actions={
            <>
              {back}
              <Button look="primary" disabled={!query.data?.plan} onClick={() => print()}>
                <Icon name="print" />
                {t.print}
              </Button>
            </>
          }
        />
      </div>
      <Panel query={query} skeleton={[400]}>
        {(data) =>
          data.plan === null ? (
            <Empty action={back}>{t.none}</Empty>
          ) : (
            <PlanSheet data={data} plan={data.plan} />
          )
        }
      </Panel>
    </Page>
  );
}

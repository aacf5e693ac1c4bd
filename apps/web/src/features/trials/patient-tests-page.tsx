import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { addDays } from "@soepel/domain/calendar";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import { reviewTexts } from "@soepel/i18n/staff/review";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { Crumbs, Page, PageHeader } from "../../components/page.tsx";
import { Empty, Panel } from "../../components/panel.tsx";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import type { TestsSearch } from "./search.ts";
import { TrialCard } from "./trial-card.tsx";
import "./trials.css";

const StartDialog = lazy(() =>
  import("./start-dialog.tsx").then((module) => ({ default: module.StartDialog })),
);

/** Days back that tests are shown with their nights. */
const REACH = 400;

/** The tests of one patient, newest first, and the place where one begins. */
export function PatientTestsPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/tests" });
  const search = useSearch({ from: "/inside/patients/$patientId/tests" });
  const navigate = useNavigate({ from: urls.patientTests });
  const t = useTexts(staffTrialTexts);
  const back = useTexts(reviewTexts).back;
  const { today } = useMe();
  const query = useQuery(
    trpc.review.read.queryOptions({ patientId, from: addDays(today, -REACH), to: today }),
  );
  const open = (start: TestsSearch["start"]) =>
    void navigate({ search: start === undefined ? {} : { start }, replace: true });
  const startButton = (
    <Button look="primary" onClick={() => open("choose")}>
      <Icon name="test" />
      {t.patient.start}
    </Button>
  );
  return (
    <Page>
      <Crumbs>
        {[
          <Link key="list" to={urls.caseload}>
            {back}
          </Link>,
          <Link key="patient" to={urls.patient} params={{ patientId }}>
            {query.data?.patient.name ?? t.patient.tab}
          </Link>,
          t.title,
        ]}
      </Crumbs>
      <PageHeader
        tab={t.patient.tab}
        title={query.data?.patient.name ?? t.title}
        sub={t.title}
        actions={query.data && query.data.trials.length > 0 && startButton}
      />
      <Panel
        query={query}
        skeleton={[40, 220, 120]}
        isEmpty={({ trials }) => trials.length === 0}
        empty={<Empty action={startButton}>{t.patient.none}</Empty>}
      >
        {(review) => <Trials review={review} onRepeat={() => open("seven-plus-seven")} />}
      </Panel>
      {search.start !== undefined && query.data && (
        <Suspense fallback={null}>
          <StartDialog
            key={search.start}
            patientId={patientId}
            review={query.data}
            first={search.start}
            onClose={() => open(undefined)}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Trials({ review, onRepeat }: { review: ReviewWire; onRepeat: () => void }) {
  return (
    <div className="trials-cards">
      {review.trials.toReversed().map((trial) => (
        <TrialCard key={trial.trialId} trial={trial} review={review} onRepeat={onRepeat} />
      ))}
    </div>
  );
}

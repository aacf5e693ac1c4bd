import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { PatientId } from "@soepel/domain/primitives";
import type { CareTeam } from "@soepel/domain/wire/care";
import { localDateAt } from "@soepel/domain/zone";
import { dateWithYear } from "@soepel/i18n/format";
import { careTexts } from "@soepel/i18n/staff/care";
import { Page } from "../../components/page.tsx";
import { PatientPanel } from "../../components/patient-panel.tsx";
import { PatientTabs } from "../../components/patient-tabs.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { AskColleague } from "./ask-colleague.tsx";
import { EndTreatment } from "./end-treatment.tsx";
import { LeaveTreatment } from "./leave-treatment.tsx";
import { OpenProposals } from "./open-proposals.tsx";
import "./patients.css";

/** Who treats this patient: handing over, treating together, ending. */
export function CarePage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/care" });
  const patient = useQuery(trpc.patient.read.queryOptions({ patientId }));
  const care = useQuery(trpc.care.team.queryOptions({ patientId }));
  return (
    <Page width="form">
      <PatientPanel query={patient} skeleton={[28, 34, 120, 220]}>
        {({ name }) => (
          <>
            <PatientTabs patientId={patientId} name={name} tab="care" />
            <PatientPanel query={care} skeleton={[120, 220]}>
              {(team) => (
                <div className="patient-stack">
                  <Team team={team} patientId={patientId} patientName={name} />
                  <AskColleague team={team} patientId={patientId} />
                  <EndTreatment team={team} patientId={patientId} />
                </div>
              )}
            </PatientPanel>
          </>
        )}
      </PatientPanel>
    </Page>
  );
}

type TeamProps = { team: CareTeam; patientId: PatientId; patientName: string };

function Team({ team, patientId, patientName }: TeamProps) {
  const t = useTexts(careTexts);
  const locale = useLocale();
  const { practice } = useMe();
  const date = (at: string) => dateWithYear(localDateAt(Date.parse(at), practice.timeZone), locale);
  const others = team.team.filter((one) => one.active && !one.mine).map(({ name }) => name);
  return (
    <Card title={t.title} note={t.note} className="patient-card">
      <ul className="care-list">
        {team.team.map((one) => (
          <li key={one.staffId}>
            <b>{one.name}</b>
            {one.mine && <Tag>{t.you}</Tag>}
            {!one.active && <Tag tone="soon">{t.off}</Tag>}
            <span className="mut end">{t.since(date(one.since))}</span>
            {one.mine && others.length > 0 && (
              <LeaveTreatment patientId={patientId} patientName={patientName} me={one.name} others={others} />
            )}
          </li>
        ))}
      </ul>
      <OpenProposals open={team.open} patientId={patientId} />
    </Card>
  );
}

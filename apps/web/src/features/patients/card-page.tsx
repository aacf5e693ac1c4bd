import { useMutation, useQuery } from "@tanstack/react-query";
import { useBlocker, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { PatientHeader } from "@soepel/domain/wire/patients";
import { recentInstant } from "@soepel/i18n/format";
import { patientTexts } from "@soepel/i18n/staff/patients";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { Page } from "../../components/page.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { PatientPanel } from "../../components/patient-panel.tsx";
import { PatientTabs } from "../../components/patient-tabs.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { CardSheet, type IssuedLink } from "./card-sheet.tsx";
import { CopyButton } from "./copy-button.tsx";
import "./patients.css";

const refresh = () =>
  Promise.all(
    [trpc.patient, trpc.caseload, trpc.review].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  );

export function CardPage() {
  const { patientId } = useParams({ from: "/inside/patients/$patientId/card" });
  const query = useQuery(trpc.patient.read.queryOptions({ patientId }));
  return (
    <Page>
      <PatientPanel query={query} skeleton={[28, 120, 300]}>
        {(patient) => (
          <>
            <PatientTabs patientId={patientId} name={patient.name} tab="link" />
            <LinkDesk patient={patient} />
          </>
        )}
      </PatientPanel>
    </Page>
  );
}

function LinkDesk({ patient }: { patient: PatientHeader }) {
  const t = useTexts(patientTexts);
  const [asking, setAsking] = useState<"renew" | "revoke" | null>(null);
  const [issued, setIssued] = useState<IssuedLink | null>(null);
  const { patientId } = patient;
  const issue = useMutation(
    trpc.link.issue.mutationOptions({
      onSuccess: (link) => {
        setIssued(link);
        setAsking(null);
        return refresh();
      },
    }),
  );
  const revoke = useMutation(
    trpc.link.revoke.mutationOptions({
      onSuccess: () => {
        setIssued(null);
        setAsking(null);
        showToast({ text: t.revokedDone });
        return refresh();
      },
    }),
  );
  const hasLink = patient.link.state === "opened" || patient.link.state === "never_opened";
  const make = () => issue.mutate({ patientId });
  return (
    <div className="link-desk">
      <div className="no-print">
        <Card className="link-status">
          <Status patient={patient} />
          <div className="link-actions">
            {patient.link.state === "none" ? (
              <Button look="primary" onClick={make} disabled={issue.isPending}>
                {t.issue}
              </Button>
            ) : (
              <Button
                look={hasLink ? "plain" : "primary"}
                onClick={hasLink ? () => setAsking("renew") : make}
              >
                {hasLink ? t.renew : t.issue}
              </Button>
            )}
            {hasLink && (
              <Button look="quiet" onClick={() => setAsking("revoke")}>
                {t.revoke}
              </Button>
            )}
          </div>
          {issue.error && <ErrorBar error={issue.error} />}
          {revoke.error && <ErrorBar error={revoke.error} />}
        </Card>
        {issued && <Once issued={issued} />}
      </div>
      {issued && <CardSheet issued={issued} locale={patient.locale} />}
      <ConfirmDialog
        opened={asking === "renew"}
        onClose={() => setAsking(null)}
        onConfirm={make}
        title={t.renewTitle}
        confirmLabel={t.renewDo}
        busy={issue.isPending}
      >
        {t.renewText}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === "revoke"}
        onClose={() => setAsking(null)}
        onConfirm={() => revoke.mutate({ patientId })}
        title={t.revokeTitle}
        confirmLabel={t.revokeDo}
        busy={revoke.isPending}
      >
        {t.revokeText}
      </ConfirmDialog>
    </div>
  );
}

/** Link and code stand here once: leaving without print or copy asks first. */
function Once({ issued }: { issued: IssuedLink }) {
  const t = useTexts(patientTexts);
  const [kept, setKept] = useState(false);
  const blocker = useBlocker({
    shouldBlockFn: () => !kept,
    enableBeforeUnload: () => !kept,
    withResolver: true,
  });
  const keep = () => setKept(true);
  return (
    <Card className="link-once">
      <p>{t.once}</p>
      <div className="link-actions">
        <Button
          look="primary"
          onClick={() => {
            keep();
            print();
          }}
        >
          <Icon name="print" />
          {t.print}
        </Button>
        <CopyButton text={issued.url} label={t.copyLink} onCopied={keep} />
        <CopyButton text={issued.code} label={t.copyCode} />
      </div>
      <p className="xs mut">{t.apart}</p>
      <ConfirmDialog
        opened={blocker.status === "blocked"}
        onClose={() => blocker.reset?.()}
        onConfirm={() => blocker.proceed?.()}
        title={t.leaveTitle}
        confirmLabel={t.leaveDo}
      >
        {t.leave}
      </ConfirmDialog>
    </Card>
  );
}

const tones = {
  none: "plain",
  never_opened: "plain",
  opened: "calm",
  locked: "soon",
  expired: "soon",
  revoked: "plain",
  stopped: "soon",
} as const;

function Status({ patient: { link } }: { patient: PatientHeader }) {
  const t = useTexts(patientTexts);
  const locale = useLocale();
  const me = useMe();
  const facts = (["issuedAt", "openedAt", "lastUsedAt", "expiresAt"] as const).flatMap((key) => {
    const at = link[key];
    return at === null ? [] : [{ key, text: recentInstant(at, me.practice.timeZone, me.today, locale) }];
  });
  return (
    <>
      <p className="link-state">
        <Tag tone={tones[link.state]}>{t.state[link.state]}</Tag>
        <span className="s sec">{t.stateHint[link.state]}</span>
      </p>
      {facts.length > 0 && (
        <dl className="link-facts">
          {facts.map((fact) => (
            <div key={fact.key}>
              <dt>{t[fact.key]}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { inviteRowSchema, staffRowSchema } from "@soepel/domain/wire/people";
import { instantText, recentInstant } from "@soepel/i18n/format";
import { teamTexts } from "@soepel/i18n/staff/team";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { Page, PageHeader } from "../../components/page.tsx";
import { Panel } from "../../components/panel.tsx";
import { Card, Tag } from "../../components/parts.tsx";
import { showToast } from "../../components/toast.tsx";
import { useErrorText } from "../../lib/error-text.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import "./practice.css";

type StaffRow = z.output<typeof staffRowSchema>;
type InviteRow = z.output<typeof inviteRowSchema>;

const refresh = () => queryClient.invalidateQueries(trpc.practice.staff.pathFilter());

export function TeamPage() {
  const t = useTexts(teamTexts);
  const query = useQuery(trpc.practice.staff.queryOptions());
  const [inviting, setInviting] = useState(false);
  return (
    <Page>
      <PageHeader
        title={t.title}
        tab={t.title}
        sub={query.data ? t.sub(query.data.staff.length) : undefined}
        actions={
          <Button look="primary" onClick={() => setInviting(true)}>
            <Icon name="plus" size={15} />
            {t.invite}
          </Button>
        }
      />
      <Panel query={query} skeleton={[38, 50, 50, 50]}>
        {({ staff, invites }) => (
          <div className="practice-stack">
            <StaffTable staff={staff} />
            {invites.length > 0 && <Invites invites={invites} />}
          </div>
        )}
      </Panel>
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function StaffTable({ staff }: { staff: readonly StaffRow[] }) {
  const t = useTexts(teamTexts);
  const errorText = useErrorText();
  const locale = useLocale();
  const me = useMe();
  const [askingAbout, setAskingAbout] = useState<StaffRow["staffId"] | null>(null);
  const asking = staff.find((person) => person.staffId === askingAbout);
  /** With the numbers of this moment, not of when the page was opened. */
  const ask = (person: StaffRow) => {
    void refresh();
    setAskingAbout(person.staffId);
  };
  const setDisabled = useMutation(trpc.practice.setDisabled.mutationOptions({ onSettled: refresh }));
  const change = (person: StaffRow, disabled: boolean) =>
    setDisabled.mutate(
      { staffId: person.staffId, disabled },
      {
        onSuccess: () =>
          showToast({ text: disabled ? t.disabledDone(person.name) : t.enabledDone(person.name) }),
        onError: (error) => showToast({ text: errorText(error) }),
        onSettled: () => setAskingAbout(null),
      },
    );
  /** What switching somebody off means for patients. In numbers: an admin sees no patients. */
  const leaves = ({ staffId, onlyTherapistOf }: StaffRow) => {
    if (onlyTherapistOf === 0) return t.leavesNobody;
    const others = staff.some(
      (one) => one.staffId !== staffId && !one.disabled && one.roles.includes("therapist"),
    );
    return others ? t.leavesAlone(onlyTherapistOf) : t.leavesAloneNobody(onlyTherapistOf);
  };
  return (
    <Card className="practice-card">
      <table className="practice-table">
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.roles}</th>
            <th scope="col">{t.columns.factor}</th>
            <th scope="col">{t.columns.lastLogin}</th>
            <th scope="col">
              <span className="vh">{t.columns.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person) => {
            const own = person.staffId === me.staffId;
            return (
              <tr key={person.staffId} className={person.disabled ? "off" : ""}>
                <th scope="row">
                  {person.name}
                  {own && <Tag tone="pri">{t.you}</Tag>}
                  {person.disabled && <Tag>{t.disabled}</Tag>}
                  <span>{person.email}</span>
                  {person.disabled && person.onlyTherapistOf > 0 && (
                    <span className="team-waiting">{t.waiting(person.onlyTherapistOf)}</span>
                  )}
                </th>
                <td>{person.roles.map((role) => t.roles[role]).join(", ")}</td>
                <td>{person.secondFactor ? t.factorDone : <Tag tone="soon">{t.factorMissing}</Tag>}</td>
                <td>
                  {person.lastLoginAt === null
                    ? t.never
                    : recentInstant(person.lastLoginAt, me.practice.timeZone, me.today, locale)}
                </td>
                <td className="r">
                  {!own && (
                    <Button
                      size="small"
                      look="quiet"
                      onClick={() => (person.disabled ? change(person, false) : ask(person))}
                    >
                      {person.disabled ? t.enable : t.disable}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ConfirmDialog
        opened={asking !== undefined}
        onClose={() => setAskingAbout(null)}
        onConfirm={() => asking && change(asking, true)}
        title={t.disableTitle(asking?.name ?? "")}
        confirmLabel={t.disableDo}
        busy={setDisabled.isPending}
      >
        <p>{t.disableText}</p>
        {asking && asking.roles.includes("therapist") && (
          <p className={asking.onlyTherapistOf > 0 ? "team-alone" : undefined}>{leaves(asking)}</p>
        )}
      </ConfirmDialog>
    </Card>
  );
}

function Invites({ invites }: { invites: readonly InviteRow[] }) {
  const t = useTexts(teamTexts);
  const errorText = useErrorText();
  const locale = useLocale();
  const { timeZone } = useMe().practice;
  const withdraw = useMutation(trpc.practice.withdrawInvite.mutationOptions({ onSettled: refresh }));
  return (
    <Card title={t.open} className="practice-card">
      <table className="practice-table">
        <tbody>
          {invites.map((invite) => (
            <tr key={invite.inviteId}>
              <th scope="row">
                {invite.name}
                <span>{invite.email}</span>
              </th>
              <td>{invite.roles.map((role) => t.roles[role]).join(", ")}</td>
              <td>{t.until(instantText(invite.expiresAt, timeZone, locale))}</td>
              <td className="r">
                <Button
                  size="small"
                  look="quiet"
                  disabled={withdraw.isPending}
                  onClick={() =>
                    withdraw.mutate(
                      { inviteId: invite.inviteId },
                      {
                        onSuccess: () => showToast({ text: t.withdrawn(invite.name) }),
                        onError: (error) => showToast({ text: errorText(error) }),
                      },
                    )
                  }
                >
                  {t.withdraw}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

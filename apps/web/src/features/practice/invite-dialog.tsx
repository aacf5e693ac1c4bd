import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { roles, type Role } from "@soepel/domain/access";
import { inviteInputSchema } from "@soepel/domain/wire/people";
import { commonTexts } from "@soepel/i18n/common";
import { instantText } from "@soepel/i18n/format";
import { teamTexts } from "@soepel/i18n/staff/team";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { CheckField, FieldGroup, TextField } from "../../components/field.tsx";
import { ErrorBar } from "../../components/panel.tsx";
import { issuesOf } from "../../lib/errors.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";

/** Makes an invitation; its link is shown once, to be sent by the person who invites. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts(teamTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t.inviteTitle}>
      {opened && <InviteSteps onClose={onClose} />}
    </Dialog>
  );
}

function InviteSteps({ onClose }: { onClose: () => void }) {
  const t = useTexts(teamTexts);
  const common = useTexts(commonTexts);
  const [input, setInput] = useState({ name: "", email: "", roles: ["therapist"] as Role[] });
  const invite = useMutation(
    trpc.practice.invite.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.practice.staff.pathFilter()),
    }),
  );
  const { submit, errorAt } = useCheckedForm(inviteInputSchema, input, invite.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) invite.mutate(value);
  };
  if (invite.data) return <Ready name={input.name} {...invite.data} onClose={onClose} />;
  return (
    <form className="invite-form" onSubmit={send} noValidate>
      <TextField
        label={t.name}
        data-autofocus
        maxLength={80}
        autoComplete="off"
        value={input.name}
        error={errorAt("name")}
        onChange={(event) => setInput({ ...input, name: event.target.value })}
      />
      <TextField
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="off"
        value={input.email}
        error={errorAt("email")}
        onChange={(event) => setInput({ ...input, email: event.target.value })}
      />
      <FieldGroup legend={t.rolesLegend} error={errorAt("roles") === undefined ? undefined : t.rolesNeeded}>
        {roles.map((role) => (
          <CheckField
            key={role}
            label={t.roles[role]}
            hint={t.roleHints[role]}
            checked={input.roles.includes(role)}
            onChange={(event) =>
              setInput({
                ...input,
                roles: event.target.checked
                  ? [...input.roles, role]
                  : input.roles.filter((other) => other !== role),
              })
            }
          />
        ))}
      </FieldGroup>
      {invite.error && issuesOf(invite.error).length === 0 && <ErrorBar error={invite.error} />}
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={invite.isPending}>
          {t.inviteDo}
        </Button>
      </DialogActions>
    </form>
  );
}

function Ready({
  name,
  url,
  expiresAt,
  onClose,
}: {
  name: string;
  url: string;
  expiresAt: Parameters<typeof instantText>[0];
  onClose: () => void;
}) {
  const t = useTexts(teamTexts);
  const locale = useLocale();
  const { timeZone } = useMe().practice;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="invite-form">
      <p className="dialog-text">{t.readyText(name, instantText(expiresAt, timeZone, locale))}</p>
      <TextField label={t.linkLabel} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <DialogActions>
        <Button onClick={onClose}>{t.done}</Button>
        <Button look="primary" onClick={() => void copy()} data-autofocus>
          {copied ? t.copied : t.copy}
        </Button>
      </DialogActions>
    </div>
  );
}

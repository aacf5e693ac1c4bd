import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { acceptInviteSchema, oneTimeCodeSchema } from "@soepel/domain/wire/people";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { TabTitle } from "../../components/page.tsx";
import { Button, ButtonLink } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Skeleton } from "../../components/panel.tsx";
import { signIn } from "../../lib/auth.ts";
import { useErrorText } from "../../lib/error-text.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";
import { useEnter } from "./enter.ts";

/** Accepting an invitation. The token stands in the fragment, which a browser never sends by itself. */
export function InvitePage() {
  const t = useTexts(sessionTexts);
  const errorText = useErrorText();
  const token = useLocation({ select: (location) => location.hash });
  const complete = oneTimeCodeSchema.safeParse(token).success;
  const invite = useQuery(
    trpc.session.inspectInvite.queryOptions(
      { token },
      { enabled: complete, staleTime: Infinity, retry: false },
    ),
  );
  if (!complete || invite.error) {
    return (
      <div className="door-form">
        <p className="door-text" role="alert">
          {complete ? errorText(invite.error) : t.inviteMissing}
        </p>
        <ButtonLink to={urls.login}>{t.toLogin}</ButtonLink>
      </div>
    );
  }
  if (!invite.data) return <Skeleton heights={[28, 40, 40, 38]} />;
  return <AcceptForm token={token} {...invite.data} />;
}

function AcceptForm({ token, ...invite }: { token: string; email: string; name: string; practice: string }) {
  const t = useTexts(sessionTexts);
  const errorText = useErrorText();
  const enter = useEnter();
  const [password, setPassword] = useState("");
  const accept = useMutation(
    trpc.session.acceptInvite.mutationOptions({
      onSuccess: async () => {
        await signIn(invite.email, password);
        await enter();
      },
    }),
  );
  const { submit, errorAt } = useCheckedForm(acceptInviteSchema, { token, password }, accept.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) accept.mutate(value);
  };
  const fieldError = errorAt("password");
  return (
    <form className="door-form" onSubmit={send} noValidate>
      <TabTitle of={t.inviteTitle(invite.practice)} />
      <h1>{t.inviteTitle(invite.practice)}</h1>
      <p className="door-text">{t.inviteText(invite.name, invite.email)}</p>
      <input type="hidden" name="username" autoComplete="username" value={invite.email} readOnly />
      <TextField
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={password}
        error={fieldError}
        onChange={(event) => setPassword(event.target.value)}
      />
      {accept.error && !fieldError && (
        <p className="notice" role="alert">
          {errorText(accept.error)}
        </p>
      )}
      <Button type="submit" look="primary" disabled={accept.isPending}>
        {t.inviteDo}
      </Button>
    </form>
  );
}

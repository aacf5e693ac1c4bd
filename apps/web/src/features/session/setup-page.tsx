import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { setupInputSchema } from "@soepel/domain/wire/people";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { TabTitle } from "../../components/page.tsx";
import { Button } from "../../components/button.tsx";
import { CheckField, TextField } from "../../components/field.tsx";
import { signIn } from "../../lib/auth.ts";
import { reasonOf } from "../../lib/errors.ts";
import { useErrorText } from "../../lib/error-text.ts";
import { useCheckedForm } from "../../lib/form.ts";
import { useTexts } from "../../lib/locale.ts";
import { trpc } from "../../lib/trpc.ts";
import { useEnter } from "./enter.ts";

const empty = { code: "", practiceName: "", name: "", email: "", password: "", alsoTherapist: true };

/** The first start of a server: the printed code makes the first practice and its first admin. */
export function SetupPage() {
  const t = useTexts(sessionTexts);
  const errorText = useErrorText();
  const enter = useEnter();
  const [input, setInput] = useState(empty);
  const setup = useMutation(
    trpc.session.completeSetup.mutationOptions({
      onSuccess: async () => {
        await signIn(input.email.trim(), input.password);
        await enter();
      },
    }),
  );
  const { submit, errorAt } = useCheckedForm(setupInputSchema, input, setup.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const value = submit();
    if (value) setup.mutate(value);
  };
  const text = (key: "code" | "practiceName" | "name" | "email" | "password") => ({
    value: input[key],
    error: errorAt(key),
    onChange: (event: { target: { value: string } }) => setInput({ ...input, [key]: event.target.value }),
  });
  const refused = setup.error && reasonOf(setup.error) !== "INVALID_INPUT";
  return (
    <form className="door-form" onSubmit={send} noValidate>
      <TabTitle of={t.setupTitle} />
      <h1>{t.setupTitle}</h1>
      <p className="door-text">{t.setupText}</p>
      <TextField label={t.setupCode} autoComplete="off" autoFocus {...text("code")} />
      <TextField label={t.practiceName} autoComplete="organization" {...text("practiceName")} />
      <TextField label={t.yourName} autoComplete="name" {...text("name")} />
      <TextField label={t.email} type="email" autoComplete="username" {...text("email")} />
      <TextField
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
        {...text("password")}
      />
      <CheckField
        label={t.alsoTherapist}
        hint={t.alsoTherapistHint}
        checked={input.alsoTherapist}
        onChange={(event) => setInput({ ...input, alsoTherapist: event.target.checked })}
      />
      {refused && (
        <p className="notice" role="alert">
          {reasonOf(setup.error) === "INVITE_INVALID" ? t.setupRefused : errorText(setup.error)}
        </p>
      )}
      <Button type="submit" look="primary" disabled={setup.isPending}>
        {t.setupDo}
      </Button>
    </form>
  );
}

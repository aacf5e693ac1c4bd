import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { TabTitle } from "../../components/page.tsx";
import { Button } from "../../components/button.tsx";
import { CheckField, TextField } from "../../components/field.tsx";
import { signIn } from "../../lib/auth.ts";
import { useTexts } from "../../lib/locale.ts";
import { urls } from "../../lib/urls.ts";
import { useEnter } from "./enter.ts";
import { pendingEmail } from "./pending-email.ts";
import { useRefusal } from "./refusal.ts";

export function LoginPage() {
  const t = useTexts(sessionTexts);
  const { to } = useSearch({ from: "/door/login" });
  const navigate = useNavigate();
  const enter = useEnter();
  const refusal = useRefusal();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const login = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ codeNeeded }) => {
      pendingEmail.set(email.trim());
      return codeNeeded ? navigate({ to: urls.loginCode, search: { ...(to && { to }) } }) : enter(to);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate();
  };
  return (
    <form className="door-form" onSubmit={submit}>
      <TabTitle of={t.signInTitle} />
      <h1>{t.signInTitle}</h1>
      <TextField
        label={t.email}
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t.password}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        required
        value={password}
        error={refusal(login.error, t.wrong)}
        onChange={(event) => setPassword(event.target.value)}
      />
      <CheckField
        label={t.showPassword}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
      <Button type="submit" look="primary" disabled={login.isPending}>
        {t.signIn}
      </Button>
    </form>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { commonTexts } from "@soepel/i18n/common";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { Button } from "../../components/button.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { signIn } from "../../lib/auth.ts";
import type { FreshLoginRequest } from "../../lib/fresh-login.ts";
import { useTexts } from "../../lib/locale.ts";
import { useMe } from "../../lib/session.ts";
import { CodeForm } from "./code-form.tsx";
import { useRefusal } from "./refusal.ts";
import "./session.css";

/** Asks for password and code again when an action needs a fresh log-in; the waiting action then goes on by itself. */
export function FreshLoginDialog({ request }: { request: FreshLoginRequest }) {
  const t = useTexts(sessionTexts);
  return (
    <Dialog opened onClose={() => request.resolve(false)} title={t.freshTitle} size={420}>
      <FreshLoginSteps onDone={() => request.resolve(true)} onCancel={() => request.resolve(false)} />
    </Dialog>
  );
}

function FreshLoginSteps({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const t = useTexts(sessionTexts);
  const common = useTexts(commonTexts);
  const me = useMe();
  const refusal = useRefusal();
  const [password, setPassword] = useState("");
  const login = useMutation({
    mutationFn: () => signIn(me.email, password),
    onSuccess: ({ codeNeeded }) => {
      if (!codeNeeded) onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate();
  };
  if (login.data?.codeNeeded) return <CodeForm email={me.email} onDone={onDone} withTitle={false} />;
  return (
    <form className="door-form" onSubmit={submit}>
      <p className="door-text">{t.freshText}</p>
      <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
      <TextField
        label={t.password}
        type="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        error={refusal(login.error, t.passwordWrong)}
        onChange={(event) => setPassword(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onCancel}>{common.cancel}</Button>
        <button
          type="submit"
          className="btn p"
          style={{ width: "auto", margin: 0 }}
          disabled={login.isPending}
        >
          {t.enrolStart}
        </button>
      </DialogActions>
    </form>
  );
}

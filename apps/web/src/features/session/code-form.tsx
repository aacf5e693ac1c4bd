import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { demoCode, verifyBackupCode, verifyTotp } from "../../lib/auth.ts";
import { useTexts } from "../../lib/locale.ts";
import { useRefusal } from "./refusal.ts";

/** The second step: six digits from the app, or a recovery code. */
export function CodeForm({
  onDone,
  email,
  withTitle = true,
}: {
  onDone: () => void;
  /** Who is logging in; a demo practice then shows its code. */
  email: string | null;
  withTitle?: boolean;
}) {
  const t = useTexts(sessionTexts);
  const refusal = useRefusal();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState("");
  const verify = useMutation({
    mutationFn: (typed: string) => (recovery ? verifyBackupCode(typed) : verifyTotp(typed)),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate(recovery ? code.trim() : code.replaceAll(/\D/g, ""));
  };
  const swap = () => {
    setRecovery(!recovery);
    setCode("");
    verify.reset();
  };
  const type = (typed: string) => {
    setCode(typed);
    const digits = typed.replaceAll(/\D/g, "");
    if (!recovery && digits.length === 6 && !verify.isPending) verify.mutate(digits);
  };
  return (
    <form className="door-form" onSubmit={submit}>
      {withTitle && <h1>{recovery ? t.recoveryTitle : t.codeTitle}</h1>}
      <p className="door-text">{recovery ? t.recoveryText : t.codeText}</p>
      <TextField
        key={recovery ? "recovery" : "totp"}
        className={recovery ? "" : "code-input"}
        label={recovery ? t.recovery : t.code}
        inputMode={recovery ? "text" : "numeric"}
        autoComplete="one-time-code"
        required
        autoFocus
        maxLength={recovery ? 40 : 7}
        value={code}
        error={refusal(verify.error, recovery ? t.recoveryWrong : t.codeWrong)}
        onChange={(event) => type(event.target.value)}
      />
      {!recovery && email !== null && isDemo(email) && <DemoCode email={email} onUse={type} />}
      <Button type="submit" look="primary" disabled={verify.isPending}>
        {t.confirm}
      </Button>
      <div className="door-links">
        <Button look="quiet" size="small" onClick={swap}>
          {recovery ? t.useApp : t.useRecovery}
        </Button>
      </div>
    </form>
  );
}

const isDemo = (email: string) => email.endsWith("@demo.soepel.example");

/** The demo has no phone: it says the code itself, renewed as codes change every 30 seconds. */
function DemoCode({ email, onUse }: { email: string; onUse: (code: string) => void }) {
  const t = useTexts(sessionTexts);
  const { data: code } = useQuery({
    queryKey: ["demo-code", email],
    queryFn: () => demoCode(email),
    refetchInterval: 5000,
  });
  if (!code) return null;
  return (
    <p className="notice info">
      {t.demoCode(code)}
      <Button size="small" className="end" onClick={() => onUse(code)}>
        {t.useDemoCode}
      </Button>
    </p>
  );
}

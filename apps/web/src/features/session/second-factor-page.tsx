import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { sessionTexts } from "@soepel/i18n/staff/session";
import { TabTitle } from "../../components/page.tsx";
import { Button } from "../../components/button.tsx";
import { CheckField, TextField } from "../../components/field.tsx";
import { Qr } from "../../components/qr.tsx";
import { enableSecondFactor, verifyTotp } from "../../lib/auth.ts";
import { useTexts } from "../../lib/locale.ts";
import { useEnter } from "./enter.ts";
import { useRefusal } from "./refusal.ts";

type Enrolment = { totpURI: string; backupCodes: string[] };

export function SecondFactorPage() {
  const t = useTexts(sessionTexts);
  const refusal = useRefusal();
  const [password, setPassword] = useState("");
  const start = useMutation({ mutationFn: () => enableSecondFactor(password) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <>
      <TabTitle of={t.enrolTitle} />
      {start.data ? (
        <Enrol enrolment={start.data} />
      ) : (
        <form className="door-form" onSubmit={submit}>
          <h1>{t.enrolTitle}</h1>
          <p className="door-text">{t.enrolWhy}</p>
          <TextField
            label={t.enrolPassword}
            type="password"
            autoComplete="current-password"
            required
            autoFocus
            value={password}
            error={refusal(start.error, t.passwordWrong)}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" look="primary" disabled={start.isPending}>
            {t.enrolStart}
          </Button>
        </form>
      )}
    </>
  );
}

/** The secret as four-letter groups, as people read it out. */
const secretOf = (uri: string) =>
  (new URL(uri).searchParams.get("secret") ?? "").match(/.{1,4}/g)?.join(" ") ?? "";

function Enrol({ enrolment }: { enrolment: Enrolment }) {
  const t = useTexts(sessionTexts);
  const refusal = useRefusal();
  const enter = useEnter();
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState(false);
  const [code, setCode] = useState("");
  const verify = useMutation({
    mutationFn: () => verifyTotp(code.replaceAll(/\D/g, "")),
    onSuccess: () => enter(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(enrolment.backupCodes.join("\n"));
    setCopied(true);
  };
  return (
    <form className="door-form door-wide" onSubmit={submit}>
      <h1>{t.enrolTitle}</h1>
      <div className="enrol-scan">
        <div className="qr">
          <Qr text={enrolment.totpURI} label={t.qrLabel} />
        </div>
        <div>
          <h2>{t.enrolScan}</h2>
          <p className="door-text">{t.enrolTyped}</p>
          <p className="enrol-secret">{secretOf(enrolment.totpURI)}</p>
        </div>
      </div>
      <div className="enrol-step">
        <h2>{t.enrolSave}</h2>
        <p className="door-text">{t.enrolSaveWhy}</p>
        <ul className="enrol-codes">
          {enrolment.backupCodes.map((backup) => (
            <li key={backup}>{backup}</li>
          ))}
        </ul>
        <Button size="small" onClick={() => void copy()}>
          {copied ? t.copied : t.copyCodes}
        </Button>
        <CheckField
          label={t.enrolSaved}
          checked={saved}
          onChange={(event) => setSaved(event.target.checked)}
        />
      </div>
      <div className="enrol-step">
        <h2>{t.enrolType}</h2>
        <TextField
          className="code-input"
          label={t.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={7}
          value={code}
          error={refusal(verify.error, t.codeWrong)}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary" disabled={!saved || verify.isPending}>
        {t.confirm}
      </Button>
    </form>
  );
}

import { useId, useState, type FormEvent } from "react";
import { dataTexts } from "@soepel/i18n/staff/data";
import { commonTexts } from "@soepel/i18n/common";
import { useTexts } from "../lib/locale.ts";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";
import { TextField } from "./field.tsx";
import { ErrorBar } from "./panel.tsx";

/** Asks what data is taken along for; without a reason nothing leaves. */
export function ReasonDialog({
  title,
  confirmLabel,
  busy,
  error,
  onClose,
  onReason,
}: {
  title: string;
  confirmLabel: string;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onReason: (reason: string) => void;
}) {
  const t = useTexts(dataTexts);
  const common = useTexts(commonTexts);
  const [reason, setReason] = useState("");
  const form = useId();
  const text = reason.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.length >= 3) onReason(text);
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form id={form} className="reason-form" onSubmit={send} noValidate>
        <TextField
          label={t.reason}
          hint={t.reasonHint}
          autoComplete="off"
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="reason-chips">
          {t.reasons.split("\n").map((one) => (
            <button key={one} type="button" className="chip" onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
        {error !== null && <ErrorBar error={error} />}
      </form>
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" form={form} look="primary" disabled={busy || text.length < 3}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

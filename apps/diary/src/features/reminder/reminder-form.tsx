import { useState, type FormEvent } from "react";
import type { ClockMinutes } from "@soepel/domain/primitives";
import type { ReminderView, SetReminderInput } from "@soepel/domain/wire/reminder";
import { reminderChoiceTexts } from "@soepel/i18n/diary/reminder";
import { clockText } from "@soepel/i18n/format";
import { api, reasonOf } from "../../lib/api.ts";
import { canPush, pushAddress } from "../../lib/push.ts";
import { useLocale } from "../../lib/settings.ts";
import { parseTime } from "../../model/clock.ts";

type Trouble = "needTime" | "needWay" | "needAddress" | "blocked" | "trouble";
type Props = { view: ReminderView; onSaved: () => Promise<void> };

/** Time and way. Nothing is chosen beforehand, except what the person chose earlier. */
export function ReminderForm({ view, onSaved }: Props) {
  const t = reminderChoiceTexts[useLocale()];
  const { reminder, mail } = view;
  const [time, setTime] = useState(reminder === null ? "" : clockText(reminder.atMinute));
  const [way, setWay] = useState<"email" | "push" | null>(reminder?.channel ?? null);
  const [address, setAddress] = useState(reminder?.email ?? "");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const mailWorks = mail !== "off";
  const pushWorks = canPush();
  if (!mailWorks && !pushWorks) return <p className="hint">{t.none}</p>;

  async function wish(atMinute: ClockMinutes): Promise<SetReminderInput | Trouble> {
    if (way === null) return "needWay";
    if (way === "email") return { channel: "email", email: address.trim(), atMinute };
    const push = await pushAddress(view.pushKey);
    return push === null ? "blocked" : { channel: "push", push, atMinute };
  }

  async function save() {
    const atMinute = parseTime(time);
    if (atMinute === null) return setTrouble("needTime");
    setBusy(true);
    setTrouble(null);
    try {
      const input = await wish(atMinute as ClockMinutes);
      if (typeof input === "string") setTrouble(input);
      else {
        await api.setReminder.mutate(input);
        await onSaved();
      }
    } catch (error) {
      setTrouble(way === "email" && reasonOf(error) === "INVALID_INPUT" ? "needAddress" : "trouble");
    } finally {
      setBusy(false);
    }
  }

  const choice = (value: "email" | "push", title: string, hint: string) => (
    <label className="cbx card2">
      <input type="radio" name="way" checked={way === value} onChange={() => setWay(value)} />
      <span>
        {title}
        <small>{hint}</small>
      </span>
    </label>
  );
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <label className="tf">
        <span>{t.time}</span>
        <input type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      </label>
      <fieldset className="signs">
        <legend className="mom">{t.way}</legend>
        {mailWorks ? choice("email", t.mail, t.mailHint) : <p className="hint sm">{t.noMail}</p>}
        {pushWorks ? choice("push", t.push, t.pushHint) : <p className="hint sm">{t.noPush}</p>}
      </fieldset>
      {way === "email" ? (
        <label className="tf">
          <span>{t.address}</span>
          <input
            type="email"
            autoComplete="email"
            inputMode="email"
            value={address}
            aria-invalid={trouble === "needAddress"}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
      ) : null}
      {trouble === null ? null : (
        <p className="error" role="alert">
          {t[trouble]}
        </p>
      )}
      <button type="submit" className="btn pri" aria-disabled={busy}>
        {busy ? t.busy : t.save}
      </button>
    </form>
  );
}

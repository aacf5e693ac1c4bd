import { useState } from "react";
import type { ReviewWire } from "@soepel/domain/wire/patients";
import type { TrialWire } from "@soepel/domain/wire/trials";
import { trialState } from "@soepel/domain/trial/trial";
import { trialFormTexts } from "@soepel/i18n/staff/trial-forms";
import { staffTrialTexts } from "@soepel/i18n/staff/trials";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useTexts } from "../../lib/locale.ts";
import { ExtendForm, RepeatForm } from "./phase-forms.tsx";
import { NoteChangeForm } from "./note-change-form.tsx";
import { CallOffForm, StopForm } from "./stop-forms.tsx";

type Change = "extend" | "repeat" | "stop" | "callOff" | "note";
export type ChangeProps = { trial: TrialWire; review: ReviewWire; onClose: () => void };

/** What can still be done with a test that runs or is planned. A test that was stopped early is only looked at. */
export function ChangeActions({ trial, review }: Omit<ChangeProps, "onClose">) {
  const t = useTexts(staffTrialTexts).patient.actions;
  const forms = useTexts(trialFormTexts).change;
  const [open, setOpen] = useState<Change | null>(null);
  const onClose = () => setOpen(null);
  const planned = trialState(trial, review.today) === "planned";
  const grows = trial.stoppedOn === null;
  const titles: Record<Change, string> = {
    extend: forms.extendTitle,
    repeat: forms.repeatTitle,
    stop: forms.stopTitle,
    callOff: forms.callOffTitle,
    note: forms.noteTitle,
  };
  const form = { trial, review, onClose };
  return (
    <>
      {grows && <Button onClick={() => setOpen("extend")}>{t.extend}</Button>}
      {grows && <Button onClick={() => setOpen("repeat")}>{t.repeat}</Button>}
      {!planned && <Button onClick={() => setOpen("note")}>{t.change}</Button>}
      <Button onClick={() => setOpen(planned ? "callOff" : "stop")}>{planned ? t.callOff : t.stop}</Button>
      <Dialog opened={open !== null} onClose={onClose} title={open === null ? "" : titles[open]}>
        {open === "extend" && <ExtendForm {...form} />}
        {open === "repeat" && <RepeatForm {...form} />}
        {open === "stop" && <StopForm {...form} />}
        {open === "callOff" && <CallOffForm {...form} />}
        {open === "note" && <NoteChangeForm {...form} />}
      </Dialog>
    </>
  );
}
